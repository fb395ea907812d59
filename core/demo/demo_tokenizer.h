#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sdm::engine {

/// Writes `tokenizer.json` and `tokenizer_config.json` of a word-level tokenizer for the demo's compact conversations
/// `<|user|>PROMPT<|end|><|assistant|>ANSWER<|end|><|endoftext|>`. Answers round-trip exactly: every word is one token wherever it
/// stands, the given tags, those of the verdict and the newline are tokens of their own, and blanks exist only between words. Blanks around
/// `<|sep|>` are ignored. \return the number of tokens, which is the model's vocabulary size
std::int64_t writeDemoTokenizer(const std::vector<std::string>& words, const std::vector<std::string>& tags,
                                const std::filesystem::path& folder);

} // namespace sdm::engine
