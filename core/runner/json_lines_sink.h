#pragma once

#include "core/protocol/event_sink.h"

#include <mutex>

namespace sdm::runner {

/// Writes events as lines to a descriptor, one whole line at a time. When the reader has gone it falls silent: a run goes on without
/// anybody watching. Thread-safe.
class JsonLinesSink : public protocol::EventSink {
public:
    explicit JsonLinesSink(int descriptor) : m_descriptor(descriptor) {}
    void emit(const protocol::Event& event) override;
    bool isBroken() const;

private:
    int m_descriptor;
    mutable std::mutex m_mutex;
    bool m_broken = false;
};

} // namespace sdm::runner
