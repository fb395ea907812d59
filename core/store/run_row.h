#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sdm::store {

enum class RunState { Queued, Preparing, Running, Stopping, Stopped, Finished, Failed, Interrupted };
std::string_view runStateName(RunState state);
RunState runStateFromName(std::string_view name);
/// queued, preparing, running, stopping
bool isActive(RunState state);

/// A row of the `run` table.
struct RunRow {
    std::string id;
    std::string name;
    std::string preset;
    RunState state = RunState::Queued;
    std::string configJson;
    std::int64_t seed = 0;
    std::int64_t createdMs = 0;
    std::optional<std::int64_t> startedMs, finishedMs, heartbeatMs;
    std::string engineVersion;
    std::string device;
    std::string host;
    std::optional<std::string> errorCode, errorMessage;
    std::int64_t resumes = 0; ///< grows with every truncation: a live reader that kept rows loads them again
};

} // namespace sdm::store
