#pragma once

#include "core/store/store_reader.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace sdm::store {

/// An event that a person should look at, and where its run was.
struct AlertRow {
    EventRow event;
    std::optional<std::int64_t> step; ///< of the phase it fell into; nothing before the first
    bool operator==(const AlertRow&) const = default;
};

/// What a person should look at, alerts and failures, of all runs that are not in the trash, newest first.
std::vector<AlertRow> alertsOf(const StoreReader& reader, std::size_t most = 1000);

} // namespace sdm::store
