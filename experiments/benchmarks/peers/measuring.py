"""The protocol of `sdm-runner bench --driven` for a peer: a line {} asks for one sample, {"out": PATH} for one that is written as well."""
import json
import resource
import sys
import time


def processor_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def forget_peak_memory():
    try:
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
        return True
    except OSError:
        return False


def peak_memory_bytes():
    with open("/proc/self/status") as file:
        for line in file:
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    raise RuntimeError("/proc/self/status tells no VmHWM")


def say(line):
    print(json.dumps(line), flush=True)


def serve(case, facts):
    """`case.work()` is timed; `case.describe(result)` gives values and tensors (numpy) of it."""
    from safetensors.numpy import save_file

    say({"ready": True, **facts, "peak_of": "sample" if forget_peak_memory() else "process"})
    for number, text in enumerate(sys.stdin, 1):
        request = json.loads(text)
        forget_peak_memory()
        start_processor, start = processor_seconds(), time.perf_counter()
        result = case.work()
        seconds = time.perf_counter() - start
        used = processor_seconds() - start_processor
        peak = peak_memory_bytes()
        values, tensors = case.describe(result)
        if "out" in request:
            save_file(tensors, request["out"])
        say({"sample": number, "seconds": seconds, "processor_seconds": used, "peak_bytes": peak, **values})
