#pragma once

#include "core/protocol/event_sink.h"

#include <mutex>
#include <vector>

/// Keeps every event; thread-safe.
class RecordingSink : public sdm::protocol::EventSink {
public:
    void emit(const sdm::protocol::Event& event) override
    {
        const std::lock_guard lock(m_mutex);
        m_events.push_back(event);
    }
    std::vector<sdm::protocol::Event> events() const
    {
        const std::lock_guard lock(m_mutex);
        return m_events;
    }
    template <typename Body>
    std::vector<sdm::protocol::Event> of() const
    {
        std::vector<sdm::protocol::Event> found;
        for (const auto& event : events()) {
            if (std::holds_alternative<Body>(event.body))
                found.push_back(event);
        }
        return found;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<sdm::protocol::Event> m_events;
};
