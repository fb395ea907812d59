#pragma once

#include "core/demo/arithmetic_text.h"
#include "core/demo/demo_documents.h"
#include "core/engine/job/pretrainer.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sdm::engine {

/// How a base model is made from nothing (resources/demo/pretrain.json). Paths are absolute after loading.
struct PretrainConfig {
    std::filesystem::path data;   ///< a demo recipe: grammar, prompt, splits to keep apart and to measure on; empty for arithmetic
    std::filesystem::path output; ///< the Hugging Face folder to write
    std::string device = "auto";  ///< where it is trained, in float32: auto, cpu, cuda, cuda:N
    std::string modelJson;        ///< `config.json` of the model without its vocabulary size
    PretrainSettings training;
    DemoMixture mixture;                        ///< of the grammar's documents
    std::optional<ArithmeticRecipe> arithmetic; ///< the data to keep apart and to measure on, in place of `data`
    ArithmeticText::Mixture arithmeticMixture;
    std::vector<std::string> measuredSplits; ///< of the recipe, held out
    std::int64_t measuredDocuments = 200;    ///< of each
    std::int64_t measureEvery = 500;         ///< steps; the last step is always measured

    /// Either `data` and `mixture`, or `arithmetic`. \throws Error (NotFound, BadInput) naming file and key; unknown keys are refused
    static PretrainConfig load(const std::filesystem::path& file);
};

/// Greedy answers of a model to held-out prompts.
struct HeldOutAccuracy {
    std::string split;
    std::int64_t documents = 0;
    double right = 0;  ///< share that the verifier calls right but for the verdict
    double lazy = 0;   ///< share of answers without an idea (PretrainText::isLazy)
    double honest = 0; ///< share whose verdict fits the answer
};

struct PretrainObserver {
    std::function<void(const std::string&)> onStart;
    std::function<void(const PretrainStep&)> onStep;
    std::function<void(std::int64_t step, const std::vector<HeldOutAccuracy>&)> onMeasured;
};

/// Makes tokenizer and model, trains, measures, and writes the folder with float16 weights. \return the last measurement
std::vector<HeldOutAccuracy> runPretraining(const PretrainConfig& config, const PretrainObserver& observer);

} // namespace sdm::engine
