#include "widgets/session/store_tail_worker.h"

#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/config/config_io.h"
#include "core/config/settings_digest.h"
#include "core/protocol/codec.h"
#include "core/report/run_label.h"
#include "core/runs/active_time_file.h"
#include "core/runs/run_folder.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr int kPollMs = 25;     // asks whether the store has changed, some microseconds; reads only when it has
constexpr qint64 kRunsMs = 100; // between two readings of the list of runs, whose number has no limit
constexpr qint64 kOpenRetryMs = 500;
constexpr qint64 kLivenessMs = 1000;
// Of a run of millions of events a part a poll: the rest comes with the next ones, and other questions are answered between them.
constexpr std::int64_t kEventPage = 10'000;

enum Availability { Missing, Readable, Refused }; // as StoreTail::Availability

std::filesystem::path toPath(const QString& folder)
{
    return std::filesystem::path(folder.toStdString());
}

QString messageOf(const std::exception& error)
{
    return QString::fromUtf8(error.what());
}

/// Empty for settings of another version: no run is told to be like it.
std::string digestOf(const store::RunRow& run, const std::filesystem::path& folder)
{
    try {
        return settingsDigest(parseRunConfig(run.configJson), folder);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::BadInput)
            throw;
        return {};
    }
}

/// Alpha, epochs, digest and row name of the stored configuration; what cannot be read keeps its default.
void readConfig(RunSummary& summary, const std::filesystem::path& folder)
{
    const QJsonObject config = QJsonDocument::fromJson(QByteArray::fromStdString(summary.row.configJson)).object();
    summary.alpha = config[QLatin1String("sdm_layer")][QLatin1String("alpha")].toDouble(0.95);
    summary.epochs = config[QLatin1String("optimiser")][QLatin1String("epochs")].toInteger(0);
    summary.settings = digestOf(summary.row, folder);
    summary.ranAs = report::ranAs(summary.row);
}

} // namespace

StoreTailWorker::StoreTailWorker() : m_timer(this)
{
    m_clock.start();
    m_timer.setInterval(kPollMs);
    connect(&m_timer, &QTimer::timeout, this, &StoreTailWorker::poll);
}

void StoreTailWorker::open(const QString& folder)
{
    m_folder = folder;
    m_reader.reset();
    m_availability.reset();
    m_version = -1;
    m_runsStale = true;
    m_lastRuns = -1;
    m_order.clear();
    m_known.clear();
    m_followed = RunCursor(m_followed.runId());
    m_lastOpenAttempt = -1;
    m_timer.start();
    poll();
}

void StoreTailWorker::follow(const QString& runId)
{
    m_followed = RunCursor(runId);
    if (m_reader && !runId.isEmpty()) {
        try {
            readFollowed();
        } catch (const std::exception& error) {
            refuse(messageOf(error));
        }
    }
}

void StoreTailWorker::run(const std::function<void(store::StoreReader*)>& job)
{
    job(m_reader ? &*m_reader : nullptr);
}

void StoreTailWorker::poll()
{
    if (!ensureReader())
        return;
    try {
        const std::int64_t version = m_reader->dataVersion();
        const bool changed = version != m_version || m_isBehind;
        m_runsStale = m_runsStale || changed;
        m_version = version;
        m_isBehind = false;
        // The list before the run: whoever hears of the run's rows finds its state.
        const bool runsDue = m_runsStale && (m_lastRuns < 0 || m_clock.elapsed() - m_lastRuns >= kRunsMs);
        if (runsDue)
            readRuns(); // may tell that the run was resumed, after which its rows are other ones
        if ((changed || runsDue) && !m_followed.runId().isEmpty())
            readFollowed();
        if (checkLiveness())
            publishRuns();
    } catch (const std::exception& error) {
        refuse(messageOf(error));
    }
}

bool StoreTailWorker::ensureReader()
{
    if (m_reader)
        return true;
    if (m_lastOpenAttempt >= 0 && m_clock.elapsed() - m_lastOpenAttempt < kOpenRetryMs)
        return false;
    m_lastOpenAttempt = m_clock.elapsed();
    if (!QFileInfo::exists(m_folder + QStringLiteral("/store.sqlite"))) {
        if (m_availability != Missing) {
            m_availability = Missing;
            Q_EMIT availabilityChanged(m_folder, Missing, {});
        }
        return false;
    }
    try {
        m_reader.emplace(store::StoreReader::open(toPath(m_folder)));
    } catch (const std::exception& error) {
        refuse(messageOf(error));
        return false;
    }
    m_availability = Readable;
    Q_EMIT availabilityChanged(m_folder, Readable, {});
    return true;
}

void StoreTailWorker::refuse(const QString& message)
{
    // Drop the connection: the next attempt starts clean, which also covers a store that was deleted and made again.
    m_reader.reset();
    m_runsStale = true;
    m_lastRuns = -1;
    m_lastOpenAttempt = m_clock.elapsed();
    if (m_availability != Refused) {
        m_availability = Refused;
        Q_EMIT availabilityChanged(m_folder, Refused, message);
    }
}

void StoreTailWorker::readRuns()
{
    const std::vector<store::RunRow> rows = m_reader->runs();
    std::map<RunId, RunAnnotations> annotations;
    for (RunAnnotations& one : m_reader->runAnnotations())
        annotations.emplace(one.runId, std::move(one));
    m_order.clear();
    for (const store::RunRow& row : rows) {
        m_order.push_back(row.id);
        Known& known = m_known[row.id];
        refresh(known, row);
        const auto said = annotations.find(row.id);
        known.summary.annotations = said == annotations.end() ? RunAnnotations() : said->second;
        known.summary.annotations.runId = row.id;
    }
    m_runsStale = false;
    m_lastRuns = m_clock.elapsed();
    publishRuns();
}

void StoreTailWorker::refresh(Known& known, const store::RunRow& row)
{
    RunSummary& summary = known.summary;
    const bool first = summary.row.id.empty();
    const bool rowChanged = first || row.state != summary.row.state || row.startedMs != summary.row.startedMs ||
                            row.finishedMs != summary.row.finishedMs || row.name != summary.row.name || row.resumes != summary.row.resumes;
    if (!rowChanged && !store::isActive(row.state) && known.settled)
        return;
    const bool configChanged = first || row.configJson != summary.row.configJson;
    if (rowChanged && !first) {
        // A resumed run may have dropped its tail: read it again from the start.
        summary.seq = 0;
        summary.step = 0;
        summary.epoch = 0;
        summary.phase.reset();
        known.evaluationCount = -1;
        known.liveness.forget();
    }
    const bool wasInterrupted = !rowChanged && summary.state == store::RunState::Interrupted;
    summary.row = row;
    summary.state = wasInterrupted ? store::RunState::Interrupted : row.state;
    if (configChanged)
        readConfig(summary, toPath(m_folder));
    readActiveTime(summary);
    readEvents(known);
    readEvaluations(known);
    const std::vector<CheckpointRecord> checkpoints = m_reader->checkpoints(row.id);
    summary.checkpointStep.reset();
    for (const CheckpointRecord& checkpoint : checkpoints)
        summary.checkpointStep = std::max(summary.checkpointStep.value_or(0), checkpoint.step);
    if (!summary.active())
        summary.phase.reset();
    known.settled = !store::isActive(row.state) && !known.isBehind;
}

void StoreTailWorker::readActiveTime(RunSummary& summary) const
{
    const auto time = runs::readActiveTime(runs::runFolder(toPath(m_folder), summary.row.id));
    if (!time || time->count() == summary.activeMs)
        return;
    summary.activeMs = time->count();
    summary.activeSeenMs = nowMilliseconds();
}

void StoreTailWorker::readEvents(Known& known)
{
    RunSummary& summary = known.summary;
    const std::vector<store::EventRow> page = m_reader->eventsAfter(summary.row.id, summary.seq, kEventPage);
    known.isBehind = std::ssize(page) == kEventPage;
    m_isBehind = m_isBehind || known.isBehind;
    for (const store::EventRow& event : page) {
        summary.seq = std::max(summary.seq, event.seq);
        if (event.kind != "phase")
            continue;
        const auto phase = std::get<protocol::Phase>(protocol::decodePayload(event.kind, event.payloadJson));
        summary.step = std::max(summary.step, phase.step);
        summary.epoch = std::max(summary.epoch, static_cast<double>(phase.epoch));
        if (phase.seconds) {
            known.phaseSeconds[phase.phase] = *phase.seconds;
            if (summary.phase && summary.phase->kind == phase.phase)
                summary.phase->seconds = phase.seconds;
            continue;
        }
        const auto earlier = known.phaseSeconds.find(phase.phase);
        summary.phase = RunPhase{phase.phase,
                                 phase.epoch,
                                 phase.step,
                                 phase.total,
                                 event.timeMs,
                                 std::nullopt,
                                 earlier == known.phaseSeconds.end() ? std::nullopt : std::optional(earlier->second)};
    }
}

void StoreTailWorker::readEvaluations(Known& known)
{
    RunSummary& summary = known.summary;
    const std::vector<EvaluationRecord> evaluations = m_reader->evaluations(summary.row.id);
    for (const EvaluationRecord& evaluation : evaluations) {
        summary.step = std::max(summary.step, evaluation.step);
        summary.epoch = std::max(summary.epoch, evaluation.epoch);
    }
    const auto count = static_cast<std::int64_t>(evaluations.size());
    if (count == known.evaluationCount)
        return;
    known.evaluationCount = count;
    summary.splits = summariseSplits(evaluations, m_reader->layers(summary.row.id));
    for (SplitSummary& split : summary.splits) {
        const EvaluationId& id = split.evaluation.id;
        if (!split.evaluation.plain.admitted)
            continue;
        auto found = known.verdicts.find(id);
        if (found == known.verdicts.end())
            found = known.verdicts.emplace(id, m_reader->verdictCounts(id)).first;
        split.verdicts = found->second;
    }
}

bool StoreTailWorker::checkLiveness()
{
    if (m_lastLivenessCheck >= 0 && m_clock.elapsed() - m_lastLivenessCheck < kLivenessMs)
        return false;
    m_lastLivenessCheck = m_clock.elapsed();
    bool changed = false;
    for (auto& [id, known] : m_known) {
        RunSummary& summary = known.summary;
        if (!store::isActive(summary.row.state))
            continue;
        const bool alive = known.liveness.look(toPath(m_folder), signsOf(summary.row), nowMilliseconds()) == runs::Liveness::Alive;
        const store::RunState state = alive ? summary.row.state : store::RunState::Interrupted;
        changed = changed || summary.state != state;
        summary.state = state;
        if (!alive)
            summary.phase.reset();
    }
    return changed;
}

void StoreTailWorker::publishRuns()
{
    auto list = std::make_shared<RunList>();
    list->reserve(m_order.size());
    for (const RunId& id : m_order)
        list->push_back(m_known.at(id).summary);
    Q_EMIT runsChanged(m_folder, std::move(list));
}

void StoreTailWorker::readFollowed()
{
    const auto known = m_known.find(m_followed.runId().toStdString());
    RunDelta delta = m_followed.read(*m_reader, known == m_known.end() ? 0 : known->second.summary.row.resumes);
    m_isBehind = m_isBehind || m_followed.isBehind();
    if (!delta.empty())
        Q_EMIT runChanged(m_folder, std::make_shared<const RunDelta>(std::move(delta)));
}

} // namespace sdm::ui
