#pragma once

#include "core/records/ids.h"

#include <filesystem>
#include <string>

namespace sdm::fuzz {

inline constexpr const char* kSampleRun = "01HZX3Q0000000000000000RVN";
inline constexpr const char* kSampleEvaluation = "01HZX3Q0000000000000000EVA";

/// A store with some of everything, written by the store's own writer. \return the project's folder
const std::filesystem::path& sampleProject();

/// The same as bytes in small pages, so that a changed byte is more likely one that matters.
const std::string& sampleStoreBytes();

} // namespace sdm::fuzz
