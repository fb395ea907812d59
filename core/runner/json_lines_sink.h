#pragma once

#include "core/protocol/event_sink.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>

namespace sdm::runner {

/// Writes events as lines to a descriptor from a thread of its own. A reader that has gone, or that stopped reading, holds nobody up:
/// then passing events are left out, and in the end what it does not take within a few seconds. Thread-safe.
class JsonLinesSink : public protocol::EventSink {
public:
    explicit JsonLinesSink(int descriptor);
    ~JsonLinesSink() override;
    JsonLinesSink(const JsonLinesSink&) = delete;
    JsonLinesSink& operator=(const JsonLinesSink&) = delete;

    void emit(const protocol::Event& event) override;

private:
    void loop(const std::stop_token& stop);
    bool write(std::string_view bytes, const std::stop_token& stop);
    bool waitUntilWritable(const std::stop_token& stop);

    int m_descriptor;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<std::string> m_lines;
    bool m_isBroken = false;
    std::jthread m_thread; ///< last: it must end before what it uses
};

} // namespace sdm::runner
