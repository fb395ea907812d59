#include "widgets/models/run_curves.h"

#include "core/statistics/interval.h"
#include "widgets/parts/format.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <map>

namespace sdm::ui {
namespace {

constexpr std::int64_t kTooFew = 30;

QString tr(const char* text) { return QCoreApplication::translate("RunCurves", text); }

/// Evaluations that make a curve, by split: judged along the way, and the published final layer.
std::map<std::string, std::vector<const EvaluationRecord*>> evaluationsBySplit(const RunRecord& record)
{
    std::map<std::string, std::vector<const EvaluationRecord*>> bySplit;
    for (const EvaluationRecord& evaluation : record.evaluations()) {
        if (!evaluation.admitted || evaluation.layerId.empty() || evaluation.generationSetId.empty())
            continue;
        const LayerRecord* layer = record.layer(evaluation.layerId);
        if (layer && layer->role == "final" && layer->draw != 0)
            continue;
        bySplit[evaluation.split].push_back(&evaluation);
    }
    for (auto& [split, evaluations] : bySplit)
        std::stable_sort(evaluations.begin(), evaluations.end(), [](const auto* a, const auto* b) { return a->step < b->step; });
    return bySplit;
}

SeriesPoint proportionPoint(double step, std::int64_t part, std::int64_t whole, const QString& note)
{
    const Interval interval = proportionInterval(part, whole);
    return {step, static_cast<double>(part) / static_cast<double>(whole), interval.lower, interval.upper, note};
}

Series splitSeries(const std::string& split, bool shifted, int index, const Theme& theme)
{
    Series series;
    series.name = QString::fromStdString(split);
    series.color = theme.series(index);
    series.dash = shifted ? Qt::DashLine : Qt::SolidLine;
    series.mark = shifted ? PointMark::Ring : PointMark::Disc;
    return series;
}

std::vector<SeriesPoint> metricPoints(const RunRecord& record, const std::string& key)
{
    std::vector<SeriesPoint> points;
    for (const MetricPoint& point : record.metric(key)) {
        if (std::isfinite(point.value))
            points.push_back({static_cast<double>(point.step), point.value, std::nan(""), std::nan(""), {}});
    }
    return points;
}

} // namespace

std::vector<Series> shareCurves(const RunRecord& record, Bound bound, const Theme& theme)
{
    std::vector<Series> curves;
    int index = 0;
    for (const auto& [split, evaluations] : evaluationsBySplit(record)) {
        const bool shifted = evaluations.front()->shifted;
        Series series = splitSeries(split, shifted, index++, theme);
        series.band = !shifted;
        for (const EvaluationRecord* evaluation : evaluations) {
            const auto counts = regionCounts(*evaluation, bound);
            if (counts && counts->documents > 0)
                series.points.push_back(proportionPoint(static_cast<double>(evaluation->step), counts->admitted, counts->documents,
                                                        tr("%1 of %2 in the region").arg(countText(counts->admitted), countText(counts->documents))));
        }
        if (shifted) {
            for (SeriesPoint& point : series.points)
                point.lower = point.upper = std::nan("");
        }
        curves.push_back(std::move(series));
    }
    std::stable_sort(curves.begin(), curves.end(), [](const Series& a, const Series& b) { return a.dash < b.dash; });
    return curves;
}

std::vector<Series> accuracyCurves(const RunRecord& record, Bound bound, const Theme& theme)
{
    std::vector<Series> curves;
    int index = 0;
    for (const auto& [split, evaluations] : evaluationsBySplit(record)) {
        Series enough = splitSeries(split, evaluations.front()->shifted, index++, theme);
        enough.width = 0;
        Series few = enough;
        few.mark = PointMark::Cross;
        few.labelled = false;
        few.name = tr("%1, n < 30").arg(enough.name);
        for (const EvaluationRecord* evaluation : evaluations) {
            const auto counts = regionCounts(*evaluation, bound);
            if (!counts || counts->admitted == 0)
                continue;
            const QString note = tr("%1 of %2 right").arg(countText(counts->correct), countText(counts->admitted));
            (counts->admitted < kTooFew ? few : enough)
                .points.push_back(proportionPoint(static_cast<double>(evaluation->step), counts->correct, counts->admitted, note));
        }
        if (!enough.points.empty())
            curves.push_back(std::move(enough));
        if (!few.points.empty())
            curves.push_back(std::move(few));
    }
    return curves;
}

std::vector<double> debiasedMean(const std::vector<double>& values, double span)
{
    const double decay = 1.0 - 2.0 / (std::max(span, 1.0) + 1.0);
    std::vector<double> smooth;
    smooth.reserve(values.size());
    double mean = 0, weight = 0;
    for (const double value : values) {
        mean = decay * mean + (1 - decay) * value;
        weight = decay * weight + (1 - decay);
        smooth.push_back(mean / weight);
    }
    return smooth;
}

std::vector<Series> lossCurves(const RunRecord& record, double span, const Theme& theme)
{
    std::vector<Series> curves;
    Series raw;
    raw.name = tr("each step");
    raw.color = theme.colors().accent;
    raw.width = 1;
    raw.faint = true;
    raw.labelled = false;
    raw.points = metricPoints(record, "train/loss");
    Series smooth = raw;
    smooth.name = tr("training");
    smooth.width = 2;
    smooth.faint = false;
    smooth.labelled = true;
    std::vector<double> values;
    for (const SeriesPoint& point : raw.points)
        values.push_back(point.y);
    const std::vector<double> means = debiasedMean(values, span);
    for (std::size_t i = 0; i < means.size(); ++i)
        smooth.points[i].y = means[i];
    Series evaluation;
    evaluation.name = tr("evaluation");
    evaluation.color = theme.series(1);
    evaluation.mark = PointMark::Disc;
    evaluation.points = metricPoints(record, "eval/loss");
    for (Series* series : {&raw, &smooth, &evaluation}) {
        if (!series->points.empty())
            curves.push_back(std::move(*series));
    }
    return curves;
}

std::vector<Series> betaCurves(const RunRecord& record, const Theme& theme)
{
    std::vector<Series> curves;
    for (const int label : {1, 0}) {
        Series series;
        series.name = label == 1 ? tr("right answers") : tr("wrong answers");
        series.color = theme.series(label == 1 ? 0 : 1);
        series.dash = label == 1 ? Qt::SolidLine : Qt::DashLine;
        series.points = metricPoints(record, label == 1 ? "train/beta_mean/y1" : "train/beta_mean/y0");
        if (!series.points.empty())
            curves.push_back(std::move(series));
    }
    return curves;
}

Funnel hardNegativeFunnel(const RunRecord& record)
{
    const auto sumsByEpoch = [&record](const std::string& key) {
        std::map<std::int64_t, std::int64_t> sums;
        for (const MetricPoint& point : record.metric(key))
            sums[static_cast<std::int64_t>(std::ceil(point.epoch - 1e-9))] += static_cast<std::int64_t>(std::llround(point.value));
        return sums;
    };
    auto generated = sumsByEpoch("hard_negatives/generated");
    std::erase_if(generated, [](const auto& entry) { return entry.second == 0; });
    Funnel funnel;
    if (generated.empty())
        return funnel;
    funnel.epoch = generated.rbegin()->first;
    auto wrong = sumsByEpoch("hard_negatives/wrong");
    auto used = sumsByEpoch("hard_negatives/used");
    funnel.stages = {{tr("generated"), generated[funnel.epoch]}, {tr("wrong"), wrong[funnel.epoch]}, {tr("in the loss"), used[funnel.epoch]}};
    for (const HardNegativeRecord& negative : record.hardNegatives()) {
        if (negative.epoch == funnel.epoch && negative.origin == "train" && negative.probability >= 0.6)
            ++funnel.fooled;
    }
    return funnel;
}

std::vector<PhaseSpan> phaseSpans(const RunRecord& record, std::int64_t nowMs, bool active)
{
    std::vector<PhaseSpan> spans;
    if (record.events().empty())
        return spans;
    const double origin = static_cast<double>(record.events().front().timeMs);
    const auto secondsSince = [origin](std::int64_t ms) { return (static_cast<double>(ms) - origin) / 1000.0; };
    for (const store::EventRow& event : record.events()) {
        if (event.kind != "phase")
            continue;
        const QJsonObject payload = QJsonDocument::fromJson(QByteArray::fromStdString(event.payloadJson)).object();
        const QString phase = payload.value(QLatin1String("phase")).toString();
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
