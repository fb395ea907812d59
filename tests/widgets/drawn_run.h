#pragma once

#include "widgets/instruments/draw.h"
#include "widgets/instruments/instrument_list.h"
#include "widgets/session/run_facts.h"

#include <optional>
#include <string>
#include <vector>

/// Runs for the tests of instruments, and what is drawn of them.
namespace sdm::ui {

/// A record as the store's tail would fill it.
class Record {
public:
    void metric(const std::string& key, std::int64_t step, double epoch, double value, std::int64_t timeMs = 0)
    {
        store::MetricRow row;
        row.point = {key, step, epoch, value};
        row.timeMs = timeMs;
        m_delta.metrics.push_back(row);
    }
    void evaluation(LayerRole role, int draw, std::int64_t step, std::int64_t documents, std::int64_t admitted, std::int64_t right)
    {
        LayerRecord layer;
        layer.id = "layer-" + std::to_string(m_layers.size());
        layer.role = role;
        layer.draw = draw;
        layer.step = step;
        EvaluationRecord evaluation;
        evaluation.id = "evaluation-" + std::to_string(m_layers.size());
        evaluation.layerId = layer.id;
        evaluation.generationSetId = "set";
        evaluation.split = "wikipedia";
        evaluation.step = step;
        evaluation.documents = documents;
        evaluation.plain = {admitted, right, {}, {}};
        evaluation.lower = {admitted / 2, right / 2, {}, {}};
        m_layers.push_back(layer);
        m_evaluations.push_back(evaluation);
    }
    /// Of the evaluation that was added last.
    void verdicts(std::int64_t highest, std::int64_t low, std::int64_t ood)
    {
        store::VerdictCounts counts;
        counts.byVerdict[indexOf(Verdict::Highest)] = highest;
        counts.byVerdict[indexOf(Verdict::Low)] = low;
        counts.byVerdict[indexOf(Verdict::Ood)] = ood;
        m_delta.verdicts[m_evaluations.back().id] = counts;
    }
    void began(std::int64_t timeMs)
    {
        SegmentRecord segment;
        segment.startedMs = timeMs;
        m_segments.push_back(segment);
    }
    void negative(std::int64_t epoch, double probability)
    {
        HardNegativeRecord record;
        record.epoch = epoch;
        record.origin = NegativeOrigin::Train;
        record.probability = probability;
        m_delta.hardNegatives.push_back(record);
    }
    const RunFacts& read(const QString& id = QStringLiteral("run"))
    {
        m_delta.evaluations = m_evaluations;
        m_delta.layers = m_layers;
        m_delta.segments = m_segments;
        m_record.clear(id);
        m_delta.runId = id;
        m_record.apply(m_delta);
        return m_record;
    }

private:
    RunDelta m_delta;
    std::vector<EvaluationRecord> m_evaluations;
    std::vector<LayerRecord> m_layers;
    std::vector<SegmentRecord> m_segments;
    RunFacts m_record;
};

/// \param choices  the usual ones of the instrument where there are none
inline Drawing drawn(const char* id, const RunFacts& facts, const std::optional<DrawingChoices>& choices = {})
{
    RunView view{facts};
    view.bound = Bound::Plain;
    const Instrument& instrument = *findInstrument(QString::fromLatin1(id));
    return drawingOf(instrument, {view}, choices.value_or(usualChoices(instrument)));
}

/// Choices of an x axis and a span, exponential.
inline DrawingChoices choicesOf(XAxis axis, double span)
{
    DrawingChoices choices;
    choices.x = axis;
    choices.smoothing.span = span;
    return choices;
}

inline std::vector<Series> seriesOf(const char* id, const RunFacts& facts, const std::optional<DrawingChoices>& choices = {})
{
    return drawn(id, facts, choices).series;
}

/// A run whose loss falls from `first`, one step a minute, ten to an epoch.
inline void addLoss(Record& record, double first, int steps)
{
    constexpr std::int64_t kMinute = 60'000;
    record.began(0);
    for (int step = 1; step <= steps; ++step)
        record.metric("train/loss", step, step / 10.0, first / step, step * kMinute);
}

} // namespace sdm::ui
