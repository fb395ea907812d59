#pragma once

#include <filesystem>
#include <string>

namespace sdm::engine {

/// The Jinja chat template of a model folder: `chat_template.jinja`, else `chat_template` of `tokenizer_config.json` (of several the
/// one named default); empty when there is none. \throws Error (BadInput) on malformed JSON
std::string chatTemplateTextOf(const std::filesystem::path& folder);

/// `eos_token` of `tokenizer_config.json`, else of `special_tokens_map.json`; empty when there is none. \throws Error (BadInput)
std::string endOfSequenceOf(const std::filesystem::path& folder);

} // namespace sdm::engine
