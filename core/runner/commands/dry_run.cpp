#include "core/runner/commands/dry_run.h"

#include "core/config/config_io.h"
#include "core/json/json_reader.h"
#include "core/runner/preflight.h"

#include <iostream>
#include <nlohmann/json.hpp>

namespace sdm::runner {
namespace {

using nlohmann::ordered_json;

ordered_json asJson(const RunEstimate& e)
{
    return {{"training_documents", e.trainingDocuments},
            {"calibration_documents", e.calibrationDocuments},
            {"test_documents", e.testDocuments},
            {"optimiser_steps", e.optimiserSteps},
            {"training_tokens", e.trainingTokens},
            {"longest_document_tokens", e.longestDocument},
            {"parameters", e.parameters},
            {"disk_bytes", e.diskBytes},
            {"memory_bytes", e.memoryBytes}};
}

void printJson(const RunConfig& config, const PreflightReport& report)
{
    auto checks = ordered_json::array();
    for (const protocol::Check& check : report.checks)
        checks.push_back({{"name", check.name}, {"level", check.level}, {"text", check.text}, {"field", check.field}});
    const ordered_json object{{"config", readJson<ordered_json>(runConfigJson(config), "configuration")},
                              {"checks", checks},
                              {"estimate", asJson(report.estimate)}};
    std::cout << object.dump(-1, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

void printText(const RunConfig& config, const PreflightReport& report)
{
    std::cout << runConfigJson(config) << "\n\n";
    for (const protocol::Check& check : report.checks)
        std::cout << check.level << std::string(9 - check.level.size(), ' ') << check.name << ": " << check.text << '\n';
}

} // namespace

int dryRun(const CommandContext& context, const RunConfig& config)
{
    const PreflightReport report = preflight(config, context.projectFolder());
    context.json ? printJson(config, report) : printText(config, report);
    std::cout.flush();
    return report.hasErrors() ? exitCode(report.errors.front().code()) : 0;
}

} // namespace sdm::runner
