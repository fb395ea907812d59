#pragma once

#include <string>
#include <string_view>

namespace sdm::engine::jinja {

/// A template's name and text; every fault in it is told with its line.
struct Source {
    std::string name; ///< a file, or a file and a key
    std::string text;
};

/// Malformed template. \throws Error (BadInput) at `name:line`
[[noreturn]] void failSyntax(std::string_view name, int line, const std::string& what);
/// Well-formed for Jinja, but outside the subset. \throws Error (Unsupported) at `name:line`
[[noreturn]] void failUnsupported(std::string_view name, int line, const std::string& what);
/// The template cannot render these values, or says so itself. \throws Error (BadInput) at `name:line`
[[noreturn]] void failRendering(std::string_view name, int line, const std::string& what);

} // namespace sdm::engine::jinja
