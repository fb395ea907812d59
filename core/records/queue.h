#pragma once

#include "core/records/fields.h"

#include <cstdint>
#include <optional>
#include <string>

/// Runs that wait for their turn. Apart from records.h, because no engine writes any of it.
namespace sdm {

using QueueEntryId = Id<struct QueueEntryIdKind>; ///< ULID

/// Where a run's settings are from.
enum class RunOrigin { Configured, Smoke, Imported };
template <>
struct Vocabulary<RunOrigin> {
    static constexpr std::string_view what = "origin of a run";
    static constexpr std::array words{
        Word<RunOrigin>{RunOrigin::Configured, "configured", "somebody chose them"},
        Word<RunOrigin>{RunOrigin::Smoke, "smoke", "a short test of every phase: its numbers stand for nothing"},
        Word<RunOrigin>{RunOrigin::Imported, "imported", "another program computed it: what it did not write is not known"},
    };
};
static_assert(isInOrder<RunOrigin>());

/// A run that waits for its turn, and what came of it. Times are UTC milliseconds.
struct QueueEntry {
    QueueEntryId id;
    std::string configJson; ///< as a run's; paths relative to the project where they lie in it
    RunOrigin origin = RunOrigin::Configured;
    std::string after;                 ///< id of the entry or the run that must have finished; empty for none
    std::optional<std::int64_t> place; ///< in the order, from 1; nothing when it is not in the queue any more
    std::int64_t addedMs = 0;
    RunId runId;              ///< that it became; empty while it waits
    std::string errorMessage; ///< why it could not become one
    bool operator==(const QueueEntry&) const = default;
};

void fields(auto& v, Is<QueueEntry> auto& r)
{
    v("id", r.id);
    v("config", r.configJson);
    v("origin", r.origin);
    v.maybe("after", r.after);
    v.maybe("place", r.place);
    v("added_ms", r.addedMs);
    v.maybe("run_id", r.runId);
    v.maybe("error_message", r.errorMessage);
}

} // namespace sdm
