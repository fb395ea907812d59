#pragma once

#include "core/protocol/event_sink.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace sdm::runner {

/// Thins what comes more often than anybody can look: of `progress` the newest, of `metrics` all points in one event, at most one of
/// each per interval. Everything else passes at once, after what it overtook. Nothing waits longer than the interval.
class CoalescingSink : public protocol::EventSink {
public:
    explicit CoalescingSink(protocol::EventSink& target, std::chrono::milliseconds interval = std::chrono::milliseconds(50));
    ~CoalescingSink() override;
    CoalescingSink(const CoalescingSink&) = delete;
    CoalescingSink& operator=(const CoalescingSink&) = delete;

    void emit(const protocol::Event& event) override;

private:
    void loop(const std::stop_token& stop);
    void release();

    protocol::EventSink& m_target;
    std::chrono::milliseconds m_interval;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<protocol::Event> m_progress, m_metrics;
    std::chrono::steady_clock::time_point m_released{};
    std::jthread m_thread; ///< last: it must end before what it uses
};

} // namespace sdm::runner
