#include "core/runner/run_recorder.h"

#include "core/base/number_text.h"
#include "core/base/ulid.h"
#include "core/protocol/codec.h"

#include <cmath>

namespace sdm::runner {
namespace {

using namespace protocol;
using store::RunStore;

constexpr std::chrono::milliseconds kCheckpointPatience{2000};
constexpr std::chrono::milliseconds kEndPatience{10000};

std::string describe(const EvaluationRecord& record)
{
    std::string text = "evaluation of " + record.split + " at step " + std::to_string(record.step) + ": " +
                       std::to_string(record.documents) + " documents";
    const auto count = [&text](const char* what, const std::optional<std::int64_t>& value) {
        if (value)
            text += std::string(", ") + what + " " + std::to_string(*value);
    };
    count("admitted", record.plain.admitted);
    count("right among them", record.plain.admittedCorrect);
    count("accepted", record.plain.accepted);
    count("too long to judge", record.tooLong);
    count("cut at the limit", record.cutAnswers);
    if (record.sentenceAccuracy)
        text += ", sentence accuracy " + fixedNumber(*record.sentenceAccuracy, 6);
    if (record.loss)
        text += ", loss " + fixedNumber(*record.loss, 6);
    return text;
}

} // namespace

RunRecorder::RunRecorder(RunIdentity identity, std::int64_t lastSeq, store::BufferedWriter& writer, EventSink& sink, RunLog& log)
    : m_identity(std::move(identity)), m_seq(lastSeq), m_writer(writer), m_sink(sink), m_log(log)
{
}

Event RunRecorder::eventOf(const EventBody& body, std::int64_t seq) const
{
    return {m_identity.requestId, m_identity.runId, seq, nowMilliseconds(), body};
}

void RunRecorder::record(const EventBody& body)
{
    const Event event = eventOf(body, ++m_seq);
    m_writer.post([run = m_identity.runId, kind = std::string(kindOf(body)), payload = encodePayload(body),
                   time = event.timeMs](RunStore& store) { store.appendEvent(run, kind, payload, time); });
    m_sink.emit(event);
}

void RunRecorder::pass(const EventBody& body)
{
    m_sink.emit(eventOf(body, 0));
}

void RunRecorder::onPhase(const PhaseProgress& progress)
{
    if (progress.phase != PhaseKind::Prepare && !m_isComputing) {
        m_isComputing = true;
        setState(store::RunState::Running);
    }
    const bool begins = m_openPhases.find(progress.phase) == m_openPhases.end();
    if (begins) {
        m_openPhases[progress.phase];
        m_log.write("info", std::string(nameOf(progress.phase)) + " begins: epoch " + std::to_string(progress.epoch) + ", step " +
                                std::to_string(progress.step));
        record(Phase{progress.phase, progress.epoch, progress.step, progress.total, std::nullopt});
    }
    reportProgress(progress);
}

void RunRecorder::reportProgress(const PhaseProgress& progress)
{
    RateMeter& meter = m_openPhases[progress.phase];
    meter.add(progress.done, RateMeter::Clock::now());
    Progress event{progress, meter.perSecond(), std::nullopt};
    if (event.perSecond)
        event.remainingSeconds = static_cast<double>(progress.total - progress.done) / *event.perSecond;
    pass(event);
}

void RunRecorder::onPhaseFinished(PhaseKind phase, std::int64_t epoch, std::int64_t step, double seconds)
{
    m_openPhases.erase(phase);
    m_log.write("info", std::string(nameOf(phase)) + " took " + std::to_string(seconds) + " s");
    record(Phase{phase, epoch, step, 0, seconds});
}

void RunRecorder::onMetrics(const std::vector<MetricPoint>& points)
{
    m_writer.post([run = m_identity.runId, points, time = nowMilliseconds()](RunStore& store) { store.appendMetrics(run, points, time); },
                  points.size());
    pass(Metrics{points});
}

void RunRecorder::onDocuments(const std::vector<DocumentRecord>& documents)
{
    m_writer.post([documents](RunStore& store) { store.addDocuments(documents); }, documents.size());
}

void RunRecorder::onGenerationTexts(const GenerationSetId& setId, const std::vector<GenerationText>& texts)
{
    m_writer.post([setId, texts](RunStore& store) { store.addGenerationTexts(setId, texts); }, texts.size());
}

void RunRecorder::onLayer(const LayerRecord& layer)
{
    m_writer.post([run = m_identity.runId, layer](RunStore& store) { store.addLayer(run, layer); });
    m_log.write("info", std::string(nameOf(layer.role)) + " layer at step " + std::to_string(layer.step) +
                            (layer.hasRegion() ? ": qr_min " + std::to_string(layer.qrMin) : ": no high-reliability region"));
    if (layer.role == LayerRole::Final && !layer.hasRegion())
        warn("no_region", "final layer " + std::to_string(layer.draw) + " found no high-reliability region: it rejects every answer");
}

void RunRecorder::onEvaluation(const EvaluationRecord& evaluation, const std::vector<GenerationRecord>& generations)
{
    m_writer.post([run = m_identity.runId, evaluation, generations](RunStore& store) { store.addEvaluation(run, evaluation, generations); },
                  generations.size() + 1);
    m_log.write("info", describe(evaluation));
    record(Evaluation{evaluation});
}

void RunRecorder::onHardNegatives(const std::vector<HardNegativeRecord>& negatives)
{
    if (negatives.empty())
        return;
    m_writer.post([run = m_identity.runId, negatives](RunStore& store) { store.addHardNegatives(run, negatives); }, negatives.size());
    pass(HardNegatives{negatives});
}

void RunRecorder::onCheckpoint(const CheckpointRecord& checkpoint)
{
    m_writer.post([run = m_identity.runId, checkpoint](RunStore& store) { store.addCheckpoint(run, checkpoint); });
    m_log.write("info", "checkpoint of step " + std::to_string(checkpoint.step) + (checkpoint.isBest ? ", the best so far" : ""));
    record(Checkpoint{checkpoint});
    // The engine removes older checkpoints next. Should the process die right then, the store must already know this one.
    m_writer.flush(kCheckpointPatience);
}

void RunRecorder::onCheckpointRemoved(std::int64_t step)
{
    m_writer.post([run = m_identity.runId, step](RunStore& store) { store.removeCheckpoint(run, step); });
}

void RunRecorder::onLog(const std::string& level, const std::string& text)
{
    m_log.write(level, text);
    record(Log{level, text});
}

void RunRecorder::setState(store::RunState state)
{
    m_writer.post([run = m_identity.runId, state](RunStore& store) { store.setState(run, state); });
    m_log.write("info", "state " + std::string(store::runStateName(state)));
}

void RunRecorder::setDevice(const std::string& device)
{
    m_writer.post([run = m_identity.runId, device](RunStore& store) { store.setDevice(run, device); });
}

void RunRecorder::beginSegment(const SegmentRecord& segment)
{
    m_writer.post([run = m_identity.runId, segment](RunStore& store) { store.addSegment(run, segment); });
    m_log.write("info", "segment from step " + std::to_string(segment.firstStep) + ": " + segment.device + ", " + segment.dtype + ", " +
                            std::to_string(segment.threads) + " threads, engine " + segment.engineVersion + ", torch " +
                            segment.torchVersion);
    if (!segment.changes.empty())
        warn("segment_changed", "this part of the run computes otherwise than an earlier one: " + segment.changes +
                                    "; its numbers are not those of an uninterrupted run");
}

void RunRecorder::warn(const std::string& code, const std::string& text)
{
    m_log.write("warning", text);
    record(Alert{"warning", code, text});
}

void RunRecorder::end(store::RunState state, const EventBody& last)
{
    const auto* failed = std::get_if<Failed>(&last);
    m_log.write(failed ? "error" : "info", "run " + std::string(store::runStateName(state)) + (failed ? ": " + failed->message : ""));
    const Event event = eventOf(last, ++m_seq);
    m_writer.post([run = m_identity.runId, state, kind = std::string(kindOf(last)), payload = encodePayload(last), time = event.timeMs,
                   code = failed ? failed->code : "", message = failed ? failed->message : ""](RunStore& store) {
        store.appendEvent(run, kind, payload, time);
        store.setState(run, state, code, message);
    });
    m_writer.flush(kEndPatience);
    m_sink.emit(event);
}

store::BufferedWriter::OnStatus storeAlerts(RunIdentity identity, EventSink& sink, RunLog& log)
{
    return [identity = std::move(identity), &sink, &log](const store::BufferedWriter::Status& status) {
        using Health = store::BufferedWriter::Status::Health;
        const bool isTrouble = status.health == Health::Retrying;
        const std::string text =
            isTrouble ? "the store cannot be written, " + std::to_string(status.waitingJobs) +
                            " records wait and the run goes on: " + status.message
                      : "the store is written again" +
                            (status.droppedJobs > 0
                                 ? ", records refused for good: " + std::to_string(status.droppedJobs) + " (" + status.message + ")"
                                 : std::string());
        log.write(isTrouble ? "warning" : "info", text);
        Event event{identity.requestId, identity.runId, 0, nowMilliseconds(),
                    Alert{isTrouble ? "warning" : "info", isTrouble ? "store_delayed" : "store_recovered", text}};
        sink.emit(event);
    };
}

} // namespace sdm::runner
