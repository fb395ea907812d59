#pragma once

#include "core/config/run_config.h"

#include <string>
#include <vector>

namespace sdm {

/// A setting that somebody chose and that this run does not ask.
struct IdleSetting {
    std::string path;
    std::string why; ///< one clause: "loss.kind is cross_entropy"
};

/// Settings that differ from what the preset says and have no effect beside the others. Not a fault: one file may serve all rows of an
/// ablation. But whoever chose the value has to know. In schema order.
std::vector<IdleSetting> idleSettings(const RunConfig& config);

} // namespace sdm
