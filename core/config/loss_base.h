#pragma once

#include "core/config/run_config.h"

namespace sdm {

/// Whether the loss takes its bases from layers over D_tr and D_ca, so that a run builds them along the way.
inline bool takesBaseFromLayers(const RunConfig& config)
{
    return config.loss.kind == LossKind::Sdm && !config.loss.fixedBase;
}

} // namespace sdm
