#pragma once

#include "core/engine/job/checkpoint.h"
#include "core/engine/progress/run_observer.h"

#include <filesystem>
#include <optional>

namespace sdm::engine {

/// The checkpoints of a run on disk: keeps what checkpoint_retention.h keeps, and the newest one that the observer has recorded: a resume
/// can go back to no other. Reports what it writes and removes. An old checkpoint that cannot be removed is a warning: the run itself is
/// well.
class CheckpointShelf {
public:
    CheckpointShelf(std::filesystem::path runFolder, std::int64_t keepNewest, RunObserver& observer);

    /// Writes a checkpoint of the content's step, then removes those no longer kept.
    /// \param loss  evaluation loss at this step, if it was evaluated
    void put(const CheckpointContent& content, std::optional<double> loss);
    /// Removes checkpoints after `step`, which is recorded: a run resumed there goes its way again.
    /// \throws Error (Failed) when one stays: it would pass for one of the way the run takes now
    void dropAfter(std::int64_t step);
    std::filesystem::path folder(std::int64_t step) const { return checkpointFolder(m_runFolder, step); }

private:
    void removeUnkept();
    void removeUnlessStuck(std::int64_t step);
    void remove(std::int64_t step);

    std::filesystem::path m_runFolder;
    std::int64_t m_keepNewest;
    RunObserver& m_observer;
    std::optional<std::int64_t> m_recorded; ///< newest step the observer has recorded; none yet in this process: all are kept
};

} // namespace sdm::engine
