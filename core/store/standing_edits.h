#pragma once

#include "core/store/store_reader.h"

#include <cstdint>
#include <optional>

namespace sdm::store {

/// An edit of the log with what is needed to say it in words.
struct StandingEdit {
    EditRecord record;
    std::int64_t subjects = 0; ///< how many runs, examples or slices it changed
    EditChange first;          ///< its first change

    bool operator==(const StandingEdit&) const = default;
};

/// What the next undo takes back and the next redo makes again, as Annotations does it.
struct StandingEdits {
    std::int64_t newest = 0; ///< number of the newest row of the log: another one means that somebody edited; 0 for none
    std::optional<StandingEdit> undo, redo;

    bool operator==(const StandingEdits&) const = default;
};

/// Reads no more of the log than what was taken back lately.
StandingEdits standingEdits(const StoreReader& reader);

} // namespace sdm::store
