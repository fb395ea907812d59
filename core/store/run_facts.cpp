#include "core/store/run_facts.h"

#include <cmath>

namespace sdm::store {
namespace {

double reduced(const MetricSummary& summary, const std::string& key, runs::Reducer reducer)
{
    switch (reducer) {
    case runs::Reducer::Last:
        break;
    case runs::Reducer::Best:
        return key.find("loss") != std::string::npos ? summary.least : summary.greatest;
    case runs::Reducer::Min:
        return summary.least;
    case runs::Reducer::Max:
        return summary.greatest;
    case runs::Reducer::Mean:
        return summary.mean;
    }
    return summary.last;
}

} // namespace

runs::RunFacts runFacts(const StoreReader& reader, const RunRow& run, const RunAnnotations& annotations)
{
    runs::RunFacts facts;
    facts.id = run.id.text();
    facts.name = run.name;
    facts.preset = run.preset;
    facts.state = std::string(runStateName(run.state));
    facts.group = annotations.group;
    facts.note = annotations.note;
    facts.tags = annotations.tags;
    facts.seed = run.seed;
    facts.starred = annotations.starred;
    facts.baseline = annotations.baseline;
    facts.archived = annotations.archived();
    facts.trashed = annotations.trashed();
    facts.metric = [&reader, id = run.id](const std::string& key, runs::Reducer reducer) -> std::optional<double> {
        const auto summary = reader.metricSummary(id, key);
        return summary ? std::optional(reduced(*summary, key, reducer)) : std::nullopt;
    };
    return facts;
}

} // namespace sdm::store
