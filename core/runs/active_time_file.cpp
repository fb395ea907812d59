#include "core/runs/active_time_file.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/json/json_reader.h"
#include "core/json/whole_number.h"

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

namespace sdm::runs {
namespace {

namespace fs = std::filesystem;

constexpr const char* kActive = "active_ms";
constexpr std::size_t kLargestTimeFile = 4096;

fs::path fileOf(const fs::path& runFolder)
{
    return runFolder / "active_time.json";
}

} // namespace

std::optional<std::chrono::milliseconds> readActiveTime(const fs::path& runFolder) noexcept
{
    try {
        const auto time = wholeNumberAt<std::int64_t>(readJsonFile(fileOf(runFolder), {kLargestTimeFile}), kActive);
        return time < 0 ? std::nullopt : std::optional(std::chrono::milliseconds(time));
    } catch (const std::exception&) { // no run hangs on it
        return std::nullopt;
    }
}

void writeActiveTime(const fs::path& runFolder, std::chrono::milliseconds time) noexcept
{
    try {
        writeFileAtomically(fileOf(runFolder), nlohmann::json{{kActive, time.count()}}.dump() + "\n");
    } catch (const std::exception&) {
    }
}

} // namespace sdm::runs
