#pragma once

#include "core/engine/job/checkpoint.h"
#include "core/engine/progress/run_observer.h"

#include <filesystem>
#include <vector>

namespace sdm::engine {

/// The checkpoints of a run on disk: keeps the newest ones and every one that is the best of a kept one, so that resuming from any
/// kept checkpoint finds its best. Reports what it writes and removes.
class CheckpointShelf {
public:
    CheckpointShelf(std::filesystem::path runFolder, std::int64_t keepNewest, RunObserver& observer);

    /// Writes a checkpoint of the content's step, then removes those no longer kept.
    /// \param loss  evaluation loss at this step, if it was evaluated
    void put(const CheckpointContent& content, std::optional<double> loss);
    /// Removes checkpoints after `step`: a run resumed there goes its way again.
    void dropAfter(std::int64_t step);
    /// Steps on the shelf, ascending.
    std::vector<std::int64_t> steps() const;
    std::filesystem::path folder(std::int64_t step) const { return checkpointFolder(m_runFolder, step); }

private:
    void removeUnkept();
    void remove(std::int64_t step);
    void removeLeftovers();

    std::filesystem::path m_runFolder;
    std::int64_t m_keepNewest;
    RunObserver& m_observer;
};

} // namespace sdm::engine
