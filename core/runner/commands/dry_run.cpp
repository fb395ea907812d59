#include "core/runner/commands/dry_run.h"

#include "core/config/config_io.h"
#include "core/json/json_reader.h"
#include "core/runner/preflight.h"
#include "core/runner/run_controller.h"

#include <iostream>
#include <nlohmann/json.hpp>

namespace sdm::runner {
namespace {

using nlohmann::ordered_json;

ordered_json asJson(const engine::DiskEstimate& disk)
{
    return {{"checkpoint", disk.checkpoint}, {"checkpoints", disk.checkpoints}, {"layers", disk.layers},
            {"features", disk.features},     {"answers", disk.answers},         {"store", disk.store}};
}

ordered_json asJson(const engine::MemoryPlan& memory)
{
    return {{"weights", memory.weights},
            {"copies", memory.copies},
            {"moments", memory.moments},
            {"gradients", memory.gradients},
            {"activations", memory.activations},
            {"logits", memory.logits},
            {"working", memory.working},
            {"tuning", memory.tuning},
            {"snapshot", memory.snapshot},
            {"cache", memory.cache},
            {"decoding", memory.decoding},
            {"embedding", memory.embedding},
            {"layer", memory.layer},
            {"rest", memory.rest},
            {"step_tokens", memory.stepTokens},
            {"micro_batch_tokens", memory.microBatchTokens}};
}

ordered_json asJson(const RunEstimate& e)
{
    ordered_json json{{"training_documents", e.trainingDocuments},
                      {"calibration_documents", e.calibrationDocuments},
                      {"test_documents", e.testDocuments},
                      {"optimiser_steps", e.optimiserSteps},
                      {"training_tokens", e.trainingTokens},
                      {"longest_document_tokens", e.longestDocument},
                      {"parameters", e.parameters},
                      {"disk_bytes", e.disk.total()},
                      {"disk", asJson(e.disk)},
                      {"memory_bytes", e.memory.total()},
                      {"memory", asJson(e.memory)},
                      {"seconds", nullptr}};
    if (e.time)
        json["seconds"] = {{"lowest", e.time->lowestSeconds}, {"highest", e.time->highestSeconds}};
    return json;
}

void printJson(const RunConfig& config, const PreflightReport& report)
{
    auto checks = ordered_json::array();
    for (const protocol::Check& check : report.checks)
        checks.push_back(
            {{"name", check.name}, {"status", check.status}, {"value", check.value}, {"remedy", check.remedy}, {"field", check.field}});
    const ordered_json object{{"config", readJson<ordered_json>(runConfigJson(config), "configuration")},
                              {"checks", checks},
                              {"estimate", asJson(report.estimate)}};
    std::cout << object.dump(-1, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

void printText(const RunConfig& config, const PreflightReport& report)
{
    std::cout << runConfigJson(config) << "\n\n";
    for (const protocol::Check& check : report.checks)
        std::cout << check.status << std::string(9 - check.status.size(), ' ') << check.name << ": " << check.value
                  << (check.remedy.empty() ? "" : "; " + check.remedy) << '\n';
}

} // namespace

int dryRun(const CommandContext& context, const RunConfig& config)
{
    setThreads(config.model.threads); // the probe is to be as fast as the run
    PreflightMemory memory;
    const PreflightReport report = preflight(config, context.projectFolder(), Measure::Always, memory);
    context.json ? printJson(config, report) : printText(config, report);
    std::cout.flush();
    return report.hasErrors() ? exitCode(report.errors.front().code()) : 0;
}

} // namespace sdm::runner
