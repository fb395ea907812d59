#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

/// Private to core/config: where in a text things are.
namespace sdm {

/// Line of every key and list item of a text that readJson accepts, by path ("task.tests[0].file").
std::map<std::string, std::size_t> linesOfKeys(std::string_view wellFormedJson);

} // namespace sdm
