#include "widgets/instruments/slice_drawing.h"

#include "widgets/instruments/evaluation_series.h"
#include "widgets/instruments/metric_series.h"
#include "widgets/instruments/words.h"
#include "widgets/text/bound_word.h"
#include "widgets/text/format.h"

#include <algorithm>
#include <unordered_map>

namespace sdm::ui {
namespace {

using SharesByEvaluation = std::unordered_map<std::string, const store::SliceShare*>;

/// A line of a split, and the mark of the published layer where it stops.
struct SliceLine {
    Series line, published;

    void add(SeriesPoint point, bool isPublished) { (isPublished ? published : line).points.push_back(std::move(point)); }
    void moveInto(std::vector<Series>& all)
    {
        line.labelled = published.points.empty();
        for (Series* series : {&line, &published}) {
            if (!series->points.empty())
                all.push_back(std::move(*series));
        }
    }
};

SliceLine lineOf(const std::string& split, const QString& what, int index, bool whole)
{
    SliceLine line{splitSeries(split, whole, index), {}};
    line.line.name = InstrumentWords::tr("%1, %2").arg(QString::fromStdString(split), what);
    line.line.endText = line.line.name;
    line.line.band = !whole;
    line.line.faint = whole;
    line.line.width = whole ? 1.5 : 2;
    line.published = publishedMark(line.line);
    return line;
}

SeriesPoint pointOf(const store::SliceShare& share)
{
    const QString note = InstrumentWords::tr("%1 of %2 in the region, %3 of them judged rightly")
                             .arg(countText(share.admitted), countText(share.answers), countText(share.admittedCorrect));
    return proportionPoint(share.step, share.admitted, share.answers, note);
}

SeriesPoint pointOf(const EvaluationRecord& evaluation, const RegionCounts& all)
{
    SeriesPoint point =
        proportionPoint(evaluation.step, all.admitted, all.documents,
                        InstrumentWords::tr("%1 of %2 in the region").arg(countText(all.admitted), countText(all.documents)));
    point.lower = point.upper = std::numeric_limits<double>::quiet_NaN(); // the slice's band is what is read
    return point;
}

} // namespace

Drawing sliceDrawing(const RunFacts& facts, const std::vector<store::SliceShare>& shares, const QString& name, Bound bound)
{
    Drawing drawing = overSteps();
    drawing.overSteps = false; // there is no other x to choose here
    drawing.y = {InstrumentWords::tr("share in the region"), -0.03, 1.03, false};
    SharesByEvaluation known;
    for (const store::SliceShare& share : shares)
        known.emplace(share.evaluation.text(), &share);
    std::int64_t least = -1, most = 0;
    int index = 0;
    for (const auto& [split, evaluations] : evaluationsBySplit(facts)) {
        SliceLine slice = lineOf(split, name, index, false), whole = lineOf(split, InstrumentWords::tr("all answers"), index, true);
        ++index;
        for (const EvaluationRecord* evaluation : evaluations) {
            const auto all = regionCounts(*evaluation, bound);
            if (!all || all->documents == 0)
                continue;
            whole.add(pointOf(*evaluation, *all), isPublished(facts, *evaluation));
            const auto share = known.find(evaluation->id.text());
            if (share == known.end() || share->second->answers == 0)
                continue;
            slice.add(pointOf(*share->second), isPublished(facts, *evaluation));
            least = least < 0 ? share->second->answers : std::min(least, share->second->answers);
            most = std::max(most, share->second->answers);
        }
        if (slice.line.points.empty() && slice.published.points.empty())
            continue; // a split that the slice leaves out
        whole.moveInto(drawing.series);
        slice.moveInto(drawing.series);
    }
    if (!drawing.isEmpty()) {
        drawing.caption =
            InstrumentWords::tr("%1 · %2 to %3 answers an evaluation · %4 · band 95 % Wilson · dashed: all answers · ◆ final layer")
                .arg(name, countText(least), countText(most), boundWord(bound));
        drawing.summary = drawing.caption;
    }
    return drawing;
}

} // namespace sdm::ui
