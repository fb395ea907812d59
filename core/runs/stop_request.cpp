#include "core/runs/stop_request.h"

#include "core/base/atomic_file.h"
#include "core/base/ulid.h"
#include "core/json/json_reader.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sdm::runs {
namespace {

namespace fs = std::filesystem;

fs::path controlFile(const fs::path& runFolder)
{
    return runFolder / "control.json";
}

} // namespace

void writeStopRequest(const fs::path& runFolder, StopRequest request)
{
    // "now" stands even when somebody asks for less afterwards.
    const StopRequest stronger = std::max(request, readStopRequest(runFolder));
    const nlohmann::json content{{"stop", nameOf(stronger)}, {"time_ms", nowMilliseconds()}};
    writeFileAtomically(controlFile(runFolder), content.dump() + "\n");
}

StopRequest readStopRequest(const fs::path& runFolder) noexcept
{
    std::error_code error;
    if (!fs::exists(controlFile(runFolder), error))
        return StopRequest::None;
    try {
        const std::string stop = readJsonFile(controlFile(runFolder)).at("stop");
        return findName<StopRequest>(stop).value_or(StopRequest::None);
    } catch (const std::exception&) {
        return StopRequest::None; // gone since, or not ours: a stray file ends no training
    }
}

void clearStopRequest(const fs::path& runFolder) noexcept
{
    std::error_code ignored;
    fs::remove(controlFile(runFolder), ignored);
}

} // namespace sdm::runs
