#pragma once

#include <filesystem>
#include <string>

namespace sdm::engine {

/// SHA-256 over what decides a model's hidden states: the bytes of `config.json`, `tokenizer.json` and every weight file of a model
/// folder, in the order of their names. Reads all of them once.
/// \throws Error (NotFound) for a folder without weights
std::string modelDigest(const std::filesystem::path& folder);

} // namespace sdm::engine
