#pragma once

#include "widgets/session/metric_column.h"
#include "widgets/session/run_summary.h"

#include <QSet>

#include <map>
#include <utility>

/// What the list of runs asks the store. Functions and caches for the jobs of a LatestQuery: on the store's reader thread.
namespace sdm::ui {

/// Of a run what a question is about, without its configuration: light enough to be copied with every question.
struct AskedRun {
    store::RunRow row;
    RunAnnotations annotations;
    std::int64_t seq = 0; ///< of its newest event: what was read before is old when it grows
};
std::vector<AskedRun> askedRuns(const RunList& runs);

/// The ids of the runs that a query means.
QSet<QString> matchingRuns(const store::StoreReader& reader, const std::vector<AskedRun>& runs, const runs::RunQuery& query);

/// Values of metrics of many runs; of a run that is over each is read once.
class RunMetricCache {
public:
    MetricTable read(const store::StoreReader& reader, const std::vector<AskedRun>& runs, const MetricColumns& columns);

private:
    struct Known {
        std::int64_t seq = -1, resumes = -1;
        std::map<std::pair<std::string, runs::Reducer>, std::optional<double>> values;
    };
    std::map<RunId, Known> m_known;
};

/// What a column of small courses shows: a metric, or without a key the share inside over the evaluations along the way, of the first
/// test set that is not shifted.
struct TrendQuestion {
    std::string key;
    Bound bound = kDefaultBound;
    bool operator==(const TrendQuestion&) const = default;
};

/// The courses of many runs; of a run that is over each is read once.
class RunTrendCache {
public:
    static constexpr std::size_t kMostValues = 100; ///< more than a cell has pixels for
    TrendTable read(const store::StoreReader& reader, const std::vector<AskedRun>& runs, const TrendQuestion& question);

private:
    struct Known {
        std::int64_t seq = -1, resumes = -1;
        Trend trend;
    };
    TrendQuestion m_question;
    std::map<RunId, Known> m_known;
};

/// The keys of all metrics that any of the runs has, sorted.
class MetricKeyCache {
public:
    std::vector<std::string> read(const store::StoreReader& reader, const std::vector<AskedRun>& runs);

private:
    std::map<RunId, std::pair<std::int64_t, std::vector<std::string>>> m_known; ///< with the seq they were read at
};

} // namespace sdm::ui
