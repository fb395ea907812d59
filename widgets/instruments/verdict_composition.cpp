#include "widgets/instruments/evaluation_series.h"
#include "widgets/instruments/instrument.h"
#include "widgets/instruments/metric_series.h"
#include "widgets/instruments/words.h"
#include "widgets/text/format.h"
#include "widgets/text/verdict_words.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sdm::ui {
namespace {

constexpr double kLaneFill = 0.86; ///< of a lane's height; the rest keeps lanes apart

/// The counts of some evaluations of one split, one series a verdict, best first and from the bottom up.
class LaneStack {
public:
    LaneStack(const QString& split, std::size_t lane, bool published) : m_bottom(-static_cast<double>(lane) - (1 + kLaneFill) / 2)
    {
        for (const Verdict verdict : allOf<Verdict>()) {
            Series& series = m_series[indexOf(verdict)];
            series.name = published ? InstrumentWords::tr("%1, final layer · %2").arg(split, verdictWord(verdict))
                                    : InstrumentWords::tr("%1 · %2").arg(split, verdictWord(verdict));
            series.labelled = false;
            series.stacked = Stacked{verdict, {}};
        }
    }

    void add(std::int64_t step, const store::VerdictCounts& counts)
    {
        const auto all = static_cast<double>(std::accumulate(counts.byVerdict.begin(), counts.byVerdict.end(), std::int64_t{0}));
        double below = 0;
        for (const Verdict verdict : allOf<Verdict>()) {
            Series& series = m_series[indexOf(verdict)];
            const double share = all > 0 ? static_cast<double>(counts.of(verdict)) / all : 0;
            SeriesPoint point{static_cast<double>(step), share};
            point.note = InstrumentWords::tr("%1 of %2").arg(countText(counts.of(verdict)), countText(std::llround(all)));
            series.points.push_back(std::move(point));
            series.stacked->edges.push_back({m_bottom + below * kLaneFill, m_bottom + (below + share) * kLaneFill});
            below += share;
        }
    }

    /// Those of which there is any answer.
    void moveTo(std::vector<Series>& series)
    {
        for (Series& each : m_series) {
            const bool any = std::ranges::any_of(each.points, [](const SeriesPoint& point) { return point.y > 0; });
            if (any)
                series.push_back(std::move(each));
        }
    }

private:
    std::array<Series, kCountOf<Verdict>> m_series;
    double m_bottom;
};

Drawing drawComposition(const RunView& run, const DrawingChoices&)
{
    Drawing drawing = overSteps();
    for (const auto& [split, evaluations] : evaluationsBySplit(run.facts)) {
        const QString name = QString::fromStdString(split);
        LaneStack along(name, drawing.lanes.size(), false), published(name, drawing.lanes.size(), true);
        for (const EvaluationRecord* evaluation : evaluations) {
            if (const store::VerdictCounts* counts = run.facts.verdicts(evaluation->id))
                (isPublished(run.facts, *evaluation) ? published : along).add(evaluation->step, *counts);
        }
        const std::size_t before = drawing.series.size();
        along.moveTo(drawing.series);
        published.moveTo(drawing.series);
        if (drawing.series.size() > before)
            drawing.lanes.push_back(name);
    }
    drawing.y.lower = -static_cast<double>(drawing.lanes.size());
    drawing.y.upper = 0;
    drawing.caption = InstrumentWords::tr("share of each verdict, best at the bottom · bar: one evaluation, or the final layer");
    return drawing;
}

} // namespace

/// What became of the answers of every test set over training: the share of each verdict at each evaluation, stacked, one lane a set.
/// The first final layer judges more answers and is trained otherwise: a bar of its own.
Instrument verdictCompositionInstrument()
{
    Instrument composition;
    composition.id = QStringLiteral("verdict_composition");
    composition.title = InstrumentWords::tr("Verdicts over the run");
    composition.emptyText = InstrumentWords::tr("Drawn from the first evaluation that a layer has judged.");
    composition.description = InstrumentWords::tr("Shares of the verdicts of each test set's answers, stacked, over training steps.");
    composition.compute = &drawComposition;
    return composition;
}

} // namespace sdm::ui
