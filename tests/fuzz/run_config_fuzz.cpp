// A configuration file, then, each behind a NUL, `key=value` as --set takes it.
#include "core/config/config_io.h"
#include "core/config/idle_settings.h"
#include "core/config/row_name.h"
#include "core/config/schema.h"
#include "fuzz_target.h"

using namespace sdm;

namespace {

/// Whatever a configuration says, the questions about it have answers, and it is the same once it was written.
void askAndWrite(const RunConfig& config)
{
    const std::string written = runConfigJson(config);
    const bool isValid = configFaults(config).empty();
    missingForRun(config);
    idleSettings(config);
    fuzz::require(!rowName(config).empty(), "a row has a name", written);
    for (const Setting& setting : runSettings())
        settingText(setting, setting.read(config));
    const bool isRead = fuzz::accepts([&] {
        const RunConfig again = parseRunConfig(written, "written");
        fuzz::require(differingSettings(config, again).empty(), "a configuration survives being written", written);
        fuzz::require(runConfigJson(again) == written, "a configuration survives being written", written);
    });
    fuzz::require(isRead || !isValid, "a valid configuration can be read back", written);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string_view rest = fuzz::textOf(data, size);
    const std::string_view file = fuzz::takePart(rest);
    fuzz::require(!storedRowName("sdm_cm_hn", std::string(file)).empty(), "a stored text has a name");
    fuzz::accepts([&] { parseLayerConfig(file, "layer.json"); });
    for (const char* preset : {"base", "dpo"})
        fuzz::accepts([&] { askAndWrite(parseRunConfig(file, "run.json", preset)); });
    fuzz::accepts([&] {
        RunConfig config = parseRunConfig(file, "run.json");
        askAndWrite(config);
        for (int changes = 0; !rest.empty() && changes < 16; ++changes) {
            const std::string_view change = fuzz::takePart(rest);
            fuzz::accepts([&] { applyOverride(config, change); });
        }
        askAndWrite(config);
        resolvePaths(config, "/somewhere");
        askAndWrite(config);
        fuzz::accepts([&] { requireRunnable(config); });
    });
    return 0;
}
