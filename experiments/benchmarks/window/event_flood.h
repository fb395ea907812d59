#pragma once

#include "core/records/ids.h"

#include <cstdint>
#include <filesystem>

namespace sdm::bench {

/// A new run's life as a runner would record it, much faster: events at a steady rate through the recorder's own thread, and every
/// kFloodTick a point of the training loss whose value is when it was recorded, in milliseconds since `sinceMs`. Returns when the store has
/// all of it. \throws Error
void writeFlood(const std::filesystem::path& project, const RunId& run, int seconds, int rate, std::int64_t sinceMs);

inline constexpr int kFloodTickMs = 20;

} // namespace sdm::bench
