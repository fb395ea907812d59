#include "core/engine/progress/stop_ladder.h"

#include "core/base/error.h"

namespace sdm::engine {

StopRequest StopLadder::poll()
{
    StopRequest request = m_source.requested();
    if (m_everyRequestIsNow && request == StopRequest::AfterCheckpoint)
        request = StopRequest::Now;
    if (request == StopRequest::Now)
        m_stop.request_stop();
    return request;
}

void StopLadder::throwIfNow()
{
    if (poll() == StopRequest::Now)
        throw Error(ErrorCode::Cancelled, "stopped by request");
}

} // namespace sdm::engine
