#include "core/runner/foreground_run.h"

#include "core/base/visible_text.h"
#include "core/json/record_json.h"
#include "core/report/run_drift.h"
#include "core/runner/coalescing_sink.h"
#include "core/runner/final_summary.h"
#include "core/runner/progress_display.h"
#include "core/runner/run_controller.h"
#include "core/runner/run_group.h"
#include "core/store/store_reader.h"

#include <cstdio>
#include <functional>
#include <memory>

namespace sdm::runner {
namespace {

class QuietSink : public protocol::EventSink {
public:
    void emit(const protocol::Event&) override {}
};

std::unique_ptr<protocol::EventSink> makeDisplay(bool quiet)
{
    if (quiet)
        return std::make_unique<QuietSink>();
    return std::make_unique<ProgressDisplay>(stderr, ProgressDisplay::styleOf(stderr));
}

std::string withMember(const std::string& object, const char* key, const std::string& value)
{
    auto json = readJson<json::Json>(object, {});
    json[key] = readJson<json::Json>(value, key);
    return json::dumped(json);
}

void printResult(const CommandContext& context, const std::string& runId)
{
    const auto reader = store::StoreReader::open(context.projectFolder());
    const store::RunRow row = reader.findRun(runId);
    std::string text = context.json ? finalJson(reader, row) : finalTable(reader, row);
    if (const auto original = report::repeatedBy(reader, row.id)) {
        const auto drift = report::driftOf(reader, context.projectFolder(), reader.findRun(original->text()), row);
        text = context.json ? withMember(text, "drift", report::driftJson(drift)) : text + "\n" + report::driftText(drift);
    }
    text += context.json ? "\n" : "";
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

int finish(const CommandContext& context, const RunResult& result)
{
    if (result.failure) {
        std::fprintf(stderr, "sdm-runner: %s\n", visibleText(result.failure->message).c_str());
        return result.failure->exitCode;
    }
    printResult(context, result.id);
    if (result.state != store::RunState::Stopped)
        return 0;
    if (!context.quiet)
        std::fprintf(stderr, "stopped; `sdm-runner resume %s` goes on\n", result.id.c_str());
    return 4;
}

using Prepare = std::function<PreparedRun(RunController&)>;

RunResult runOnce(const CommandContext& context, const Prepare& prepare, StopSignal& signal, const engine::ProcessPlace& place,
                  Engine engine)
{
    const auto display = makeDisplay(context.quiet);
    CoalescingSink sink(*display);
    RunController controller(context.projectFolder(), sink, signal, std::move(engine), {}, place.world);
    PreparedRun run = prepare(controller);
    shareProcessors(place, run.config.model.threads);
    return controller.execute(std::move(run));
}

RunResult leadRun(const CommandContext& context, const Prepare& prepare, StopSignal& signal, const engine::ProcessPlace& place)
{
    LeadingProcess leading(place);
    try {
        const RunResult result = runOnce(context, prepare, signal, place, leading.engine());
        leading.leave(result);
        return result;
    } catch (...) {
        leading.leave(describeCurrentException());
        throw;
    }
}

int inForeground(const CommandContext& context, const Prepare& prepare)
{
    StopSignal signal;
    stopOnSignals(signal);
    const engine::ProcessPlace place = engine::processPlace();
    if (place.rank > 0)
        return followRun(place, signal);
    return finish(context, place.isAlone() ? runOnce(context, prepare, signal, place, engine::executeRun)
                                           : leadRun(context, prepare, signal, place));
}

} // namespace

int runInForeground(const CommandContext& context, const RunConfig& config, const RunBeginning& beginning)
{
    return inForeground(context, [&](RunController& controller) { return controller.create(config, {}, beginning); });
}

int resumeInForeground(const CommandContext& context, const std::string& run, std::optional<std::int64_t> fromStep)
{
    return inForeground(context, [&](RunController& controller) { return controller.reopen(run, fromStep); });
}

} // namespace sdm::runner
