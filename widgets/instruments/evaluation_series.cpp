#include "widgets/instruments/evaluation_series.h"

#include "core/statistics/interval.h"

#include <algorithm>
#include <cmath>

namespace sdm::ui {

bool isPublished(const RunFacts& facts, const EvaluationRecord& evaluation)
{
    const LayerRecord* layer = facts.layer(evaluation.layerId);
    return layer && layer->role == LayerRole::Final;
}

std::map<std::string, std::vector<const EvaluationRecord*>> evaluationsBySplit(const RunFacts& facts)
{
    std::map<std::string, std::vector<const EvaluationRecord*>> bySplit;
    for (const EvaluationRecord& evaluation : facts.evaluations()) {
        if (!evaluation.plain.admitted || evaluation.layerId.empty() || evaluation.generationSetId.empty())
            continue;
        const LayerRecord* layer = facts.layer(evaluation.layerId);
        if (layer && layer->role == LayerRole::Final && layer->draw != 0)
            continue;
        bySplit[evaluation.split].push_back(&evaluation);
    }
    for (auto& [split, evaluations] : bySplit)
        std::stable_sort(evaluations.begin(), evaluations.end(), [&facts](const auto* a, const auto* b) {
            const bool aPublished = isPublished(facts, *a);
            const bool bPublished = isPublished(facts, *b);
            return aPublished != bPublished ? bPublished : a->step < b->step;
        });
    return bySplit;
}

SeriesPoint proportionPoint(std::int64_t step, std::int64_t part, std::int64_t whole, const QString& note)
{
    const Interval interval = proportionInterval(part, whole);
    return {static_cast<double>(step), static_cast<double>(part) / static_cast<double>(whole), interval.lower, interval.upper, note};
}

Series splitSeries(const std::string& split, bool shifted, int index)
{
    Series series;
    series.name = QString::fromStdString(split);
    series.ink = {Ink::Of::Series, index};
    series.dash = shifted ? Qt::DashLine : Qt::SolidLine;
    series.mark = shifted ? PointMark::Ring : PointMark::Disc;
    return series;
}

Series publishedMark(const Series& line)
{
    Series mark = line;
    mark.width = 0;
    mark.band = false;
    mark.mark = PointMark::Diamond;
    return mark;
}

} // namespace sdm::ui
