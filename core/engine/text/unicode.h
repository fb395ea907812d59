#pragma once

#include <string_view>
#include <vector>

namespace sdm::engine {

/// The text without Unicode white space at both ends (a view into it).
std::string_view trimmed(std::string_view text);
/// Maximal runs without Unicode white space (views into the text).
std::vector<std::string_view> wordsOf(std::string_view text);

} // namespace sdm::engine
