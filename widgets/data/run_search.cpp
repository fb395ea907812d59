#include "widgets/data/run_search.h"

#include "core/store/run_facts.h"

#include <cmath>
#include <set>

namespace sdm::ui {

namespace {

Trend shareTrend(const std::vector<EvaluationRecord>& evaluations, Bound bound)
{
    Trend trend;
    std::string split;
    for (const EvaluationRecord& evaluation : evaluations) {
        const auto counts = regionCounts(evaluation, bound);
        if (evaluation.shifted || evaluation.purpose == EvaluationPurpose::Final || !counts || counts->documents == 0)
            continue;
        if (split.empty())
            split = evaluation.split;
        if (evaluation.split != split)
            continue;
        if (trend.values.empty())
            trend.firstStep = evaluation.step;
        trend.lastStep = evaluation.step;
        trend.values.push_back(counts->share());
    }
    return trend;
}

Trend metricTrend(const store::StoreReader& reader, const RunId& run, const std::string& key)
{
    Trend trend;
    const std::vector<std::string> stored = runs::storedKeys(key);
    // What was logged along the way; the result of the chosen checkpoint is a single value.
    for (const store::MetricRow& row : reader.metrics(run, stored.back())) {
        if (!std::isfinite(row.point.value))
            continue;
        if (trend.values.empty())
            trend.firstStep = row.point.step;
        trend.lastStep = row.point.step;
        trend.values.push_back(row.point.value);
    }
    return trend;
}

std::vector<double> everySoMany(const std::vector<double>& values, std::size_t most)
{
    if (values.size() <= most)
        return values;
    std::vector<double> some;
    for (std::size_t i = 0; i < most; ++i)
        some.push_back(values[i * (values.size() - 1) / (most - 1)]);
    return some;
}

} // namespace

std::vector<AskedRun> askedRuns(const RunList& runs)
{
    std::vector<AskedRun> asked;
    asked.reserve(runs.size());
    for (const RunSummary& run : runs) {
        AskedRun one;
        one.row.id = run.row.id;
        one.row.name = run.name().toStdString(); // as the list shows it
        one.row.preset = run.row.preset;
        one.row.state = run.state; // interrupted, where the process is gone and the row does not know yet
        one.row.seed = run.row.seed;
        one.row.resumes = run.row.resumes;
        one.annotations = run.annotations;
        one.seq = run.seq;
        asked.push_back(std::move(one));
    }
    return asked;
}

QSet<QString> matchingRuns(const store::StoreReader& reader, const std::vector<AskedRun>& runs, const runs::RunQuery& query)
{
    QSet<QString> found;
    for (const AskedRun& run : runs)
        if (query.accepts(store::runFacts(reader, run.row, run.annotations)))
            found.insert(QString::fromStdString(run.row.id));
    return found;
}

MetricTable RunMetricCache::read(const store::StoreReader& reader, const std::vector<AskedRun>& runs, const MetricColumns& columns)
{
    MetricTable table;
    for (const AskedRun& run : runs) {
        Known& known = m_known[run.row.id];
        if (known.seq != run.seq || known.resumes != run.row.resumes || store::isActive(run.row.state))
            known = {run.seq, run.row.resumes, {}};
        const runs::RunFacts facts = store::runFacts(reader, run.row, run.annotations);
        std::vector<std::optional<double>>& row = table[run.row.id];
        for (const MetricColumn& column : columns) {
            const auto [entry, fresh] = known.values.try_emplace({column.key, column.reducer});
            if (fresh)
                for (const std::string& stored : runs::storedKeys(column.key))
                    if ((entry->second = facts.metric(stored, column.reducer)))
                        break;
            row.push_back(entry->second);
        }
    }
    return table;
}

TrendTable RunTrendCache::read(const store::StoreReader& reader, const std::vector<AskedRun>& runs, const TrendQuestion& question)
{
    if (question != m_question)
        m_known.clear();
    m_question = question;
    TrendTable table;
    for (const AskedRun& run : runs) {
        Known& known = m_known[run.row.id];
        if (known.seq != run.seq || known.resumes != run.row.resumes || store::isActive(run.row.state)) {
            known = {run.seq, run.row.resumes,
                     question.key.empty() ? shareTrend(reader.evaluations(run.row.id), question.bound)
                                          : metricTrend(reader, run.row.id, question.key)};
            known.trend.values = everySoMany(known.trend.values, kMostValues);
        }
        if (!known.trend.values.empty())
            table[run.row.id] = known.trend;
    }
    return table;
}

std::vector<std::string> MetricKeyCache::read(const store::StoreReader& reader, const std::vector<AskedRun>& runs)
{
    std::set<std::string> all;
    for (const AskedRun& run : runs) {
        auto& [seq, keys] = m_known.try_emplace(run.row.id, -1, std::vector<std::string>()).first->second;
        if (seq != run.seq) {
            seq = run.seq;
            keys = reader.metricKeys(run.row.id);
        }
        all.insert(keys.begin(), keys.end());
    }
    return {all.begin(), all.end()};
}

} // namespace sdm::ui
