#include "core/engine/model/families/common.h"
#include "core/engine/model/families/family.h"
#include "core/engine/model/rope_config_reader.h"

namespace sdm::engine {

extern const ModelFamily kLlama;

namespace {

DecoderSpec read(const ConfigReader& config)
{
    DecoderSpec spec = readSizes(config, {.maxPositions = 2048});
    if (spec.hiddenSize % spec.headCount != 0)
        config.refuse("hidden_size", "is not a multiple of num_attention_heads");
    spec.queryKeyValueBias = spec.attentionOutputBias = config.flag("attention_bias", false);
    spec.mlpBias = config.flag("mlp_bias", false);
    spec.rope = readRopeConfig(config, spec, {});
    return spec;
}

} // namespace

const ModelFamily kLlama{"LlamaForCausalLM", "llama", read};

} // namespace sdm::engine
