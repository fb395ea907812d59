#include "core/runner/control_file.h"

#include "core/runs/stop_request.h"

#include <algorithm>

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kLookInterval{200};

} // namespace

RunStopSource::RunStopSource(fs::path runFolder, const StopSignal& signal, std::function<void(StopRequest)> onRequest)
    : m_runFolder(std::move(runFolder)), m_signal(signal), m_onRequest(std::move(onRequest))
{
}

StopRequest RunStopSource::requested()
{
    StopRequest request = std::max(m_request, m_signal.requested());
    if (const auto now = std::chrono::steady_clock::now(); now >= m_nextLook) {
        m_nextLook = now + kLookInterval;
        request = std::max(request, runs::readStopRequest(m_runFolder));
    }
    if (request > m_request) {
        m_request = request;
        m_onRequest(request);
    }
    return m_request;
}

} // namespace sdm::runner
