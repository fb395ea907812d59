#pragma once

#include <nlohmann/json_fwd.hpp>

namespace sdm::runner {

/// A line `{"reference","generation"}` with everything that is decided from the two texts added.
/// \throws Error (BadInput) naming the key that is missing
nlohmann::ordered_json evaluatedAnswer(const nlohmann::ordered_json& line);

} // namespace sdm::runner
