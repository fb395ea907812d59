#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sdm::engine {

/// Several pieces of bytes as one, for a Collective.
std::string packed(const std::vector<std::string>& pieces);
/// \throws Error (Failed) for bytes that packed() did not make
std::vector<std::string> unpacked(std::string_view bytes);

} // namespace sdm::engine
