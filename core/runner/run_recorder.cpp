#include "core/runner/run_recorder.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/base/ulid.h"
#include "core/protocol/codec.h"

#include <atomic>
#include <cmath>
#include <memory>

namespace sdm::runner {
namespace {

using namespace protocol;

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

/// What the store has not got, and where it is; one line.
std::string describeMissing(const store::BufferedWriter::Status& status)
{
    std::string text;
    if (status.kept > 0)
        text =
            std::to_string(status.kept) + " records of the run could not be written into the store and are kept in " +
            status.keptIn.string() + "; " +
            (status.isGone ? "put the project back, or name the place it has now with --project, the file into the run's folder there, and "
                           : "") +
            "resume the run to write them";
    if (status.dropped > 0)
        text += (text.empty() ? "" : "; ") + std::to_string(status.dropped) + " records of the run are lost: the store did not take them";
    return text + " (" + status.message + ")";
}

/// The run's end as it is told where records are missing besides.
Failed withMissing(const EventBody& last, const std::string& missing)
{
    if (const auto* failed = std::get_if<Failed>(&last))
        return {failed->code, failed->message + "; " + missing, failed->field};
    return {"failed", missing, {}};
}

} // namespace

RunRecorder::RunRecorder(RunIdentity identity, StoredEvent last, store::BufferedWriter& writer, EventSink& sink, RunLog& log,
                         RecorderPatience patience)
    : m_identity(std::move(identity)), m_last(last), m_patience(patience), m_writer(writer), m_sink(sink), m_log(log)
{
}

Event RunRecorder::eventOf(const EventBody& body, std::int64_t seq) const
{
    return {m_identity.requestId, m_identity.runId, seq, nowMilliseconds(), body};
}

void RunRecorder::record(const EventBody& body)
{
    m_sink.emit(append(body));
}

Event RunRecorder::append(const EventBody& body, const std::function<void(const Event&)>& onStored)
{
    const Event event = eventOf(body, m_last.seq + 1);
    m_last = {event.seq, event.timeMs};
    m_writer.post(store::AppendEvent{kindOf(body), encodePayload(body), event.timeMs},
                  onStored ? [onStored, event] { onStored(event); } : std::function<void()>());
    return event;
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
    m_writer.post(store::AppendMetrics{points, nowMilliseconds()});
    pass(Metrics{points});
}

void RunRecorder::onDocuments(const std::vector<DocumentRecord>& documents)
{
    m_writer.post(store::AddDocuments{documents});
}

void RunRecorder::onGenerationTexts(const GenerationSetId& setId, const std::vector<GenerationText>& texts)
{
    m_writer.post(store::AddGenerationTexts{setId, texts});
}

void RunRecorder::onLayer(const LayerRecord& layer)
{
    m_writer.post(store::AddLayer{layer});
    m_log.write("info", std::string(nameOf(layer.role)) + " layer at step " + std::to_string(layer.step) +
                            (layer.hasRegion() ? ": qr_min " + std::to_string(layer.qrMin) : ": no high-reliability region"));
    if (layer.role == LayerRole::Final && !layer.hasRegion())
        warn("no_region", "final layer " + std::to_string(layer.draw) + " found no high-reliability region: it rejects every answer");
}

void RunRecorder::onEvaluation(const EvaluationRecord& evaluation, const std::vector<GenerationRecord>& generations)
{
    m_writer.post(store::AddEvaluation{evaluation, generations});
    m_log.write("info", describe(evaluation));
    record(Evaluation{evaluation});
}

void RunRecorder::onHardNegatives(const std::vector<HardNegativeRecord>& negatives)
{
    if (negatives.empty())
        return;
    m_writer.post(store::AddHardNegatives{negatives});
    pass(HardNegatives{negatives});
}

void RunRecorder::onCheckpointTaken(const CheckpointRecord& checkpoint)
{
    m_beforeCheckpoint = m_last;
    CheckpointRecord row = checkpoint;
    row.isBest = false;
    m_writer.post(store::AddCheckpoint{row});
}

bool RunRecorder::onCheckpoint(const CheckpointRecord& checkpoint)
{
    markCheckpoint(checkpoint);
    const auto isStored = std::make_shared<std::atomic<bool>>(false);
    m_writer.post(store::AddCheckpoint{checkpoint}, [isStored] { *isStored = true; });
    m_log.write("info", "checkpoint of step " + std::to_string(checkpoint.step) + (checkpoint.isBest ? ", the best so far" : ""));
    append(Checkpoint{checkpoint}, [&sink = m_sink](const Event& event) { sink.emit(event); });
    m_writer.flush(m_patience.checkpoint);
    return *isStored;
}

void RunRecorder::markCheckpoint(const CheckpointRecord& checkpoint)
{
    try {
        // runs/<id>/checkpoints/checkpoint-<step>: the path of the record is relative to the project.
        writeCheckpointMark(m_writer.projectFolder() / checkpoint.path, {m_beforeCheckpoint.value_or(m_last), checkpoint});
    } catch (const Error& error) {
        m_log.write("warning", error.what());
    }
    m_beforeCheckpoint.reset();
}

void RunRecorder::onCheckpointRemoved(std::int64_t step)
{
    m_writer.post(store::RemoveCheckpoint{step});
}

void RunRecorder::onLog(const std::string& level, const std::string& text)
{
    m_log.write(level, text);
    record(Log{level, text});
}

void RunRecorder::setState(store::RunState state)
{
    m_writer.post(store::SetState{state, {}, {}});
    m_log.write("info", "state " + std::string(store::runStateName(state)));
}

void RunRecorder::setDevice(const std::string& device)
{
    m_writer.post(store::SetDevice{device});
}

void RunRecorder::beginSegment(const SegmentRecord& segment)
{
    m_writer.post(store::AddSegment{segment});
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

std::optional<std::string> RunRecorder::end(store::RunState state, const EventBody& last)
{
    m_writer.flush(m_patience.end);
    const store::BufferedWriter::Status before = m_writer.status();
    std::optional<std::string> missing;
    if (before.dropped > 0) { // the story is told to its end, but not as if all of it were there
        missing = describeMissing(before);
        state = store::RunState::Failed;
    }
    const EventBody told = missing ? EventBody(withMissing(last, *missing)) : last;
    const auto* failed = std::get_if<Failed>(&told);
    m_log.write(failed ? "error" : "info", "run " + std::string(store::runStateName(state)) + (failed ? ": " + failed->message : ""));
    const Event event = append(told);
    m_writer.post(store::SetState{state, failed ? failed->code : "", failed ? failed->message : ""});
    const store::BufferedWriter::Status left = m_writer.close();
    if (left.kept == 0 && left.dropped == before.dropped) {
        m_sink.emit(event);
        return missing;
    }
    missing = describeMissing(left);
    pass(withMissing(last, *missing));
    return missing;
}

store::BufferedWriter::OnStatus storeAlerts(RunIdentity identity, EventSink& sink, RunLog& log)
{
    return [identity = std::move(identity), &sink, &log](const store::BufferedWriter::Status& status) {
        using Health = store::BufferedWriter::Status::Health;
        const bool isTrouble = status.isGone || status.health == Health::Retrying || status.dropped + status.kept > 0;
        const std::string text = status.dropped + status.kept > 0 ? describeMissing(status)
                                 : status.isGone                  ? "the run ends here, its records are kept: " + status.message
                                 : isTrouble                      ? "the store cannot be written, " + std::to_string(status.waiting) +
                                                   " records wait and the run goes on: " + status.message
                                             : "the store is written again";
        log.write(isTrouble ? "warning" : "info", text);
        Event event{identity.requestId, identity.runId, 0, nowMilliseconds(),
                    Alert{isTrouble ? "warning" : "info",
                          status.isGone ? "store_gone"
                          : isTrouble   ? "store_delayed"
                                        : "store_recovered",
                          text}};
        sink.emit(event);
    };
}

} // namespace sdm::runner
