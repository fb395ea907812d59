#include "core/runner/coalescing_sink.h"

#include <utility>

namespace sdm::runner {

using namespace protocol;

CoalescingSink::CoalescingSink(EventSink& target, std::chrono::milliseconds interval)
    : m_target(target), m_interval(interval), m_thread([this](const std::stop_token& stop) { loop(stop); })
{
}

CoalescingSink::~CoalescingSink()
{
    m_thread.request_stop();
    m_thread.join();
    release();
}

void CoalescingSink::emit(const Event& event)
{
    const std::lock_guard lock(m_mutex);
    if (std::holds_alternative<Progress>(event.body)) {
        m_progress = event;
    } else if (const auto* metrics = std::get_if<Metrics>(&event.body)) {
        if (m_metrics && m_metrics->run == event.run) {
            auto& points = std::get<Metrics>(m_metrics->body).points;
            points.insert(points.end(), metrics->points.begin(), metrics->points.end());
        } else {
            m_metrics = event;
        }
    } else {
        release();
        m_target.emit(event);
        return;
    }
    if (std::chrono::steady_clock::now() - m_released >= m_interval)
        release();
    else
        m_wake.notify_one();
}

void CoalescingSink::loop(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        m_wake.wait(lock, stop, [this] { return m_progress || m_metrics; });
        m_wake.wait_until(lock, stop, m_released + m_interval, [this] { return !m_progress && !m_metrics; });
        release();
    }
}

void CoalescingSink::release()
{
    if (m_metrics)
        m_target.emit(*std::exchange(m_metrics, std::nullopt));
    if (m_progress)
        m_target.emit(*std::exchange(m_progress, std::nullopt));
    m_released = std::chrono::steady_clock::now();
}

} // namespace sdm::runner
