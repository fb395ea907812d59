#pragma once

#include "core/protocol/event.h"

namespace sdm::protocol {

/// Where events go. Implementations may be called from several threads and never throw.
class EventSink {
public:
    virtual ~EventSink() = default;
    virtual void emit(const Event& event) = 0;
};

} // namespace sdm::protocol
