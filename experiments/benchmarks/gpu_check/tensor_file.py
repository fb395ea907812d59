"""Safetensors files with nothing but numpy: what a machine with a card has at hand is not known beforehand."""
import json
import struct

import numpy as np

TYPES = {"F64": "<f8", "F32": "<f4", "I64": "<i8", "I32": "<i4", "BOOL": "?", "BF16": "<u2"}
NAMES = {np.dtype(code): name for name, code in TYPES.items() if name != "BF16"}


def read(path):
    """Tensors by name; bfloat16 ones become float32."""
    bytes_ = path.read_bytes()
    (length,) = struct.unpack_from("<Q", bytes_)
    header, start, tensors = json.loads(bytes_[8:8 + length]), 8 + length, {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        begin, end = entry["data_offsets"]
        values = np.frombuffer(bytes_[start + begin:start + end], TYPES[entry["dtype"]]).reshape(entry["shape"])
        tensors[name] = (values.astype(np.uint32) << 16).view(np.float32) if entry["dtype"] == "BF16" else values
    return tensors


def write(path, tensors):
    header, offset = {}, 0
    for name, values in tensors.items():
        header[name] = {"dtype": NAMES[values.dtype], "shape": list(values.shape), "data_offsets": [offset, offset + values.nbytes]}
        offset += values.nbytes
    with open(path, "wb") as file:
        file.write(packed(header))
        for values in tensors.values():
            file.write(np.ascontiguousarray(values).tobytes())


def packed(header):
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text
