#pragma once

#include "core/records/fields.h"
#include "core/records/queue.h"
#include "core/runs/run_liveness.h"

#include <cstdint>
#include <optional>
#include <string>

namespace sdm::store {
enum class RunState { Queued, Preparing, Running, Stopping, Stopped, Finished, Failed, Interrupted };
}

namespace sdm {

template <>
struct Vocabulary<store::RunState> {
    static constexpr std::string_view what = "run state";
    static constexpr std::array words{
        Word<store::RunState>{store::RunState::Queued, "queued", "waits for its turn"},
        Word<store::RunState>{store::RunState::Preparing, "preparing", "reads data and model"},
        Word<store::RunState>{store::RunState::Running, "running", "computes"},
        Word<store::RunState>{store::RunState::Stopping, "stopping", "was asked to stop"},
        Word<store::RunState>{store::RunState::Stopped, "stopped", "was stopped and can go on"},
        Word<store::RunState>{store::RunState::Finished, "finished", "has all its results"},
        Word<store::RunState>{store::RunState::Failed, "failed", "ended in an error"},
        Word<store::RunState>{store::RunState::Interrupted, "interrupted", "lost its process and can go on"},
    };
};
static_assert(isInOrder<store::RunState>());

} // namespace sdm

namespace sdm::store {

constexpr std::string_view runStateName(RunState state)
{
    return nameOf(state);
}
/// queued, preparing, running, stopping
constexpr bool isActive(RunState state)
{
    return state == RunState::Queued || state == RunState::Preparing || state == RunState::Running || state == RunState::Stopping;
}

/// A row of the `run` table.
struct RunRow {
    RunId id;
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
    bool mixed = false;       ///< a resume changed threads, device, dtype or versions: see its segments
    RunOrigin origin = RunOrigin::Configured;
    bool operator==(const RunRow&) const = default;
};

inline runs::RunSigns signsOf(const RunRow& run)
{
    return {run.id, run.host, run.createdMs, run.heartbeatMs};
}

void fields(auto& v, Is<RunRow> auto& r)
{
    v("id", r.id);
    v("name", r.name);
    v("preset", r.preset);
    v("state", r.state);
    v("config", r.configJson);
    v("seed", r.seed);
    v("created_ms", r.createdMs);
    v.maybe("started_ms", r.startedMs);
    v.maybe("finished_ms", r.finishedMs);
    v.maybe("heartbeat_ms", r.heartbeatMs);
    v("engine_version", r.engineVersion);
    v("device", r.device);
    v("host", r.host);
    v.maybe("error_code", r.errorCode);
    v.maybe("error_message", r.errorMessage);
    v("resumes", r.resumes);
    v("mixed", r.mixed);
    v("origin", r.origin);
}

} // namespace sdm::store
