#include "core/runner/control_file.h"

#include "core/base/atomic_file.h"
#include "core/base/ulid.h"
#include "core/json/json_reader.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;
using engine::StopRequest;

constexpr std::chrono::milliseconds kLookInterval{200};

fs::path controlFile(const fs::path& runFolder)
{
    return runFolder / "control.json";
}

} // namespace

void writeStopRequest(const fs::path& runFolder, StopRequest request)
{
    // "now" stands even when somebody asks for less afterwards.
    const StopRequest stronger = std::max(request, readStopRequest(runFolder));
    const nlohmann::json content{{"stop", stronger == StopRequest::Now ? "now" : "after_checkpoint"}, {"time_ms", nowMilliseconds()}};
    writeFileAtomically(controlFile(runFolder), content.dump() + "\n");
}

StopRequest readStopRequest(const fs::path& runFolder) noexcept
{
    std::error_code error;
    if (!fs::exists(controlFile(runFolder), error))
        return StopRequest::None;
    try {
        const std::string stop = readJsonFile(controlFile(runFolder)).at("stop");
        return stop == "now" ? StopRequest::Now : stop == "after_checkpoint" ? StopRequest::AfterCheckpoint : StopRequest::None;
    } catch (const std::exception&) {
        return StopRequest::None; // gone since, or not ours: a stray file ends no training
    }
}

void clearStopRequest(const fs::path& runFolder) noexcept
{
    std::error_code ignored;
    fs::remove(controlFile(runFolder), ignored);
}

RunStopSource::RunStopSource(fs::path runFolder, const StopSignal& signal, std::function<void(StopRequest)> onRequest)
    : m_runFolder(std::move(runFolder)), m_signal(signal), m_onRequest(std::move(onRequest))
{
}

StopRequest RunStopSource::requested()
{
    StopRequest request = std::max(m_request, m_signal.requested());
    if (const auto now = std::chrono::steady_clock::now(); now >= m_nextLook) {
        m_nextLook = now + kLookInterval;
        request = std::max(request, readStopRequest(m_runFolder));
    }
    if (request > m_request) {
        m_request = request;
        m_onRequest(request);
    }
    return m_request;
}

} // namespace sdm::runner
