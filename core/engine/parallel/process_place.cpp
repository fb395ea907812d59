#include "core/engine/parallel/process_place.h"

#include "core/base/error.h"
#include "core/base/number_text.h"

#include <cstdlib>
#include <string_view>

namespace sdm::engine {
namespace {

constexpr int kMostProcesses = 65536;
constexpr const char* kRemedy = "start the processes with torchrun or srun, or leave the variable unset";
// Below the ports that systems give out by themselves; jobs of one machine differ in their number.
constexpr std::int64_t kFirstPort = 20000, kPorts = 12000;

std::int64_t numberOf(const char* name, const std::string& text, std::int64_t lowest, std::int64_t highest)
{
    const auto number = parseInteger<std::int64_t>(text);
    if (!number || *number < lowest || *number > highest)
        throw Error(ErrorCode::InvalidArgument,
                    "must be a whole number from " + std::to_string(lowest) + " to " + std::to_string(highest) + ", is \"" + text + "\"",
                    name, kRemedy);
    return *number;
}

std::optional<std::int64_t> number(const Environment& environment, const char* name, std::int64_t lowest, std::int64_t highest)
{
    const auto text = environment(name);
    return text ? std::optional(numberOf(name, *text, lowest, highest)) : std::nullopt;
}

std::string needed(const Environment& environment, const char* name, const char* beside)
{
    const auto text = environment(name);
    if (!text || text->empty())
        throw Error(ErrorCode::InvalidArgument, "is not set although " + std::string(beside) + " is", name, kRemedy);
    return *text;
}

/// First machine of Slurm's list: `node[03-07,9],other` begins with node03.
std::string firstHost(const std::string& list)
{
    const std::size_t bracket = list.find('[');
    const std::size_t comma = list.find(',');
    if (bracket == std::string::npos || comma < bracket)
        return list.substr(0, comma);
    const std::size_t end = list.find_first_of(",-]", bracket);
    return list.substr(0, bracket) + list.substr(bracket + 1, end - bracket - 1);
}

ProcessPlace ofTorchrun(const Environment& environment)
{
    ProcessPlace place;
    place.world = static_cast<int>(numberOf("WORLD_SIZE", needed(environment, "WORLD_SIZE", "RANK"), 1, kMostProcesses));
    place.rank = static_cast<int>(numberOf("RANK", needed(environment, "RANK", "WORLD_SIZE"), 0, place.world - 1));
    if (place.isAlone())
        return place;
    place.localWorld = static_cast<int>(number(environment, "LOCAL_WORLD_SIZE", 1, place.world).value_or(1));
    place.localRank = static_cast<int>(number(environment, "LOCAL_RANK", 0, place.world - 1).value_or(0));
    place.address = needed(environment, "MASTER_ADDR", "RANK");
    place.port = static_cast<std::uint16_t>(numberOf("MASTER_PORT", needed(environment, "MASTER_PORT", "RANK"), 1, 65535));
    place.launcherKeepsStore = environment("TORCHELASTIC_USE_AGENT_STORE").value_or("") == "True";
    place.attempt = environment("TORCHELASTIC_RUN_ID").value_or("0") + "/" + environment("TORCHELASTIC_RESTART_COUNT").value_or("0");
    return place;
}

ProcessPlace ofSlurm(const Environment& environment)
{
    ProcessPlace place;
    place.world = static_cast<int>(numberOf("SLURM_STEP_NUM_TASKS", *environment("SLURM_STEP_NUM_TASKS"), 1, kMostProcesses));
    place.rank =
        static_cast<int>(numberOf("SLURM_PROCID", needed(environment, "SLURM_PROCID", "SLURM_STEP_NUM_TASKS"), 0, place.world - 1));
    if (place.isAlone())
        return {};
    place.localRank = static_cast<int>(number(environment, "SLURM_LOCALID", 0, place.world - 1).value_or(0));
    const auto address = environment("MASTER_ADDR");
    place.address = address ? *address : firstHost(needed(environment, "SLURM_STEP_NODELIST", "SLURM_STEP_NUM_TASKS"));
    const std::int64_t job = number(environment, "SLURM_JOB_ID", 0, 1LL << 40).value_or(0);
    const std::int64_t step = number(environment, "SLURM_STEP_ID", 0, 1LL << 40).value_or(0);
    place.port = static_cast<std::uint16_t>(number(environment, "MASTER_PORT", 1, 65535).value_or(kFirstPort + (job * 64 + step) % kPorts));
    place.attempt = std::to_string(job) + "." + std::to_string(step);
    return place;
}

} // namespace

ProcessPlace processPlace(const Environment& environment)
{
    if (environment("RANK") || environment("WORLD_SIZE"))
        return ofTorchrun(environment);
    // Not SLURM_NTASKS: a batch script sees it too, and is one process until it calls srun.
    if (environment("SLURM_STEP_NUM_TASKS"))
        return ofSlurm(environment);
    return {};
}

ProcessPlace processPlace()
{
    return processPlace([](const char* name) -> std::optional<std::string> {
        const char* value = std::getenv(name);
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    });
}

} // namespace sdm::engine
