#include "core/engine/model/families/common.h"
#include "core/engine/model/families/family.h"
#include "core/engine/model/rope_config_reader.h"

namespace sdm::engine {

extern const ModelFamily kPhi3;

namespace {

/// One matrix for query, key and value and one for gate and up; its layers have no biases, whatever the config says.
DecoderSpec read(const ConfigReader& config)
{
    constexpr std::int64_t kTrainedPositions = 4096;
    DecoderSpec spec = readSizes(config, {.maxPositions = kTrainedPositions, .rmsNormEps = 1e-5});
    spec.names.queryKeyValue = {"self_attn.qkv_proj"};
    spec.names.gateUp = {"mlp.gate_up_proj"};
    if (config.has("sliding_window"))
        spec.slidingWindow = config.size("sliding_window");
    spec.rope = readRopeConfig(config, spec,
                               {.kinds = {RopeConfig::Kind::Default, RopeConfig::Kind::LongRope},
                                .turnsPartOfAHead = true,
                                .hasOldLongRopeNames = true,
                                .originalPositions = kTrainedPositions});
    return spec;
}

} // namespace

const ModelFamily kPhi3{"Phi3ForCausalLM", "phi3", read};

} // namespace sdm::engine
