"""One peer of one case, driven over stdin: serve.py CASE --peer p0|p1|f1 ..."""
import argparse
import platform

import measuring


def case_of(name):
    if name in ("layer", "search"):
        import sdm_layer

        return {"layer": sdm_layer.Layer, "search": sdm_layer.Search}[name]
    import language_model

    return {"step": language_model.Step, "embed": language_model.Embed, "generate": language_model.Generate}[name]


def preloaded_allocator():
    with open("/proc/self/maps") as file:
        return "tcmalloc" if "tcmalloc" in file.read() else "glibc"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("case", choices=["step", "embed", "generate", "layer", "search"])
    parser.add_argument("--peer", choices=["p0", "p1", "f1"], required=True)
    parser.add_argument("--threads", type=int, required=True)
    parser.add_argument("--dtype", default="f32", choices=["f32", "bf16"])
    for path in ("model", "documents", "support", "calibration", "initial-weights", "row-orders", "exemplars"):
        parser.add_argument("--" + path)
    parser.add_argument("--limit", type=int, default=0, help="documents; 0: all")
    parser.add_argument("--new-tokens", type=int, default=40)
    parser.add_argument("--batch-size", type=int, default=50)
    parser.add_argument("--max-neighbours", type=int, default=2048)
    parser.add_argument("--learning-rate", type=float, default=5e-5)
    parser.add_argument("--weight-decay", type=float, default=0.01)
    parser.add_argument("--clip-norm", type=float, default=1.0)
    options = parser.parse_args()

    import torch

    torch.set_num_threads(options.threads)
    torch.set_num_interop_threads(1)
    versions = {"python": platform.python_version(), "torch": torch.__version__, "threads": torch.get_num_threads(), "allocator": preloaded_allocator()}
    if options.case in ("layer", "search"):
        import faiss

        faiss.omp_set_num_threads(options.threads)
        versions["faiss"] = faiss.__version__
    else:
        import transformers

        versions["transformers"] = transformers.__version__
    case = case_of(options.case)(options)
    measuring.serve(case, {"case": options.case, "peer": options.peer, **case.facts(), **versions})


if __name__ == "__main__":
    main()
