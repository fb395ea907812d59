"""safetensors files as the runner reads and writes them: eight bytes with the header's length, the header as JSON, the tensors' bytes.
Standard library only."""
import array
import json
import struct
import sys

TYPECODES = {"F32": "f", "I64": "q", "U8": "B"}


class TensorFile:
    def __init__(self, path):
        with open(path, "rb") as file:
            (length,) = struct.unpack("<Q", file.read(8))
            self._header = json.loads(file.read(length))
            self._bytes = file.read()
        self.metadata = self._header.pop("__metadata__", {})

    def __contains__(self, name):
        return name in self._header

    def shape(self, name):
        return self._header[name]["shape"]

    def bytes(self, name):
        begin, end = self._header[name]["data_offsets"]
        return memoryview(self._bytes)[begin:end]

    def values(self, name):
        """All values in order, as an array of numbers."""
        numbers = array.array(TYPECODES[self._header[name]["dtype"]], self.bytes(name).tobytes())
        if sys.byteorder == "big":
            numbers.byteswap()
        return numbers


def write(path, tensors, metadata=None):
    """:param tensors: {name: (dtype, shape, bytes, little-endian)}"""
    header, offset = {"__metadata__": metadata} if metadata else {}, 0
    for name, (dtype, shape, data) in tensors.items():
        header[name] = {"dtype": dtype, "shape": shape, "data_offsets": [offset, offset + len(data)]}
        offset += len(data)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for _, _, data in tensors.values():
            file.write(data)


def integers(numbers):
    """A tensor of labels."""
    return "I64", [len(numbers)], struct.pack(f"<{len(numbers)}q", *numbers)
