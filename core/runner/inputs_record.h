#pragma once

#include "core/engine/progress/run_paths.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sdm::runner {

/// A file a run was made from.
struct InputFile {
    std::string path; ///< relative to the project when inside it, else as the user gave it, made absolute
    std::int64_t bytes = 0;
    std::string sha256;
};

/// Paths of all inputs: data files, and of the model folder what decides results (config, tokenizer, weights).
std::vector<std::filesystem::path> inputFiles(const engine::RunPaths& paths);

/// Writes `runs/<id>/inputs.json` with size and SHA-256 of every input, unless it is there already. \throws Error (NotFound, Failed)
void recordInputs(const engine::RunPaths& paths, const std::filesystem::path& projectFolder);

/// One sentence for every input that is not what the record says; empty without a record.
/// A changed input would make a resumed run neither the old nor a new one.
std::vector<std::string> changedInputs(const engine::RunPaths& paths, const std::filesystem::path& projectFolder);

/// The path as the project keeps it: relative when inside the project's folder.
std::string storedPath(const std::filesystem::path& path, const std::filesystem::path& projectFolder);

} // namespace sdm::runner
