#pragma once

#include "core/store/store_reader.h"

#include <optional>
#include <string>
#include <vector>

/// What stands in the way of a run that waits for its turn. The one answer, for the worker, the command line and the window.
namespace sdm::store {

enum class QueueState {
    Begun,   ///< it became a run, which says the rest
    Ready,   ///< nothing is in its way but those before it
    Waiting, ///< what it waits for has not ended yet
    Blocked, ///< what it waits for did not finish
    Refused, ///< it could not become a run
};

/// What became of the entry or run that another one waits for.
enum class Predecessor { None, Waits, Active, Finished, Ended, Refused, Removed, Unknown };

struct QueuedRun {
    QueueEntry entry;
    QueueState state = QueueState::Ready;
    std::optional<RunRow> run; ///< that it became, as far as the store has it
    Predecessor predecessor = Predecessor::None;
    std::string predecessorName;                 ///< name of that run, or the id where it has none
    std::optional<RunState> predecessorRunState; ///< once it is a run
};

/// What is at work first, then what waits in order, then what has ended, the newest first.
std::vector<QueuedRun> queueOf(const StoreReader& reader);

/// The first that is ready; nothing when none is, or a run of the queue is at work.
std::optional<QueuedRun> nextQueued(const std::vector<QueuedRun>& queue);
/// The run of the queue that is at work.
std::optional<RunId> queuedAtWork(const std::vector<QueuedRun>& queue);

} // namespace sdm::store

namespace sdm {

template <>
struct Vocabulary<store::QueueState> {
    static constexpr std::string_view what = "state in the queue";
    static constexpr std::array words{
        Word<store::QueueState>{store::QueueState::Begun, "begun", "became a run"},
        Word<store::QueueState>{store::QueueState::Ready, "ready", "can begin"},
        Word<store::QueueState>{store::QueueState::Waiting, "waiting", "waits for another run to finish"},
        Word<store::QueueState>{store::QueueState::Blocked, "blocked", "what it waits for did not finish"},
        Word<store::QueueState>{store::QueueState::Refused, "refused", "could not begin"},
    };
};
static_assert(isInOrder<store::QueueState>());

} // namespace sdm
