#include "core/store/run_row.h"

#include "core/base/error.h"

#include <array>
#include <string>

namespace sdm::store {
namespace {

constexpr std::array<std::string_view, 8> kNames{"queued",  "preparing", "running", "stopping",
                                                 "stopped", "finished",  "failed",  "interrupted"};

} // namespace

std::string_view runStateName(RunState state)
{
    return kNames.at(static_cast<std::size_t>(state));
}

RunState runStateFromName(std::string_view name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] == name)
            return static_cast<RunState>(i);
    }
    throw Error(ErrorCode::BadInput, "unknown run state `" + std::string(name) + "`");
}

bool isActive(RunState state)
{
    return state == RunState::Queued || state == RunState::Preparing || state == RunState::Running || state == RunState::Stopping;
}

} // namespace sdm::store
