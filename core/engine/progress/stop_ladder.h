#pragma once

#include "core/engine/progress/run_observer.h"

#include <stop_token>

namespace sdm::engine {

/// Turns stop requests into what the parts of a job understand: a question between steps and a token inside long calls. Whoever
/// reports progress polls it, so a request is seen once per decode batch, layer epoch or optimiser step.
class StopLadder {
public:
    explicit StopLadder(StopSource& source) : m_source(source) {}

    /// Asks the source; "now" also trips token().
    StopRequest poll();
    /// \throws Error (Cancelled) when the request means to end at once
    void throwIfNow();
    const std::stop_token& token() const { return m_token; }

    /// From here on there is no later checkpoint to wait for: every request means "now".
    void expectNoMoreCheckpoints() { m_everyRequestIsNow = true; }

private:
    StopSource& m_source;
    std::stop_source m_stop;
    std::stop_token m_token = m_stop.get_token();
    bool m_everyRequestIsNow = false;
};

} // namespace sdm::engine
