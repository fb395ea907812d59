#pragma once

#include "core/report/run_forecast.h"
#include "core/store/queue_state.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace sdm::report {

/// How long a queue will take, as far as runs like its own have finished before.
struct QueueForecast {
    std::vector<std::optional<double>> seconds; ///< left of each entry, in the queue's order; 0 of what has ended
    double known = 0;                           ///< sum over what is known
    std::int64_t unknown = 0;                   ///< entries to come that nothing is known of
    std::int64_t open = 0;                      ///< entries that are at work or wait
};

/// \throws Error as StoreReader
QueueForecast queueForecast(const store::StoreReader& reader, const std::filesystem::path& projectFolder,
                            const std::vector<store::QueuedRun>& queue);

} // namespace sdm::report
