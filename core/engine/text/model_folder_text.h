#pragma once

#include "core/engine/text/jinja/source.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sdm::engine {

// An adapter's folder stands for its base where it has no tokenizer, or no generation_config.json, of its own.

/// The Jinja chat template of a model folder, nothing when there is none. As in `transformers`: `chat_template.jinja` with the named ones
/// in `additional_chat_templates/`, else `chat_template` of `tokenizer_config.json` (a text, or a list of named ones), else
/// `chat_template.json`. Of several the one named default. \throws Error (BadInput) on malformed files, or when none is named default
std::optional<jinja::Source> chatTemplateOf(const std::filesystem::path& folder);

/// Texts of the folder's special tokens by the names templates know them by: bos_token, eos_token, …
using SpecialTokens = std::vector<std::pair<std::string, std::string>>;

/// From `tokenizer_config.json` and, where that lists no `added_tokens_decoder`, `special_tokens_map.json`. \throws Error (BadInput)
SpecialTokens specialTokensOf(const std::filesystem::path& folder);
/// The text of one of them, empty when it is missing.
std::string specialToken(const SpecialTokens& tokens, const std::string& name);

/// `eos_token_id` of `generation_config.json`, and of `config.json` where there is no such file (as transformers takes it): a number, a
/// list, or nothing. \throws Error (BadInput)
std::vector<std::int64_t> generationStopIds(const std::filesystem::path& folder);

} // namespace sdm::engine
