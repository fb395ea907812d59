#include "core/runner/commands/number_options.h"

#include "core/base/error.h"
#include "core/config/schema.h"
#include "core/engine/runtime/placement.h"

namespace sdm::runner {
namespace {

constexpr const char* kSeed = "--seed";

std::uint64_t seedFrom(const std::string& text)
{
    const Setting& setting = *findSetting("seed");
    try {
        const SettingValue value = settingValueFromText(setting, text);
        if (const auto fault = settingFault(setting, value))
            throw CLI::ValidationError(kSeed, fault->text());
        return static_cast<std::uint64_t>(std::get<std::int64_t>(value));
    } catch (const Error& error) {
        throw CLI::ValidationError(kSeed, error.fault());
    }
}

template <typename Seed>
CLI::Option* addSeed(CLI::App& command, Seed& seed, const std::string& what)
{
    return command.add_option_function<std::string>(
        kSeed, [&seed](const std::string& text) { seed = seedFrom(text); }, what + ", 0 to 2^63 - 1");
}

} // namespace

void addSeedOption(CLI::App& command, std::uint64_t& seed, const std::string& what)
{
    addSeed(command, seed, what)->default_str(std::to_string(seed));
}

void addSeedOption(CLI::App& command, std::optional<std::uint64_t>& seed, const std::string& what)
{
    addSeed(command, seed, what);
}

void addThreadsOption(CLI::App& command, int& threads)
{
    command.add_option("--threads", threads, "0: all cores")->capture_default_str()->check(CLI::Range(0, kMostThreads));
}

} // namespace sdm::runner
