#pragma once

#include "core/engine/job/checkpoint.h"
#include "core/engine/job/checkpoint_snapshot.h"
#include "core/engine/progress/run_observer.h"

#include <filesystem>
#include <future>
#include <optional>

namespace sdm::engine {

/// The checkpoints of a run on disk: keeps what checkpoint_retention.h keeps, and the newest one that the observer has recorded: a resume
/// can go back to no other, and only that one and those after it have the optimiser's state. Reports what it writes and removes. An old
/// checkpoint that cannot be removed is a warning: the run itself is well.
///
/// A checkpoint is taken at once and written by a thread of its own while the run goes on; one at most is being written. The observer
/// hears of it on the job's thread, when the shelf is next asked.
class CheckpointShelf {
public:
    CheckpointShelf(std::filesystem::path runFolder, const RunConfig::Checkpoint& settings, RunObserver& observer);
    /// Waits for what is being written, and tells of it; that it failed is a line of the log.
    ~CheckpointShelf();
    CheckpointShelf(const CheckpointShelf&) = delete;
    CheckpointShelf& operator=(const CheckpointShelf&) = delete;

    /// Takes a checkpoint of the content's step. Where none is to be written, the best is kept in memory.
    /// \param loss  evaluation loss at this step, if it was evaluated
    /// \throws Error as settle(), for the one before
    void put(const CheckpointContent& content, std::optional<double> loss);
    /// Tells of the checkpoint being written if it is complete by now, then removes what is no longer kept. Never waits for the disk.
    /// \throws Error (Failed) when it could not be written
    void look();
    /// The same once it is complete. \throws Error (Failed) likewise
    void settle();
    /// Training has ended: settles, and writes the best checkpoint where none was written so far. \throws Error (Failed) likewise
    void finish();
    /// Removes checkpoints after `step`, which is recorded: a run resumed there goes its way again.
    /// \throws Error (Failed) when one stays: it would pass for one of the way the run takes now
    void dropAfter(std::int64_t step);
    std::filesystem::path folder(std::int64_t step) const { return checkpointFolder(m_runFolder, step); }

private:
    CheckpointRecord recordOf(const TrainingState& state, std::optional<double> loss) const;
    void tell();
    void removeUnkept();
    void removeStaleResumeStates();
    /// Does it; what goes wrong is a warning.
    template <typename Work>
    void warnAbout(const Work& work);
    void remove(std::int64_t step);

    struct InMemory {
        CheckpointSnapshot snapshot;
        CheckpointRecord record;
    };

    std::filesystem::path m_runFolder;
    RunConfig::Checkpoint m_settings;
    RunObserver& m_observer;
    std::optional<std::int64_t> m_recorded; ///< newest step the observer has recorded; none yet in this process: all are kept
    std::optional<InMemory> m_best;         ///< of a run that writes none while it trains
    CheckpointRecord m_written;             ///< of the one being written
    std::future<void> m_writing;            ///< valid while one is, or is not told of yet
};

} // namespace sdm::engine
