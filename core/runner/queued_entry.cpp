#include "core/runner/queued_entry.h"

#include "core/base/error.h"
#include "core/config/config_io.h"
#include "core/runner/foreground_run.h"
#include "core/runner/smoke_test.h"
#include "core/store/store_reader.h"

#include <algorithm>

namespace sdm::runner {

int runQueuedEntry(const CommandContext& context, const std::string& id)
{
    const std::filesystem::path folder = context.projectFolder();
    const auto entries = store::StoreReader::open(folder).queueEntries();
    const auto entry = std::ranges::find(entries, QueueEntryId(id), &QueueEntry::id);
    if (entry == entries.end() || !entry->runId.empty())
        throw Error(ErrorCode::BadInput, "does not wait in the queue any more", id, "`sdm-runner queue ls` lists the queue");
    RunConfig config = parseRunConfig(entry->configJson, "queue entry " + id);
    resolvePaths(config, folder);
    requireRunnable(config);
    if (entry->origin == RunOrigin::Smoke)
        config = smokeTest(config, folder);
    return runInForeground(context, config, {entry->origin, entry->id});
}

} // namespace sdm::runner
