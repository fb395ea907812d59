"""What is measured, against whom, and what is asked of it."""
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Gate:
    """A ratio of medians that is to be reached. `dtype` is the number format it was set for."""
    peer: str
    factor: float
    dtype: str = "any"


@dataclass(frozen=True)
class Peer:
    name: str
    documents: int = 0  # the first so many only, where the whole would take minutes; rates are compared
    samples: int = 0    # 0: as many as asked for


@dataclass(frozen=True)
class Workload:
    name: str
    title: str
    case: str
    inputs: str  # demo: the demo's model, model: the one that is given, rows: drawn features, exemplars: drawn exemplars
    count: int   # documents, or rows of each half
    peers: tuple
    gates: tuple = ()
    memory_gate: float | None = None  # our peak as a share of P1's
    new_tokens: int = 40
    unit: str = "tokens/s"
    arguments: dict = field(default_factory=dict)
    timed: bool = True  # False: both are only held against each other, over more documents than a timing needs


P0, P1, F1 = Peer("p0"), Peer("p1"), Peer("f1")

WORKLOADS = (
    Workload("demo-step", "train step, demo model, 64 documents", "step", "demo", 64, (P1, P0), (Gate("p1", 2.0),)),
    Workload("demo-embed", "embedding pass, demo model, 256 documents", "embed", "demo", 256, (P1, P0)),
    Workload("demo-generate", "generation, demo model, 64 documents x 24", "generate", "demo", 64, (P1, Peer("p0", documents=4)), new_tokens=24),
    Workload("demo-answers", "the same answers, demo model, 1,000 documents x 24", "generate", "demo", 1000, (P1,), new_tokens=24, timed=False),
    Workload("answers", "the same answers, 256 documents x 40", "generate", "model", 256, (P1,), timed=False),
    Workload("step", "train step, 16 documents", "step", "model", 16, (P1, P0),
             (Gate("p1", 2.5, "bf16"), Gate("p1", 1.3, "f32"), Gate("p0", 4.0, "bf16")), memory_gate=0.5),
    Workload("embed", "embedding pass, 32 documents", "embed", "model", 32, (P1, P0), (Gate("p1", 2.0, "bf16"), Gate("p0", 5.0, "bf16"))),
    Workload("generate", "generation, 32 documents x 40", "generate", "model", 32, (P1, Peer("p0", documents=1, samples=3)),
             (Gate("p1", 3.0, "bf16"), Gate("p0", 60.0, "bf16"))),
    Workload("layer", "SDM layer, one epoch, 2,500 + 2,500, 6144, M 1000", "layer", "rows", 2500, (P1, P0),
             (Gate("p1", 3.0), Gate("p0", 13.0)), unit="s"),
    Workload("search", "q and d, 2,500 x 2,500 x 1,000", "search", "exemplars", 2500, (P1, P0), (Gate("p1", 1.3), Gate("p0", 12.0)), unit="s"),
    Workload("search-16k", "q and d, 16,000 x 16,000 x 1,000", "search", "exemplars", 16000, (P1, F1), unit="s"),
)


def matrix_products(config):
    """Multiply-add pairs of one token through a decoder's matrices, and of one row through its head."""
    hidden, heads = config["hidden_size"], config["num_attention_heads"]
    head = config.get("head_dim") or hidden // heads
    pairs = config.get("num_key_value_heads", heads)
    attention = hidden * head * (heads + 2 * pairs) + heads * head * hidden
    return config["num_hidden_layers"] * (attention + 3 * hidden * config["intermediate_size"]), hidden * config["vocab_size"]


def arithmetic_gflop(workload, config, facts, sample):
    """Matrix products that the unit of work needs at least, in 1e9 floating-point operations; attention's own are left out."""
    if workload.case == "search":
        return 2e-9 * facts["support"] * facts["queries"] * facts["exemplar_size"]
    if workload.case == "layer":
        rows = facts["support"] + facts["calibration"]
        return 2e-9 * (rows * facts["features"] * facts["exemplar_size"] + rows * facts["support"] * facts["exemplar_size"])
    layers, head = matrix_products(config)
    rows = facts.get("rows", sample["tokens"])  # beginnings that documents have in common are computed once
    if workload.case == "step":
        return 6e-9 * (rows * layers + facts["loss_tokens"] * head)
    if workload.case == "embed":
        return 2e-9 * rows * layers
    return 2e-9 * sample["tokens"] * (layers + head)  # the prompts' pass is left out
