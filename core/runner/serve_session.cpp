#include "core/runner/serve_session.h"

#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/config/config_io.h"
#include "core/engine/sdm/sdm_layer.h"
#include "core/protocol/codec.h"
#include "core/runner/describe_exception.h"
#include "core/runner/layer_finder.h"
#include "core/runner/machine_facts.h"
#include "core/runner/unwritten_records.h"
#include "core/runs/run_folder.h"
#include "core/runs/stop_request.h"
#include "core/store/store_reader.h"

#include <chrono>
#include <memory>

namespace sdm::runner {

namespace fs = std::filesystem;
using namespace protocol;

namespace {

constexpr const char* kDropped = "dropped before its turn: the engine is shutting down";
constexpr const char* kCancelled = "dropped before its turn, by request";
constexpr const char* kCutShort = "cut short, by request";

} // namespace

ServeSession::ServeSession(fs::path folder, EventSink& sink, StopSignal& stop, Engine engine)
    : m_folder(std::move(folder)), m_sink(sink), m_stop(stop), m_controller(m_folder, sink, stop, std::move(engine)),
      m_answers(m_folder, [this](const std::string& text) {
          emit(m_judging, Log{"warning", text});
      })
{
    store::RunStore::open(m_folder).markInterrupted();
}

void ServeSession::sayHello()
{
    Hello hello{kProtocolVersion, SDM_VERSION, m_folder.string(), {}};
    for (const ComputeDevice& device : readMachineFacts(m_folder).devices)
        hello.devices.push_back({device.name, device.description, device.memoryBytes});
    emit({}, hello);
    writeUnwrittenOfAll(m_folder, [this](const std::string& text) { emit({}, Log{"warning", text}); });
}

void ServeSession::emit(const std::string& request, const EventBody& body)
{
    m_sink.emit({request, {}, 0, nowMilliseconds(), body});
}

void ServeSession::handleLine(std::string_view line)
{
    const auto decoded = decodeRequest(line);
    if (const auto* bad = std::get_if<BadLine>(&decoded)) {
        Event event = failedEvent(*bad);
        event.timeMs = nowMilliseconds();
        m_sink.emit(event);
        return;
    }
    handle(std::get<Request>(decoded));
}

void ServeSession::handle(const Request& request)
{
    try {
        std::visit([this, &request](const auto& body) { answer(request.id, body); }, request.body);
    } catch (...) {
        const Failure failure = describeCurrentException();
        emit(request.id, Failed{failure.code, failure.message, failure.field});
    }
}

void ServeSession::enqueue(PreparedRun run)
{
    // std::function wants copies; the run is owned by whichever of the two is called.
    const auto shared = std::make_shared<PreparedRun>(std::move(run));
    m_jobs.post({shared->requestId, [this, shared] { m_controller.execute(std::move(*shared)); },
                 [this, shared] { m_controller.abandon(std::move(*shared)); }});
}

void ServeSession::inspect(const std::string& request, std::function<void()> work, bool looksAtCancel)
{
    const auto run = [this, request, work = std::move(work)] {
        try {
            work();
        } catch (...) {
            const Failure failure = describeCurrentException();
            emit(request, Failed{failure.code, failure.message, failure.field});
        }
    };
    m_inspections.post({request, run, [this, request] { sayDropped(request); }, looksAtCancel});
}

void ServeSession::inspectAndEnqueue(const std::string& request, std::function<PreparedRun()> prepare)
{
    const auto work = [this, request, prepare = std::move(prepare)] {
        PreparedRun run = prepare();
        if (m_inspections.isCancelled())
            return m_controller.abandon(std::move(run));
        const RunId id = run.id;
        enqueue(std::move(run));
        // Cancelled just before it was queued: whoever cancelled found it here, not there.
        if (m_inspections.isCancelled() && !m_jobs.cancel(request))
            runs::writeStopRequest(runs::runFolder(m_folder, id), StopRequest::Now);
    };
    inspect(request, work, true);
}

void ServeSession::answer(const std::string& request, const StartRun& start)
{
    inspectAndEnqueue(request, [this, request, start] {
        RunConfig config = start.config;
        resolvePaths(config, start.folder.empty() ? m_folder : fs::path(start.folder));
        return m_controller.create(std::move(config), request);
    });
}

void ServeSession::answer(const std::string& request, const ResumeRun& resume)
{
    inspectAndEnqueue(request, [this, request, resume] { return m_controller.reopen(resume.run, resume.fromStep, request); });
}

void ServeSession::requestStop(const std::string& name, StopRequest how)
{
    store::RunStore::open(m_folder).markInterrupted();
    const store::RunRow run = store::StoreReader::open(m_folder).findRun(name);
    if (!store::isActive(run.state))
        throw Error(ErrorCode::BadInput, "the run is not running, it is " + std::string(store::runStateName(run.state)), "run");
    runs::writeStopRequest(runs::runFolder(m_folder, run.id), how);
}

void ServeSession::answer(const std::string& request, const StopRun& stop)
{
    requestStop(stop.run, stop.now ? StopRequest::Now : StopRequest::AfterCheckpoint);
    emit(request, Finished{});
}

void ServeSession::answer(const std::string& request, const PauseRun& pause)
{
    requestStop(pause.run, StopRequest::AfterCheckpoint);
    emit(request, Finished{});
}

void ServeSession::enqueue(const std::string& request, std::function<Judgement()> judge)
{
    const auto run = [this, request, judge = std::move(judge)] {
        m_judging = request;
        try {
            const auto start = std::chrono::steady_clock::now();
            Finished finished;
            finished.judgement = judge();
            if (m_jobs.isCancelled())
                throw Error(ErrorCode::Cancelled, kCutShort);
            finished.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
            emit(request, finished);
        } catch (...) {
            const Failure failure = describeCurrentException();
            emit(request, Failed{failure.code, failure.message, failure.field});
        }
    };
    m_jobs.post({request, run, [this, request] { sayDropped(request); }, true});
}

void ServeSession::answer(const std::string& request, const Generate& generate)
{
    enqueue(request, [this, request, generate] {
        return m_answers.generate(generate, [&](std::string_view text) {
            requireWanted();
            if (!text.empty())
                emit(request, Token{std::string(text)});
        });
    });
}

void ServeSession::answer(const std::string& request, const Score& score)
{
    enqueue(request, [this, score] { return m_answers.score(score); });
}

void ServeSession::answer(const std::string& request, const Recalibrate& recalibrate)
{
    inspect(request, [this, request, recalibrate] {
        const auto start = std::chrono::steady_clock::now();
        auto layer = engine::SdmLayer::load(findLayerFolder(m_folder, recalibrate.layer));
        layer.recalibrate(recalibrate.alpha);
        const engine::ReliabilityRegion& region = layer.region();
        Finished finished;
        finished.qrMin = region.qrMin;
        finished.psi = region.psi;
        finished.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        emit(request, finished);
    });
}

void ServeSession::answer(const std::string& request, const Preflight& wanted)
{
    inspect(request, [this, request, wanted] {
        const auto start = std::chrono::steady_clock::now();
        RunConfig config = wanted.config;
        resolvePaths(config, wanted.folder.empty() ? m_folder : fs::path(wanted.folder));
        Finished finished;
        finished.checks = m_controller.check(config, Measure::SmallModels).checks;
        finished.resolvedConfig = runConfigJson(config, -1);
        finished.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        emit(request, finished);
    });
}

void ServeSession::answer(const std::string& request, const Ping&)
{
    emit(request, Finished{});
}

void ServeSession::answer(const std::string& request, const Shutdown&)
{
    m_isShuttingDown = true;
    m_stop.raise(StopRequest::AfterCheckpoint);
    m_jobs.dropQueued();
    emit(request, Finished{});
}

void ServeSession::answer(const std::string& request, const Cancel& cancel)
{
    if (!m_inspections.cancel(cancel.request) && !m_jobs.cancel(cancel.request))
        throw Error(ErrorCode::NotFound, "no request waits or generates under this id: " + cancel.request, "request",
                    "a run in progress is ended with stop_run");
    emit(request, Finished{});
}

void ServeSession::requireWanted() const
{
    if (m_jobs.isCancelled())
        throw Error(ErrorCode::Cancelled, kCutShort);
    if (m_stop.requested() == StopRequest::Now)
        throw Error(ErrorCode::Cancelled, "stopped: the engine is shutting down");
}

void ServeSession::sayDropped(const std::string& request)
{
    emit(request, Failed{"cancelled", m_isShuttingDown || m_stop.requested() == StopRequest::Now ? kDropped : kCancelled, {}});
}

void ServeSession::finish()
{
    const auto isSignalled = [this] { return m_stop.requested() == StopRequest::Now; };
    const auto never = [] { return false; };
    if (!m_inspections.drain(isSignalled))
        m_inspections.dropQueued();
    m_inspections.drain(never);
    if (m_isShuttingDown) // what was still inspected when the others were dropped
        m_jobs.dropQueued();
    if (!m_jobs.drain(isSignalled))
        m_jobs.dropQueued();
    m_jobs.drain(never);
}

} // namespace sdm::runner
