#include "core/engine/model/families/common.h"
#include "core/engine/model/families/family.h"
#include "core/engine/model/rope_config_reader.h"

namespace sdm::engine {

extern const ModelFamily kQwen3;

namespace {

/// A head size of its own, and a norm on every query and key head.
DecoderSpec read(const ConfigReader& config)
{
    DecoderSpec spec = readSizes(config, {.maxPositions = 32768, .headSize = 128});
    spec.queryKeyNorm = true;
    spec.queryKeyValueBias = spec.attentionOutputBias = config.flag("attention_bias", false);
    spec.slidingWindow = readOptionalWindow(config, spec.layerCount);
    spec.rope = readRopeConfig(config, spec, {});
    return spec;
}

} // namespace

const ModelFamily kQwen3{"Qwen3ForCausalLM", "qwen3", read};

} // namespace sdm::engine
