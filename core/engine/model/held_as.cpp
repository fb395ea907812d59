#include "core/engine/model/held_as.h"

namespace sdm::engine {

HeldAs heldBy(const RunConfig& config)
{
    if (config.optimiser.epochs == 0)
        return HeldAs::Compute;
    if (config.trainsAdapter()) {
        switch (config.adapter.base) {
        case BaseWeights::BFloat16:
            return HeldAs::BFloat16;
        case BaseWeights::Int8:
            return HeldAs::Int8;
        default:
            return HeldAs::Compute;
        }
    }
    return config.optimiser.master == MasterWeights::None ? HeldAs::Compute : HeldAs::Master;
}

} // namespace sdm::engine
