#include "core/engine/job/checkpoint_shelf.h"

#include "core/base/error.h"
#include "core/base/leftovers.h"
#include "core/engine/job/checkpoint_retention.h"

#include <string>

namespace sdm::engine {
namespace fs = std::filesystem;

CheckpointShelf::CheckpointShelf(fs::path runFolder, std::int64_t keepNewest, RunObserver& observer)
    : m_runFolder(std::move(runFolder)), m_keepNewest(keepNewest), m_observer(observer)
{
}

void CheckpointShelf::put(const CheckpointContent& content, std::optional<double> loss)
{
    const std::int64_t step = content.state.step;
    const fs::path target = folder(step);
    writeCheckpoint(target, content);
    const bool isBest = content.state.best && content.state.best->step == step;
    // Project folder / runs / <id>: paths in the store are relative to the project.
    const std::string path = target.lexically_relative(m_runFolder.parent_path().parent_path()).generic_string();
    if (m_observer.onCheckpoint({step, path, loss, isBest}))
        m_recorded = step;
    removeUnkept();
}

void CheckpointShelf::dropAfter(std::int64_t step)
{
    removeLeftovers(m_runFolder / "checkpoints", 0);
    if (step > 0)
        m_recorded = step;
    for (const std::int64_t later : checkpointSteps(m_runFolder))
        if (later > step)
            remove(later);
}

void CheckpointShelf::removeUnkept()
{
    if (!m_recorded)
        return;
    for (const std::int64_t step : unkeptCheckpoints(m_runFolder, m_keepNewest, m_recorded))
        removeUnlessStuck(step);
}

void CheckpointShelf::removeUnlessStuck(std::int64_t step)
{
    try {
        remove(step);
    } catch (const Error& error) {
        m_observer.onLog("warning", error.what());
    }
}

void CheckpointShelf::remove(std::int64_t step)
{
    removeCheckpoint(m_runFolder, step);
    m_observer.onCheckpointRemoved(step);
}

} // namespace sdm::engine
