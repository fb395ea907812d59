#pragma once

#include <filesystem>

// What a folder is when it is not the model folder it was taken for: each kind is named, so that nobody looks for damage.
namespace sdm::engine {

/// Git LFS leaves small text files where a clone did not fetch the large ones. \throws Error (BadInput) naming the file
void refuseLfsPointer(const std::filesystem::path& file);

/// For a folder without config.json: an adapter, a file of another format, or nothing of a model. \throws Error always
[[noreturn]] void refuseFolderWithoutConfig(const std::filesystem::path& folder);

/// For a folder without safetensors weights. \throws Error always
[[noreturn]] void refuseFolderWithoutWeights(const std::filesystem::path& folder);

} // namespace sdm::engine
