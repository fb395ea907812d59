#include "core/runs/run_liveness.h"

#include "core/runs/host.h"
#include "core/runs/run_lock.h"

namespace sdm::runs {

Liveness livenessOf(const std::filesystem::path& projectFolder, const RunSigns& signs, std::int64_t nowMs)
{
    if (signs.host != hostName())
        return nowMs - signs.heartbeatMs.value_or(signs.createdMs) > kSilenceMs ? Liveness::Gone : Liveness::Alive;
    return RunLock::isHeld(projectFolder, signs.id) ? Liveness::Alive : Liveness::Gone;
}

Liveness LivenessWatch::look(const std::filesystem::path& projectFolder, const RunSigns& signs, std::int64_t nowMs)
{
    if (livenessOf(projectFolder, signs, nowMs) == Liveness::Alive) {
        m_goneSinceMs.reset();
        return Liveness::Alive;
    }
    if (!m_goneSinceMs)
        m_goneSinceMs = nowMs;
    // A heart that stopped long ago needs no second look.
    const bool longSilent = nowMs - signs.heartbeatMs.value_or(signs.createdMs) > kSilenceMs;
    return longSilent || nowMs - *m_goneSinceMs > kRereadMs ? Liveness::Gone : Liveness::Alive;
}

} // namespace sdm::runs
