#pragma once

#include "core/store/run_store.h"
#include "core/store/store_reader.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sdm::store {

/// The folder of a run in the trash.
struct TrashedFolder {
    RunId run;
    std::string name;
    std::int64_t trashedMs = 0;
    std::int64_t bytes = 0; ///< of its files; what links point at is not counted
};

/// Folders of the runs that have been in the trash since `trashedBeforeMs` or longer and still have one, oldest first: a removal that was
/// cut short too.
std::vector<TrashedFolder> trashedFolders(const StoreReader& reader, const std::filesystem::path& projectFolder,
                                          std::int64_t trashedBeforeMs);

/// Removes a run's folder: checkpoints, layers, log. What the store knows of the run stays. Nothing happens to one that was taken out of
/// the trash meanwhile. \return whether it was removed \throws Error (Failed) when a process works on the run or a file cannot be removed
bool emptyTrashed(RunStore& store, const RunId& run);

} // namespace sdm::store
