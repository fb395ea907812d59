#pragma once

#include <string>
#include <string_view>

namespace sdm::engine::jinja {

/// The text of a string literal without its quotes, escapes read as Python reads them; an unknown escape keeps its backslash.
/// \throws Error (BadInput, Unsupported) at `name:line`
std::string decodedLiteral(std::string_view literal, std::string_view name, int line);

} // namespace sdm::engine::jinja
