#pragma once

#include <cstdint>

namespace sdm::runner {

/// Seconds of processor time this process has used, all threads, user and system.
double processorSeconds();

/// Begins a new measurement of the largest resident memory. \return false where the kernel does not let a process forget its peak: it is
/// then that of the whole process
bool forgetPeakMemory();
/// Bytes of the largest resident memory since then. \throws Error (Unsupported) where /proc does not tell
std::int64_t peakMemoryBytes();

} // namespace sdm::runner
