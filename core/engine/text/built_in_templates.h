#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace sdm::engine {

/// Chat templates of our own for folders without one, by the names of `model.chat_template`: phi3, chatml, llama3 and compact (no
/// newlines; the demo's).
std::optional<std::string_view> builtInTemplate(std::string_view name);
std::vector<std::string_view> builtInTemplateNames();

} // namespace sdm::engine
