#include "core/engine/job/final_layer_plan.h"

namespace sdm::engine {

RunConfig::SdmLayer finalLayerSettings(const RunConfig& config)
{
    RunConfig::SdmLayer settings = config.sdmLayer;
    if (config.finalLayers.layerEpochs > 0)
        settings.epochs = config.finalLayers.layerEpochs;
    return settings;
}

std::uint64_t finalLayerSeed(const RandomSource& random, std::int64_t draw)
{
    return random.stream("final-layer-weights", {draw}).next();
}

} // namespace sdm::engine
