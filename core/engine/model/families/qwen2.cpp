#include "core/engine/model/families/common.h"
#include "core/engine/model/families/family.h"
#include "core/engine/model/rope_config_reader.h"

namespace sdm::engine {

extern const ModelFamily kQwen2;

namespace {

/// Biases on query, key and value only, whatever the config says.
DecoderSpec read(const ConfigReader& config)
{
    DecoderSpec spec = readSizes(config, {.maxPositions = 32768});
    spec.queryKeyValueBias = true;
    spec.slidingWindow = readOptionalWindow(config, spec.layerCount);
    spec.rope = readRopeConfig(config, spec, {});
    return spec;
}

} // namespace

const ModelFamily kQwen2{"Qwen2ForCausalLM", "qwen2", read};

} // namespace sdm::engine
