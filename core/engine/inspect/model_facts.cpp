#include "core/engine/inspect/model_facts.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/engine/folder/adapter_folder.h"
#include "core/engine/model/adapters/peft_folder.h"
#include "core/engine/model/decoder_checkpoint.h"
#include "core/engine/model/weights.h"

#include <cstdio>

namespace sdm::engine {
namespace {

std::string millions(std::int64_t count)
{
    return fixedNumber(static_cast<double>(count) / 1e6, 2) + " M";
}

AdapterFacts describe(LoraAdapter adapter)
{
    std::int64_t parameters = 0;
    for (const Parameter& parameter : adapter.parameters())
        parameters += parameter.tensor.numel();
    const std::string description = "LoRA of rank " + std::to_string(adapter.settings().rank) + " on " +
                                    std::to_string(adapter.projections().size()) + " projections, " + millions(parameters) + " parameters";
    return {std::move(adapter), description, parameters};
}

} // namespace

AdapterFacts adapterFactsOf(const LoraSettings& settings, const ModelConfig& config)
{
    return describe(LoraAdapter::chosen(settings, DecoderWeights(config, c10::kMeta).projections(), c10::kMeta));
}

ModelFacts readModelFacts(const std::filesystem::path& folder)
{
    if (!std::filesystem::is_directory(folder))
        throw Error(ErrorCode::NotFound, "no such folder", folder.string(), "model.path must name a Hugging Face model folder");
    const DecoderCheckpoint checkpoint(folder);
    const ModelConfig& config = checkpoint.config();
    // Tensors of the meta device have shapes and no memory, and copying into them moves nothing: all checks of loading without its memory.
    DecoderWeights weights(config, c10::kMeta);
    weights.loadFrom(checkpoint);

    ModelFacts facts;
    std::string dtype;
    for (const engine::Parameter& parameter : weights.parameters()) {
        const at::Tensor stored = checkpoint.tensor(parameter.name);
        facts.parameters += parameter.tensor.numel();
        facts.bytes += static_cast<std::int64_t>(stored.nbytes());
        dtype = c10::toString(stored.scalar_type());
    }
    facts.dtype = checkpoint.dtype();
    facts.config = config;
    facts.description = std::string(architectureName(config)) + ", " + std::to_string(config.layerCount) + " layers, hidden size " +
                        std::to_string(config.hiddenSize) + ", " + millions(facts.parameters) + " parameters, " + dtype;
    if (isAdapterFolder(folder))
        facts.description += ", with " + describe(readAdapter(folder, weights.projections(), c10::kMeta)).description;
    return facts;
}

void requireTokenizerFits(const Tokenizer& tokenizer, const ModelConfig& config, const std::string& where)
{
    const TokenId largest = tokenizer.largestId();
    if (largest < config.vocabularySize)
        return;
    const std::string token = tokenizer.token(largest).value_or("");
    throw Error(ErrorCode::BadInput,
                "the tokenizer's largest id is " + std::to_string(largest) + " (" + token + "), the model's vocabulary has only " +
                    std::to_string(config.vocabularySize) + " rows",
                where, "use the tokenizer that belongs to the model");
}

} // namespace sdm::engine
