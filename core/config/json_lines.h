#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

/// Private to core/config: where in a text things are.
namespace sdm {

/// No setting's path is longer or deeper (`task.tests[0].file`), and no configuration has as many of them.
inline constexpr std::size_t kLongestPath = 200, kDeepestPath = 4, kMostPaths = 10'000;

/// Line of every key and list item of a text that readJson accepts, by path ("task.tests[0].file"). Paths beyond the bounds above are
/// left out, so that the map does not outgrow the text.
std::map<std::string, std::size_t> linesOfKeys(std::string_view wellFormedJson);

} // namespace sdm
