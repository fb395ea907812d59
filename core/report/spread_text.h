#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

/// What several final layers say of one quantity, as summaries write it.
namespace sdm::report {

/// "0.728 [0.718, 0.740]": median, lowest, highest; `R` without a value.
std::string spreadText(const std::vector<double>& values);
/// The same as an object; null without a value.
nlohmann::ordered_json spreadJson(const std::vector<double>& values);

} // namespace sdm::report
