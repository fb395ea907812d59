#pragma once

#include <filesystem>
#include <string>

namespace sdm::engine {

/// SHA-256 over what decides a model's hidden states: the bytes of `config.json`, `tokenizer.json` and every weight file of a model
/// folder, in the order of their names. For an adapter's folder those of its base, the adapter's weights, and its configuration without
/// the place of the base, which decides nothing. Reads all of them once.
/// \throws Error (NotFound) for a folder without weights
std::string modelDigest(const std::filesystem::path& folder);

/// \throws Error (BadInput) when the adapter says of its base's digest another than this folder has
void requireItsBase(const std::filesystem::path& adapterFolder, const std::filesystem::path& base);

} // namespace sdm::engine
