#include "widgets/instruments/derived.h"

#include "core/runs/metric_expression.h"
#include "widgets/instruments/metric_series.h"
#include "widgets/instruments/words.h"

#include <algorithm>
#include <map>
#include <set>

namespace sdm::ui {
namespace {

using runs::MetricExpression;

/// Of the keys that a name stands for the one with the most points: a curve along the way rather than a result at its end.
const MetricCurve* curveOf(const RunFacts& facts, const std::string& name)
{
    const MetricCurve* longest = nullptr;
    for (const std::string& key : runs::storedKeys(name)) {
        const MetricCurve& curve = facts.metric(key);
        if (!curve.empty() && (!longest || curve.count() > longest->count()))
            longest = &curve;
    }
    return longest;
}

/// What a curve last was at a step; nothing before its first and behind its last.
std::optional<double> lastKnown(const MetricCurve& curve, std::int64_t step)
{
    const auto& spans = curve.spans();
    const auto after = std::ranges::upper_bound(spans, step, {}, &MetricSpan::lastStep);
    return after == spans.begin() || step > spans.back().lastStep ? std::nullopt : std::optional(std::prev(after)->mean);
}

/// The curves of one expression, of a run and of its baseline.
class NamedCurves {
public:
    NamedCurves(const MetricExpression& expression, const RunFacts& own, const RunFacts* baseline)
    {
        for (const runs::NamedMetric& metric : expression.names()) {
            m_own[metric.name] = curveOf(own, metric.name);
            m_baseline[metric.name] = baseline ? curveOf(*baseline, metric.name) : nullptr;
        }
    }

    std::set<std::int64_t> steps() const
    {
        std::set<std::int64_t> all;
        for (const auto& [name, curve] : m_own) {
            if (!curve)
                continue;
            for (const MetricSpan& span : curve->spans())
                all.insert(span.lastStep);
        }
        return all;
    }
    std::optional<double> at(const std::string& name, bool ofBaseline, std::int64_t step) const
    {
        const MetricCurve* curve = (ofBaseline ? m_baseline : m_own).at(name);
        return curve ? lastKnown(*curve, step) : std::nullopt;
    }
    /// Those that the run lacks.
    QStringList missing() const
    {
        QStringList names;
        for (const auto& [name, curve] : m_own) {
            if (!curve)
                names << QString::fromStdString(name);
        }
        return names;
    }

private:
    std::map<std::string, const MetricCurve*> m_own, m_baseline;
};

QString captionOf(const DerivedMetric& metric, const MetricExpression& expression, const NamedCurves& curves, bool hasBaseline)
{
    const QStringList missing = curves.missing();
    if (!missing.isEmpty())
        return InstrumentWords::tr("%1 · the run has no %2").arg(metric.expression, missing.join(QStringLiteral(", ")));
    if (expression.needsBaseline() && !hasBaseline)
        return InstrumentWords::tr("%1 · no baseline to compare with: mark another run as it, on Runs").arg(metric.expression);
    return metric.expression;
}

Drawing drawDerived(const DerivedMetric& metric, const RunView& run, const DrawingChoices& choices)
{
    constexpr int kDigits = 3;
    const auto read = runs::parseMetricExpression(metric.expression.toStdString());
    if (const auto* fault = std::get_if<runs::RunQueryFault>(&read)) {
        Drawing drawing = overSteps();
        drawing.caption =
            InstrumentWords::tr("%1 · cannot be read: expected %2").arg(metric.expression, QString::fromStdString(fault->expected));
        return drawing;
    }
    const auto& expression = std::get<MetricExpression>(read);
    const RunFacts* baseline = run.baseline && run.baseline->runId() != run.facts.runId() ? run.baseline.get() : nullptr;
    const NamedCurves curves(expression, run.facts, baseline);
    MetricCurve curve;
    for (const std::int64_t step : curves.steps()) {
        const auto value = expression.value([&](const std::string& name, bool ofBaseline) { return curves.at(name, ofBaseline, step); });
        if (value)
            curve.add(step, run.facts.clock().epochAt(static_cast<double>(step)), *value);
    }
    Drawing drawing = metricDrawing(curve, metric.name, kDigits, choices.smoothing);
    drawing.caption = captionOf(metric, expression, curves, baseline != nullptr) +
                      (drawing.caption.isEmpty() ? QString() : QStringLiteral(" · ") + drawing.caption);
    return drawing;
}

} // namespace

QString derivedId(const DerivedMetric& metric)
{
    return QStringLiteral("derived.") + metric.name;
}

Instrument derivedInstrument(const DerivedMetric& metric)
{
    Instrument derived;
    derived.id = derivedId(metric);
    derived.title = metric.name;
    derived.emptyText = InstrumentWords::tr("No step has a value of everything it is made of.");
    derived.description = InstrumentWords::tr("%1 over training steps, made of other metrics: %2.").arg(metric.name, metric.expression);
    derived.smooths = Smooths::WhenAsked;
    derived.compute = [metric](const RunView& run, const DrawingChoices& choices) { return drawDerived(metric, run, choices); };
    return derived;
}

std::vector<std::string> expressionNames(const std::vector<RunView>& runs)
{
    constexpr const char* kShort[] = {"hr.", "hr_accuracy.", "hr_lower.", "hr_lower_accuracy.", "accepted.", "accuracy."};
    std::set<std::string> names;
    for (const RunView& run : runs) {
        for (const std::string& key : run.facts.metricKeys())
            names.insert(key);
        for (const EvaluationRecord& evaluation : run.facts.evaluations()) {
            for (const char* quantity : kShort) {
                const std::string name = quantity + evaluation.split;
                if (curveOf(run.facts, name))
                    names.insert(name);
            }
        }
    }
    return {names.begin(), names.end()};
}

} // namespace sdm::ui
