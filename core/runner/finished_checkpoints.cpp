#include "core/runner/finished_checkpoints.h"

#include "core/base/leftovers.h"
#include "core/config/config_io.h"
#include "core/engine/job/checkpoint_retention.h"
#include "core/runner/describe_exception.h"
#include "core/runs/run_folder.h"
#include "core/store/run_store.h"
#include "core/store/store_reader.h"

namespace sdm::runner {

std::optional<std::string> removeUnkeptCheckpoints(const std::filesystem::path& projectFolder, const RunId& runId) noexcept
{
    try {
        const store::RunRow row = store::StoreReader::open(projectFolder).findRun(runId);
        if (row.state != store::RunState::Finished)
            return std::nullopt;
        const std::filesystem::path folder = runs::runFolder(projectFolder, runId);
        removeLeftovers(folder / "checkpoints", 0); // of removals that failed
        for (const std::int64_t step : engine::unkeptCheckpoints(folder, parseRunConfig(row.configJson).checkpoint.keep)) {
            engine::removeCheckpoint(folder, step);
            store::RunStore::open(projectFolder).removeCheckpoint(runId, step);
        }
        const std::vector<std::int64_t> kept = engine::checkpointSteps(folder);
        for (const std::int64_t step : kept)
            if (step != kept.back())
                engine::removeResumeState(folder, step); // its process ended before it came to that
        return std::nullopt;
    } catch (...) {
        return describeCurrentException().message;
    }
}

} // namespace sdm::runner
