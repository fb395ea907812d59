#pragma once

#include "core/config/run_config.h"

#include <string>

namespace sdm {

/// What a run is called in tables: by what ran, not by the preset it was started from. From loss, base, generated negatives and epochs
/// one of Base, FT(CM), FT(CM+HN), SDM+FT(CM), SDM+FT(CM+HN), DPO, with `, fixed base (β = 2.5)` where one base takes the place of
/// 2 + s_y. Where a setting that makes the method has a value none of these rows was published with, it is the preset's name with
/// `, modified: ` and the keys.
std::string rowName(const RunConfig& config);

/// The same of a configuration as a store keeps it: keys left out have the preset's value, keys of other versions are passed over.
/// The preset's name when the text is no configuration at all.
std::string storedRowName(const std::string& preset, const std::string& configJson);

} // namespace sdm
