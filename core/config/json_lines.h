#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

/// Private to core/config: where in a text things are.
namespace sdm {

/// 1-based line of a byte offset.
std::size_t lineOfOffset(std::string_view text, std::size_t offset);

/// Line of every key and list item of a well-formed JSON text, by path ("task.tests[0].file").
/// \throws Error (BadInput) for a key that stands twice in one object, which parsers silently accept
std::map<std::string, std::size_t> linesOfKeys(std::string_view wellFormedJson, const std::string& source);

} // namespace sdm
