#include "widgets/models/run_curves.h"

#include "core/records/metric_keys.h"
#include "core/statistics/guard.h"
#include "widgets/text/format.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

namespace sdm::ui {
namespace {

constexpr double kFooled = 0.6; ///< SDM output for "right" from which a wrong answer has fooled the layer

QString tr(const char* text)
{
    return QCoreApplication::translate("RunCurves", text);
}

bool isPublished(const RunRecord& record, const EvaluationRecord& evaluation)
{
    const LayerRecord* layer = record.layer(evaluation.layerId);
    return layer && layer->role == LayerRole::Final;
}

/// Evaluations that make a curve, by split: judged along the way, and last the published final layer.
std::map<std::string, std::vector<const EvaluationRecord*>> evaluationsBySplit(const RunRecord& record)
{
    std::map<std::string, std::vector<const EvaluationRecord*>> bySplit;
    for (const EvaluationRecord& evaluation : record.evaluations()) {
        if (!evaluation.plain.admitted || evaluation.layerId.empty() || evaluation.generationSetId.empty())
            continue;
        const LayerRecord* layer = record.layer(evaluation.layerId);
        if (layer && layer->role == LayerRole::Final && layer->draw != 0)
            continue;
        bySplit[evaluation.split].push_back(&evaluation);
    }
    for (auto& [split, evaluations] : bySplit)
        std::stable_sort(evaluations.begin(), evaluations.end(), [&record](const auto* a, const auto* b) {
            const bool aPublished = isPublished(record, *a);
            const bool bPublished = isPublished(record, *b);
            return aPublished != bPublished ? bPublished : a->step < b->step;
        });
    return bySplit;
}

SeriesPoint proportionPoint(double step, std::int64_t part, std::int64_t whole, const QString& note)
{
    const Interval interval = proportionInterval(part, whole);
    return {step, static_cast<double>(part) / static_cast<double>(whole), interval.lower, interval.upper, note};
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

/// The final layer judges more answers than the layers along the way and is trained otherwise: a mark of its own, not the line's end.
Series publishedMark(const Series& line)
{
    Series mark = line;
    mark.width = 0;
    mark.band = false;
    mark.mark = PointMark::Diamond;
    return mark;
}

/// Every point; of a long run the least and the most of every span, between which its points lie.
std::vector<SeriesPoint> extremes(const MetricCurve& curve)
{
    std::vector<SeriesPoint> points;
    for (const MetricSpan& span : curve.spans()) {
        points.push_back({static_cast<double>(span.firstStep), span.least, std::nan(""), std::nan(""), {}});
        if (span.points > 1)
            points.push_back({static_cast<double>(span.lastStep), span.most, std::nan(""), std::nan(""), {}});
    }
    return points;
}

/// Of a count that was stored as a number; what no count can be is the nearest that can.
std::int64_t whole(double count)
{
    constexpr double kMost = 1e15;
    return std::llround(std::clamp(count, -kMost, kMost));
}

std::vector<SeriesPoint> means(const MetricCurve& curve)
{
    std::vector<SeriesPoint> points;
    for (const MetricSpan& span : curve.spans())
        points.push_back({static_cast<double>(span.lastStep), span.mean, std::nan(""), std::nan(""), {}});
    return points;
}

} // namespace

std::vector<Series> shareCurves(const RunRecord& record, Bound bound)
{
    std::vector<Series> curves;
    int index = 0;
    for (const auto& [split, evaluations] : evaluationsBySplit(record)) {
        const bool shifted = evaluations.front()->shifted;
        Series line = splitSeries(split, shifted, index++);
        line.band = !shifted;
        Series published = publishedMark(line);
        for (const EvaluationRecord* evaluation : evaluations) {
            const auto counts = regionCounts(*evaluation, bound);
            if (!counts || counts->documents == 0)
                continue;
            SeriesPoint point =
                proportionPoint(static_cast<double>(evaluation->step), counts->admitted, counts->documents,
                                tr("%1 of %2 in the region").arg(countText(counts->admitted), countText(counts->documents)));
            if (shifted)
                point.lower = point.upper = std::nan("");
            (isPublished(record, *evaluation) ? published : line).points.push_back(std::move(point));
        }
        line.labelled = published.points.empty();
        for (Series* series : {&line, &published}) {
            if (!series->points.empty())
                curves.push_back(std::move(*series));
        }
    }
    std::stable_sort(curves.begin(), curves.end(), [](const Series& a, const Series& b) { return a.dash < b.dash; });
    return curves;
}

std::vector<Series> accuracyCurves(const RunRecord& record, Bound bound)
{
    std::vector<Series> curves;
    const auto bySplit = evaluationsBySplit(record);
    int index = 0;
    for (const auto& [split, evaluations] : bySplit) {
        Series enough = splitSeries(split, evaluations.front()->shifted, index);
        enough.dodge = index - (static_cast<double>(bySplit.size()) - 1) / 2;
        enough.width = 0;
        enough.digits = 3;
        enough.labelled = false;
        Series few = enough;
        few.mark = PointMark::Cross;
        few.minor = true;
        few.name = tr("%1, n < 30").arg(enough.name);
        few.endText = tr("%1 n < 30").arg(enough.name);
        Series published = publishedMark(enough);
        Series* newest = nullptr;
        for (const EvaluationRecord* evaluation : evaluations) {
            const auto counts = regionCounts(*evaluation, bound);
            if (!counts || counts->admitted == 0)
                continue;
            SeriesPoint point = proportionPoint(static_cast<double>(evaluation->step), counts->correct, counts->admitted,
                                                tr("%1 of %2 right").arg(countText(counts->correct), countText(counts->admitted)));
            newest = counts->admitted < kFewestForAClaim ? &few : isPublished(record, *evaluation) ? &published : &enough;
            if (newest == &few)
                point.lower = point.upper = std::nan(""); // too few to say anything is said by the mark
            newest->points.push_back(std::move(point));
        }
        if (newest)
            newest->labelled = true;
        for (Series* series : {&enough, &few, &published}) {
            if (!series->points.empty())
                curves.push_back(std::move(*series));
        }
        ++index;
    }
    return curves;
}

std::vector<double> debiasedMean(const std::vector<MetricSpan>& spans, double span)
{
    const double decay = 1.0 - 2.0 / (std::max(span, 1.0) + 1.0);
    std::vector<double> smooth;
    smooth.reserve(spans.size());
    double mean = 0, weight = 0;
    for (const MetricSpan& points : spans) {
        const double kept = points.points == 1 ? decay : std::pow(decay, points.points);
        mean = kept * mean + (1 - kept) * points.mean;
        weight = kept * weight + (1 - kept);
        smooth.push_back(mean / weight);
    }
    return smooth;
}

namespace {

/// The raw points, thin, and their mean, which carries the label. `raw` has all but its points.
std::vector<Series> withMean(Series raw, const MetricCurve& curve, const QString& name, double span)
{
    if (curve.empty())
        return {};
    raw.width = 1;
    raw.faint = true;
    raw.labelled = false;
    Series smooth = raw;
    smooth.name = name;
    smooth.width = 2;
    smooth.faint = false;
    smooth.labelled = true;
    smooth.points = means(curve);
    const std::vector<double> smoothed = debiasedMean(curve.spans(), span);
    for (std::size_t i = 0; i < smoothed.size(); ++i)
        smooth.points[i].y = smoothed[i];
    if (curve.pointsInASpan() > 1)
        raw.name = tr("%1 (least and most of %2 points)").arg(raw.name, countText(curve.pointsInASpan()));
    raw.points = extremes(curve);
    return {std::move(raw), std::move(smooth)};
}

} // namespace

QString smoothingText(const MetricCurve& curve, double span)
{
    const auto points = curve.pointsInASpan();
    if (points == 1)
        return tr("thin: each step · bold: mean of %1 steps").arg(countText(std::llround(span)));
    return tr("thin: least and most of %1 steps · bold: mean of %2 steps")
        .arg(countText(points), countText(std::max(points, std::int64_t{std::llround(span)})));
}

std::vector<Series> lossCurves(const RunRecord& record, double span)
{
    Series raw;
    raw.name = tr("each step");
    raw.ink = {Ink::Of::Accent};
    raw.digits = 3;
    std::vector<Series> curves = withMean(std::move(raw), record.metric(metric_key::kTrainLoss), tr("training"), span);
    Series evaluation;
    evaluation.name = tr("evaluation");
    evaluation.ink = {Ink::Of::Series, 1};
    evaluation.digits = 3;
    evaluation.mark = PointMark::Disc;
    evaluation.points = means(record.metric(metric_key::kEvaluationLoss));
    if (!evaluation.points.empty())
        curves.push_back(std::move(evaluation));
    return curves;
}

std::vector<Series> betaCurves(const RunRecord& record, double span)
{
    std::vector<Series> curves;
    for (const int label : {1, 0}) {
        Series raw;
        raw.name = label == 1 ? tr("right, each step") : tr("wrong, each step");
        raw.ink = {Ink::Of::Series, label == 1 ? 0 : 1};
        std::vector<Series> both =
            withMean(std::move(raw), record.metric(betaMeanKey(label)), label == 1 ? tr("right") : tr("wrong"), span);
        if (!both.empty() && label == 0)
            both.back().dash = Qt::DashLine;
        std::move(both.begin(), both.end(), std::back_inserter(curves));
    }
    return curves;
}

Funnel hardNegativeFunnel(const RunRecord& record)
{
    // The engine counts from the epoch's start on: its last word stands for the epoch.
    const auto& generated = record.metric(metric_key::kNegativesGenerated).lastOfEpochs();
    const auto newest = std::find_if(generated.rbegin(), generated.rend(), [](const auto& entry) { return entry.second != 0; });
    Funnel funnel;
    if (newest == generated.rend())
        return funnel;
    const auto countOf = [&record, epoch = newest->first](std::string_view key) {
        const auto& counts = record.metric(key).lastOfEpochs();
        const auto found = counts.find(epoch);
        return found == counts.end() ? std::int64_t{0} : whole(found->second);
    };
    funnel.epoch = whole(newest->first);
    funnel.stages = {{tr("generated"), countOf(metric_key::kNegativesGenerated)},
                     {tr("wrong"), countOf(metric_key::kNegativesWrong)},
                     {tr("in the loss"), countOf(metric_key::kNegativesUsed)}};
    for (const HardNegativeRecord& negative : record.hardNegatives()) {
        if (negative.epoch == funnel.epoch && negative.origin == NegativeOrigin::Train && negative.probability >= kFooled)
            ++funnel.fooled;
    }
    return funnel;
}

std::vector<PhaseSpan> phaseSpans(const RunRecord& record, std::int64_t nowMs, bool active)
{
    std::vector<PhaseSpan> spans;
    if (!record.startedMs())
        return spans;
    const auto origin = static_cast<double>(*record.startedMs());
    const auto secondsSince = [origin](std::int64_t ms) { return (static_cast<double>(ms) - origin) / 1000.0; };
    for (const store::EventRow& event : record.phases()) {
        const QJsonObject payload = QJsonDocument::fromJson(QByteArray::fromStdString(event.payloadJson)).object();
        const auto known = findName<PhaseKind>(payload.value(QLatin1String("phase")).toString().toStdString());
        if (!known)
            continue;
        const PhaseKind phase = *known;
        const int epoch = payload.value(QLatin1String("epoch")).toInt();
        const QJsonValue seconds = payload.value(QLatin1String("seconds"));
        if (!seconds.isDouble()) {
            if (!spans.empty() && spans.back().open)
                spans.back().open = false;
            spans.push_back({phase, epoch, secondsSince(event.timeMs), 0, true});
            continue;
        }
        const auto opened = std::find_if(spans.rbegin(), spans.rend(), [&](const PhaseSpan& s) { return s.phase == phase && s.open; });
        if (opened != spans.rend()) {
            opened->seconds = seconds.toDouble();
            opened->open = false;
        } else {
            spans.push_back({phase, epoch, secondsSince(event.timeMs) - seconds.toDouble(), seconds.toDouble(), false});
        }
    }
    if (!spans.empty() && spans.back().open) {
        if (active)
            spans.back().seconds = std::max(0.0, secondsSince(nowMs) - spans.back().startSeconds);
        spans.back().open = active;
    }
    return spans;
}

} // namespace sdm::ui
