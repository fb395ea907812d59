#pragma once

#include "core/records/ids.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

/// Whether a run that says it is active still has a process. The one rule, for the store, the command line and the window.
namespace sdm::runs {

inline constexpr std::int64_t kSilenceMs = 120'000; ///< of another host's run only the heartbeat is known
inline constexpr std::int64_t kRereadMs = 2'500;    ///< within which a finished run's last row has been read

/// What is known of an active run.
struct RunSigns {
    RunId id;
    std::string host;
    std::int64_t createdMs = 0;
    std::optional<std::int64_t> heartbeatMs;
};

enum class Liveness { Alive, Gone };

/// On this host the run's lock decides, which is taken before the row is written and queued runs keep; of another host its heartbeat.
Liveness livenessOf(const std::filesystem::path& projectFolder, const RunSigns& signs, std::int64_t nowMs);

/// The same for somebody who looks again and again and whose copy of the row may be older than the lock's state: a run that just
/// ended let go of its lock before its last row was read here. Gone is said once that has lasted.
class LivenessWatch {
public:
    Liveness look(const std::filesystem::path& projectFolder, const RunSigns& signs, std::int64_t nowMs);
    void forget() { m_goneSinceMs.reset(); }

private:
    std::optional<std::int64_t> m_goneSinceMs;
};

} // namespace sdm::runs
