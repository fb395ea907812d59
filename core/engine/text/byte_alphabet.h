#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sdm::engine {

/// The byte-level alphabet of GPT-2: every byte has a printable character, so that any bytes can be pieces of a vocabulary of strings.
/// Printable Latin-1 stands for itself, the other 68 bytes for U+0100 onwards.
std::string toByteAlphabet(std::string_view bytes);
/// The bytes of a piece; nothing when it holds a character outside the alphabet.
std::optional<std::string> fromByteAlphabet(std::string_view piece);

} // namespace sdm::engine
