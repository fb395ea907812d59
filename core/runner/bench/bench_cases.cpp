#include "core/runner/bench/bench_cases.h"

namespace sdm::runner {

const std::vector<BenchCase>& benchCases()
{
    static const std::vector<BenchCase> cases{
        {"step", "one optimiser step over all documents: forward, cross-entropy, backward, clip, AdamW", benchStep},
        {"embed", "features of all documents", benchEmbed},
        {"generate", "greedy continuation of all prompts by --new-tokens tokens each", benchGenerate},
        {"layer", "one epoch of an SDM layer: its steps, then q, d and loss of both halves", benchLayer},
        {"search", "q and d of the queries: index, search, lists, quantiles", benchSearch},
    };
    return cases;
}

} // namespace sdm::runner
