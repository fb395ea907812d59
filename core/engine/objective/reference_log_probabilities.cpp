#include "core/engine/objective/reference_log_probabilities.h"

#include "core/base/error.h"
#include "core/engine/runtime/safetensors.h"

#include <ATen/ops/full.h>
#include <ATen/ops/tensor.h>
#include <numbers>

namespace sdm::engine {
namespace {

/// Chosen and rejected texts of a data set, in turns.
std::vector<DocumentText> textsOf(const PreparedDataset& dataset, const PairTexts& pairs)
{
    std::vector<DocumentText> texts;
    for (const PreparedDocument& document : dataset.documents) {
        texts.push_back(pairs.chosen(document));
        texts.push_back(pairs.rejected(document));
    }
    return texts;
}

std::vector<std::pair<std::string, const PreparedDataset*>> setsOf(const RunData& data)
{
    return {{"train", &data.train}, {"calibration", &data.calibration}};
}

} // namespace

void ReferenceLogProbabilities::compute(const std::filesystem::path& file, const CausalLm& model, const RunData& data,
                                        const PairTexts& texts, const ForwardOptions& options)
{
    std::map<std::string, at::Tensor> tensors;
    std::map<std::string, std::string> identities;
    for (const auto& [name, dataset] : setsOf(data)) {
        const std::vector<DocumentText> all = textsOf(*dataset, texts);
        const TextStates states = forwardTexts(model, all, std::vector<bool>(all.size(), true), options);
        const at::Tensor bases = at::full({static_cast<std::int64_t>(all.size())}, std::numbers::e, at::kFloat);
        std::vector<double> values;
        for (const TextLoss& loss : textLosses(model, states.lossBlocks, bases, options.group))
            values.push_back(-loss.sum);
        tensors.emplace(name, at::tensor(values, at::kDouble));
        identities.emplace(name, dataset->id);
    }
    if (!options.group || options.group->isFirst())
        writeSafetensors(file, tensors, identities);
}

ReferenceLogProbabilities ReferenceLogProbabilities::load(const std::filesystem::path& file, const RunData& data, const PairTexts& texts)
{
    const SafetensorsFile kept(file);
    ReferenceLogProbabilities reference;
    for (const auto& [name, dataset] : setsOf(data)) {
        const std::vector<DocumentText> all = textsOf(*dataset, texts);
        const auto identity = kept.metadata().find(name);
        const at::Tensor values = kept.tensor(name);
        if (identity == kept.metadata().end() || identity->second != dataset->id || values.scalar_type() != at::kDouble ||
            values.numel() != static_cast<std::int64_t>(all.size()))
            throw Error(ErrorCode::BadInput, "the reference log-probabilities belong to other data", file.string(),
                        "resume with the data the run began with");
        const double* value = values.const_data_ptr<double>();
        for (const DocumentText& text : all)
            reference.m_values.emplace(text.get(), *value++);
    }
    return reference;
}

} // namespace sdm::engine
