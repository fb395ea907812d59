#include "core/engine/job/checkpoint_shelf.h"

#include "core/base/leftovers.h"
#include "core/engine/job/checkpoint_retention.h"

#include <chrono>
#include <exception>
#include <string>

namespace sdm::engine {
namespace fs = std::filesystem;

CheckpointShelf::CheckpointShelf(fs::path runFolder, const RunConfig::Checkpoint& settings, RunObserver& observer)
    : m_runFolder(std::move(runFolder)), m_settings(settings), m_observer(observer)
{
}

CheckpointShelf::~CheckpointShelf()
{
    warnAbout([this] { settle(); });
}

void CheckpointShelf::put(const CheckpointContent& content, std::optional<double> loss)
{
    settle();
    const CheckpointRecord record = recordOf(content.state, loss);
    if (m_settings.state == CheckpointState::None) {
        if (record.isBest)
            m_best.emplace(InMemory{CheckpointSnapshot(content, m_settings.state), record});
        return;
    }
    m_observer.onCheckpointTaken(record);
    m_written = record;
    m_writing = std::async(std::launch::async, [snapshot = CheckpointSnapshot(content, m_settings.state), place = folder(record.step)] {
        snapshot.write(place);
    });
}

CheckpointRecord CheckpointShelf::recordOf(const TrainingState& state, std::optional<double> loss) const
{
    // Project folder / runs / <id>: paths in the store are relative to the project.
    const std::string path = folder(state.step).lexically_relative(m_runFolder.parent_path().parent_path()).generic_string();
    return {state.step, path, loss, state.best && state.best->step == state.step};
}

void CheckpointShelf::look()
{
    if (m_writing.valid() && m_writing.wait_for(std::chrono::seconds(0)) == std::future_status::ready)
        tell();
}

void CheckpointShelf::settle()
{
    if (m_writing.valid())
        tell();
}

void CheckpointShelf::tell()
{
    m_writing.get();
    if (m_observer.onCheckpoint(m_written))
        m_recorded = m_written.step;
    if (!m_recorded)
        return;
    removeUnkept();
    removeStaleResumeStates();
}

void CheckpointShelf::finish()
{
    settle();
    if (!m_best)
        return;
    m_observer.onCheckpointTaken(m_best->record);
    m_best->snapshot.write(folder(m_best->record.step));
    m_observer.onCheckpoint(m_best->record);
    m_best.reset();
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
    for (const std::int64_t step : unkeptCheckpoints(m_runFolder, m_settings.keep, m_recorded))
        warnAbout([&] { remove(step); });
}

void CheckpointShelf::removeStaleResumeStates()
{
    for (const std::int64_t step : checkpointSteps(m_runFolder))
        if (step < *m_recorded)
            warnAbout([&] { removeResumeState(m_runFolder, step); });
}

template <typename Work>
void CheckpointShelf::warnAbout(const Work& work)
{
    try {
        work();
    } catch (const std::exception& error) {
        m_observer.onLog("warning", error.what());
    }
}

void CheckpointShelf::remove(std::int64_t step)
{
    removeCheckpoint(m_runFolder, step);
    m_observer.onCheckpointRemoved(step);
}

} // namespace sdm::engine
