#pragma once

#include "core/config/run_config.h"
#include "core/runner/bench/sample_loop.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sdm::runner {

/// What the cases are given. A path that is empty means inputs of the program's own: the demo's model and documents, drawn rows.
struct BenchOptions {
    std::string model, documents;                      ///< step, embed, generate
    std::int64_t documentCount = 32;                   ///< of the program's own documents
    bool standardPrompt = false;                       ///< theirs in the task's own words, not in the demo's short ones
    std::int64_t newTokens = 40;                       ///< generate
    std::int64_t microBatchTokens = 0;                 ///< step, as optimiser.micro_batch_tokens
    std::string support, calibration;                  ///< layer
    std::string initialWeights, rowOrders;             ///< layer
    std::string exemplars;                             ///< search
    std::int64_t rows = 2500;                          ///< drawn rows of each half
    std::int64_t features = 6144, exemplarSize = 1000; ///< their widths
    std::string device = "auto", dtype = "auto";
    int threads = 0;
};

/// A case repeats one unit of a run's work, through the functions a run calls, until the loop wants no more samples.
struct BenchCase {
    const char* name;
    const char* what;
    void (*run)(const BenchOptions& options, SampleLoop& loop);
};

void benchStep(const BenchOptions& options, SampleLoop& loop);
void benchEmbed(const BenchOptions& options, SampleLoop& loop);
void benchGenerate(const BenchOptions& options, SampleLoop& loop);
void benchLayer(const BenchOptions& options, SampleLoop& loop);
void benchSearch(const BenchOptions& options, SampleLoop& loop);

/// All cases, in the order in which they run.
const std::vector<BenchCase>& benchCases();

} // namespace sdm::runner
