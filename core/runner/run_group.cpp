#include "core/runner/run_group.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/base/visible_text.h"
#include "core/config/config_io.h"
#include "core/engine/parallel/byte_list.h"
#include "core/engine/runtime/cuda_support.h"

#include <algorithm>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <cstdio>
#include <cstdlib>
#include <sched.h>
#include <string>
#include <vector>

namespace sdm::runner {
namespace {

using engine::ProcessEnd;
using engine::RunOutcome;

constexpr std::int64_t kLongestPatienceSeconds = 7LL * 24 * 3600;

/// What all processes run.
struct SharedRun {
    RunConfig config;
    engine::RunPaths paths;
    std::optional<std::int64_t> resumeStep;
};

std::string bytesOf(const SharedRun& run)
{
    std::vector<std::string> pieces{runConfigJson(run.config, -1),
                                    run.paths.runFolder.string(),
                                    run.paths.model.string(),
                                    run.paths.train.string(),
                                    run.paths.calibration.string(),
                                    run.paths.monitor.string(),
                                    std::to_string(run.resumeStep.value_or(-1))};
    for (const std::filesystem::path& tests : run.paths.tests)
        pieces.push_back(tests.string());
    return engine::packed(pieces);
}

SharedRun runOf(const std::string& bytes)
{
    const std::vector<std::string> pieces = engine::unpacked(bytes);
    SharedRun run{parseRunConfig(pieces.at(0)), {pieces.at(1), pieces.at(2), pieces.at(3), pieces.at(4), {}, pieces.at(5)}, {}};
    if (const auto step = parseInteger<std::int64_t>(pieces.at(6)); step && *step >= 0)
        run.resumeStep = *step;
    run.paths.tests.assign(pieces.begin() + 7, pieces.end());
    return run;
}

/// The first process tells the story; nobody listens to the others.
class SilentObserver : public engine::RunObserver {
public:
    void onPhase(const PhaseProgress&) override {}
    void onPhaseFinished(PhaseKind, std::int64_t, std::int64_t, double) override {}
    void onMetrics(const std::vector<MetricPoint>&) override {}
    void onDocuments(const std::vector<DocumentRecord>&) override {}
    void onGenerationTexts(const GenerationSetId&, const std::vector<GenerationText>&) override {}
    void onLayer(const LayerRecord&) override {}
    void onEvaluation(const EvaluationRecord&, const std::vector<GenerationRecord>&) override {}
    void onHardNegatives(const std::vector<HardNegativeRecord>&) override {}
    bool onCheckpoint(const CheckpointRecord&) override { return true; }
    void onCheckpointRemoved(std::int64_t) override {}
    void onLog(const std::string&, const std::string&) override {}
};

/// The control file is the first process's to read; a signal may reach any.
class SignalledStop : public engine::StopSource {
public:
    explicit SignalledStop(const StopSignal& signal) : m_signal(signal) {}
    StopRequest requested() override { return m_signal.requested(); }

private:
    const StopSignal& m_signal;
};

/// Each process of a machine takes a card of its own, unless the configuration names one.
std::string deviceOf(const std::string& configured, const engine::ProcessPlace& place)
{
    if (place.localRank == 0 || (configured != "auto" && configured != "cuda") || !engine::cudaSupport().isWorking())
        return configured;
    const int cards = c10::impl::getDeviceGuardImpl(c10::kCUDA)->deviceCount();
    return cards < 2 ? configured : "cuda:" + std::to_string(place.localRank % cards);
}

RunOutcome runShared(engine::Collective& group, const engine::ProcessPlace& place, StopSignal& signal)
{
    const std::string bytes = group.broadcastBytes({}, 0);
    if (bytes.empty())
        return RunOutcome::Finished; // the first process found nothing to compute
    SharedRun run = runOf(bytes);
    run.config.model.device = deviceOf(run.config.model.device, place);
    shareProcessors(place, run.config.model.threads);
    setThreads(run.config.model.threads);
    SilentObserver observer;
    SignalledStop stop(signal);
    return engine::executeRunTogether(group, run.config, run.paths, run.resumeStep, observer, stop);
}

} // namespace

std::chrono::milliseconds rankPatience()
{
    const char* text = std::getenv("SDM_RANK_TIMEOUT");
    if (text == nullptr || *text == '\0')
        return std::chrono::minutes(30);
    const auto seconds = parseInteger<std::int64_t>(text);
    if (!seconds || *seconds < 1 || *seconds > kLongestPatienceSeconds)
        throw Error(ErrorCode::InvalidArgument,
                    "must be a whole number of seconds from 1 to " + std::to_string(kLongestPatienceSeconds) + ", is \"" + text + "\"",
                    "SDM_RANK_TIMEOUT", "leave it unset for half an hour");
    return std::chrono::seconds(*seconds);
}

LeadingProcess::LeadingProcess(const engine::ProcessPlace& place) : m_group(place, rankPatience()) {}

Engine LeadingProcess::engine()
{
    return [this](const RunConfig& config, const engine::RunPaths& paths, std::optional<std::int64_t> resumeStep,
                  engine::RunObserver& observer, engine::StopSource& stop, const engine::SharedInputs& inputs) {
        m_hasTold = true;
        m_group.broadcastBytes(bytesOf({config, paths, resumeStep}), 0);
        return engine::executeRunTogether(m_group, config, paths, resumeStep, observer, stop, inputs);
    };
}

void LeadingProcess::leave(const RunResult& result)
{
    if (result.failure)
        return leave(*result.failure);
    const bool isStopped = result.state == store::RunState::Stopped;
    try {
        if (!m_hasTold && !isStopped)
            m_group.broadcastBytes(std::string(), 0);
    } catch (const Error&) {
        // They are gone already, and there was nothing to do for them.
    }
    m_group.leave({isStopped ? ProcessEnd::Kind::Stopped : ProcessEnd::Kind::Finished, {}});
}

void LeadingProcess::leave(const Failure& failure)
{
    m_group.leave({ProcessEnd::Kind::Failed, failure.message});
}

int followRun(const engine::ProcessPlace& place, StopSignal& signal)
{
    Failure failure;
    try {
        engine::C10dCollective group(place, rankPatience());
        try {
            const bool isStopped = runShared(group, place, signal) == RunOutcome::Stopped;
            group.leave({isStopped ? ProcessEnd::Kind::Stopped : ProcessEnd::Kind::Finished, {}});
            return isStopped ? exitCode(ErrorCode::Cancelled) : 0;
        } catch (...) {
            failure = describeCurrentException();
            group.leave({failure.exitCode == exitCode(ErrorCode::Cancelled) ? ProcessEnd::Kind::Stopped : ProcessEnd::Kind::Failed,
                         failure.message});
        }
    } catch (...) {
        failure = describeCurrentException();
    }
    std::fprintf(stderr, "sdm-runner: process %d of %d: %s\n", place.rank, place.world, visibleText(failure.message).c_str());
    return failure.exitCode;
}

void shareProcessors(const engine::ProcessPlace& place, std::int64_t configured)
{
    if (place.localWorld < 2 || configured != 0 || std::getenv("SDM_THREADS") != nullptr)
        return;
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    if (::sched_getaffinity(0, sizeof allowed, &allowed) == 0)
        ::setenv("SDM_THREADS", std::to_string(std::max(CPU_COUNT(&allowed) / place.localWorld, 1)).c_str(), 0);
}

} // namespace sdm::runner
