#include "core/report/run_import.h"

#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/json/record_json.h"
#include "core/runs/run_name.h"

#include <algorithm>

namespace sdm::report {
namespace {

/// First and last time that any point has, or now.
std::pair<std::int64_t, std::int64_t> timesOf(const ForeignRun& foreign)
{
    std::int64_t first = 0, last = 0;
    for (const TimedPoint& point : foreign.points) {
        if (point.timeMs <= 0)
            continue;
        first = first == 0 ? point.timeMs : std::min(first, point.timeMs);
        last = std::max(last, point.timeMs);
    }
    const std::int64_t now = nowMilliseconds();
    return first == 0 ? std::pair{now, now} : std::pair{first, last};
}

std::string sourceOf(const ForeignRun& foreign)
{
    json::Json source{{"kind", "another program"}, {"files", json::Json::array()}, {"notes", foreign.notes}};
    for (const ForeignFile& file : foreign.files)
        source["files"].push_back({{"path", file.path}, {"kind", file.kind}, {"bytes", file.bytes}, {"sha256", file.sha256}});
    return json::dumped(source);
}

void addPoints(store::RunStore& store, const RunId& run, const ForeignRun& foreign, std::int64_t fallbackMs)
{
    std::vector<MetricPoint> together; // those of one time are one call
    for (std::size_t i = 0; i < foreign.points.size(); ++i) {
        const auto timeOf = [&](std::size_t at) { return foreign.points[at].timeMs > 0 ? foreign.points[at].timeMs : fallbackMs; };
        together.push_back(foreign.points[i].point);
        if (i + 1 == foreign.points.size() || timeOf(i + 1) != timeOf(i)) {
            store.appendMetrics(run, together, timeOf(i));
            together.clear();
        }
    }
}

} // namespace

ImportedRun importForeignRun(store::RunStore& store, const ForeignRun& foreign, const std::string& name)
{
    const std::string wanted = name.empty() ? foreign.name : name;
    if (const auto fault = runs::runNameFault(wanted))
        throw Error(ErrorCode::BadInput, fault->text(), "--name");
    const auto [first, last] = timesOf(foreign);
    store::RunStore::Batch batch(store, store::RunStore::Sync::Now);
    store::RunRow row;
    row.id = newUlid();
    row.name = store.freeName(wanted);
    row.state = foreign.complete ? store::RunState::Finished : store::RunState::Stopped;
    row.configJson = "{}";
    row.createdMs = first;
    row.startedMs = first;
    row.finishedMs = last;
    row.host = "not known";
    row.origin = RunOrigin::Imported;
    store.createRun(row);
    addPoints(store, row.id, foreign, first);
    for (const ForeignEvaluation& one : foreign.evaluations) {
        store.addDocuments(one.documents);
        store.addGenerationTexts(one.evaluation.generationSetId, one.texts);
        EvaluationRecord evaluation = one.evaluation;
        evaluation.step = std::max(evaluation.modelStep, foreign.lastStep);
        if (!one.layer.id.empty()) {
            LayerRecord layer = one.layer;
            layer.step = evaluation.step;
            store.addLayer(row.id, layer);
        }
        store.addEvaluation(row.id, evaluation, one.answers);
    }
    store.addHardNegatives(row.id, foreign.negatives);
    store.appendEvent(row.id, "imported", sourceOf(foreign));
    batch.commit();
    return {row.id, row.name};
}

} // namespace sdm::report
