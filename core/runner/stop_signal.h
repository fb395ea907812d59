#pragma once

#include "core/engine/progress/run_observer.h"

#include <atomic>

namespace sdm::runner {

/// A request to stop whatever this process runs. Any thread and signal handlers may raise it; it only ever gets stronger.
class StopSignal {
public:
    void raise(engine::StopRequest request) noexcept
    {
        engine::StopRequest current = m_request.load();
        while (current < request && !m_request.compare_exchange_weak(current, request)) {
        }
    }
    engine::StopRequest requested() const noexcept { return m_request.load(); }
    void clear() noexcept { m_request.store(engine::StopRequest::None); }

private:
    std::atomic<engine::StopRequest> m_request{engine::StopRequest::None};
    static_assert(std::atomic<engine::StopRequest>::is_always_lock_free);
};

/// First SIGINT, SIGTERM or SIGHUP (not under nohup): stop now, state saved. A second one ends the process as usual.
void stopOnSignals(StopSignal& signal);

} // namespace sdm::runner
