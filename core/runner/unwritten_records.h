#pragma once

#include "core/records/ids.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>

namespace sdm::runner {

/// Writes into the store what an earlier process of the run had to leave in the run's folder (core/store/unwritten_file.h), each file in
/// one transaction and once, and removes the files. What the store refuses for good is left out and counted in the alert that tells of it.
/// Hold the run's RunLock while calling this. \return records written
/// \throws Error (Failed) while the store cannot be written, (BadInput) for a file that is not one of ours; all files then stay
std::size_t writeUnwritten(const std::filesystem::path& projectFolder, const RunId& runId);

/// The same for every run of the project that no process holds.
/// \param tell  one line about each run that had such files: how many records, or why they stay
void writeUnwrittenOfAll(const std::filesystem::path& projectFolder, const std::function<void(const std::string&)>& tell);

} // namespace sdm::runner
