#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/report/run_label.h"
#include "widgets/drawing/reading.h"
#include "widgets/instruments/aligned.h"
#include "widgets/instruments/derived.h"
#include "widgets/instruments/draw.h"
#include "widgets/instruments/hard_negatives.h"
#include "widgets/instruments/instrument_list.h"
#include "widgets/instruments/legend.h"
#include "widgets/instruments/marks.h"
#include "widgets/instruments/metric_series.h"
#include "widgets/instruments/overlay.h"
#include "widgets/instruments/seed_groups.h"
#include "widgets/instruments/smoothing.h"
#include "widgets/instruments/step_notes.h"
#include "widgets/instruments/x_axis.h"
#include "widgets/plots/end_labels.h"
#include "widgets/session/metric_curve.h"
#include "widgets/text/word_diff.h"

#include <QSet>
#include <QTest>

#include <cmath>
#include <limits>
#include <optional>

using namespace sdm;
using namespace sdm::ui;

namespace {

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
Drawing drawn(const char* id, const RunFacts& facts, const std::optional<DrawingChoices>& choices = {})
{
    RunView view{facts};
    view.bound = Bound::Plain;
    const Instrument& instrument = *findInstrument(QString::fromLatin1(id));
    return drawingOf(instrument, {view}, choices.value_or(usualChoices(instrument)));
}

/// Choices of an x axis and a span, exponential.
DrawingChoices choicesOf(XAxis axis, double span)
{
    DrawingChoices choices;
    choices.x = axis;
    choices.smoothing.span = span;
    return choices;
}

std::vector<Series> seriesOf(const char* id, const RunFacts& facts, const std::optional<DrawingChoices>& choices = {})
{
    return drawn(id, facts, choices).series;
}

/// A run whose loss falls from `first`, one step a minute, ten to an epoch.
void addLoss(Record& record, double first, int steps)
{
    constexpr std::int64_t kMinute = 60'000;
    record.began(0);
    for (int step = 1; step <= steps; ++step)
        record.metric("train/loss", step, step / 10.0, first / step, step * kMinute);
}

std::vector<MetricSpan> spansOf(const std::vector<double>& values)
{
    MetricCurve curve;
    for (const double value : values)
        curve.add(curve.count(), 1, value);
    return curve.spans();
}

QStringList marked(const std::vector<DiffWord>& diff)
{
    QStringList words;
    for (const DiffWord& word : diff)
        words << QStringLiteral("%1%2").arg(QStringLiteral("=~+-").at(static_cast<int>(word.change))).arg(word.text);
    return words;
}

} // namespace

class TestInstruments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFunnel_isTheLastCountOfTheNewestEpochThatGenerated()
    {
        Record record;
        for (const auto& [step, epoch, generated, wrong, used] :
             {std::tuple{10, 1.5, 60, 9, 5}, {20, 2.0, 130, 20, 11}, {30, 2.5, 70, 4, 2}, {40, 3.0, 135, 6, 3}}) {
            record.metric("hard_negatives/generated", step, epoch, generated);
            record.metric("hard_negatives/wrong", step, epoch, wrong);
            record.metric("hard_negatives/used", step, epoch, used);
        }
        record.negative(3, 0.7);
        record.negative(3, 0.2);
        record.negative(2, 0.9);
        const Funnel funnel = hardNegativeFunnel(record.read());
        QCOMPARE(funnel.epoch, 3);
        QCOMPARE(funnel.stages.size(), std::size_t{3});
        QCOMPARE(funnel.stages[0].count, 135);
        QCOMPARE(funnel.stages[1].count, 6);
        QCOMPARE(funnel.stages[2].count, 3);
        QCOMPARE(funnel.fooled, 1);
    }

    void theFunnel_isEmptyBeforeAnythingWasGenerated() { QVERIFY(hardNegativeFunnel(Record().read()).stages.empty()); }

    void theFinalLayer_isAMarkOfItsOwnAndCarriesTheLabel()
    {
        Record record;
        record.evaluation(LayerRole::Final, 0, 16, 400, 260, 256);
        record.evaluation(LayerRole::Final, 1, 16, 400, 10, 10); // another draw: not published
        record.evaluation(LayerRole::Validation, 0, 32, 100, 72, 71);
        record.evaluation(LayerRole::Validation, 0, 16, 100, 70, 69);
        const auto curves = seriesOf("hr_share", record.read());
        QCOMPARE(curves.size(), std::size_t{2});
        QCOMPARE(curves[0].points.size(), std::size_t{2});
        QCOMPARE(curves[0].points[0].x, 16.0);
        QVERIFY(!curves[0].labelled);
        QCOMPARE(curves[1].mark, PointMark::Diamond);
        QCOMPARE(curves[1].points.size(), std::size_t{1});
        QCOMPARE(curves[1].points[0].y, 0.65);
        QVERIFY(curves[1].labelled);
    }

    void anAccuracyOfTooFew_isACrossThatDoesNotStretchTheAxis()
    {
        Record record;
        record.evaluation(LayerRole::Validation, 0, 16, 100, 29, 10);
        record.evaluation(LayerRole::Validation, 0, 32, 100, 30, 30);
        record.evaluation(LayerRole::Validation, 0, 48, 100, 0, 0); // nothing admitted: no accuracy at all
        const auto curves = seriesOf("hr_accuracy", record.read());
        QCOMPARE(curves.size(), std::size_t{2});
        QVERIFY(!curves[0].minor);
        QCOMPARE(curves[0].points.size(), std::size_t{1});
        QCOMPARE(curves[1].mark, PointMark::Cross);
        QVERIFY(curves[1].minor);
        QVERIFY(std::isnan(curves[1].points[0].lower));
    }

    void anExponentialMean_startsAtTheDataAndDecaysByTheStep()
    {
        const auto mean = exponentialMean(spansOf({4, 4, 4, 8}), 3); // decay 1/2: weights 1/16, 1/8, 1/4, 1/2 of 15/16
        QCOMPARE(mean[0], 4.0);
        QCOMPARE(mean[2], 4.0);
        QCOMPARE(mean[3], (4 * (1.0 / 16 + 1.0 / 8 + 1.0 / 4) + 8.0 / 2) / (15.0 / 16));
        QCOMPARE(exponentialMean(spansOf({1, 5, 2}), 1), (std::vector<double>{1, 5, 2}));
        MetricCurve uneven; // the second stands for the two steps since the first: 1/2 · 1/4 against 3/4
        uneven.add(1, 0.1, 8);
        uneven.add(3, 0.3, 1);
        QCOMPARE(exponentialMean(uneven.spans(), 3)[1], (8 * 0.125 + 1 * 0.75) / 0.875);
    }

    void aCentredMean_looksAsFarBackAsAhead()
    {
        QCOMPARE(centredMean(spansOf({1, 2, 6, 4, 5}), 3), (std::vector<double>{1.5, 3, 4, 5, 4.5})); // at the ends of those there are
        const auto even = centredMean(spansOf({0, 0, 4, 0, 0}), 2); // those at exactly half a span by half
        QCOMPARE(even, (std::vector<double>{0, 1, 2, 1, 0}));
        MetricCurve uneven;
        for (const auto& [step, value] : {std::pair{1, 2.0}, {2, 4.0}, {10, 9.0}})
            uneven.add(step, 1, value);
        QCOMPARE(centredMean(uneven.spans(), 5), (std::vector<double>{3, 3, 9})); // a span of steps, not of points
    }

    void aGaussianMean_weighsTheNearestMost()
    {
        const double deviation = 6 / std::sqrt(12.0), one = std::exp(-1 / (2 * deviation * deviation));
        const auto mean = gaussianMean(spansOf({0, 3, 0}), 6);
        const double two = std::exp(-4 / (2 * deviation * deviation));
        QVERIFY(std::abs(mean[1] - 3 / (1 + 2 * one)) < 1e-12);
        QVERIFY(std::abs(mean[0] - 3 * one / (1 + one + two)) < 1e-12);
        QCOMPARE(mean[0], mean[2]);
        for (const double value : gaussianMean(spansOf({5, 5, 5, 5}), 50))
            QVERIFY(std::abs(value - 5) < 1e-12); // no bias towards 0 at the ends
    }

    void evaluations_areSmoothedOnlyWhenAsked()
    {
        Record record;
        for (const auto& [step, admitted] : {std::pair{10, 20}, {20, 60}, {30, 40}})
            record.evaluation(LayerRole::Validation, 0, step, 100, admitted, admitted);
        QCOMPARE(seriesOf("hr_share", record.read()).size(), std::size_t{1});
        DrawingChoices choices = choicesOf(XAxis::Step, 20);
        choices.smoothing.kind = SmoothingKind::Centred;
        const auto curves = seriesOf("hr_share", record.read(), choices);
        QCOMPARE(curves.size(), std::size_t{2});
        QVERIFY(curves[0].faint && curves[0].mark == PointMark::Disc && !std::isnan(curves[0].points[0].lower)); // as it was
        QCOMPARE(curves[0].points[1].y, 0.6);
        QCOMPARE(curves[1].points[1].y, (0.2 / 2 + 0.6 + 0.4 / 2) / 2);
        QVERIFY(curves[1].labelled && std::isnan(curves[1].points[1].lower));
    }

    void sharesAndAccuracies_tellTheStateOfTheGuard()
    {
        Record record;
        record.evaluation(LayerRole::Validation, 0, 10, 1000, 900, 899);
        record.evaluation(LayerRole::Validation, 0, 20, 1000, 900, 600);
        record.evaluation(LayerRole::Validation, 0, 30, 1000, 0, 0);
        const auto share = seriesOf("hr_share", record.read())[0].points;
        QCOMPARE(share[0].note, QStringLiteral("900 of 1,000 in the region · accuracy inside: ≥ α"));
        QVERIFY2(share[1].note.endsWith(QStringLiteral("below α")), qPrintable(share[1].note));
        QVERIFY2(share[2].note.endsWith(QStringLiteral("R: none admitted")), qPrintable(share[2].note));
        QVERIFY(seriesOf("hr_accuracy", record.read())[0].points[1].note.endsWith(QStringLiteral("below α")));
    }

    void verdictsOverTheRun_areStackedLaneByLane()
    {
        Record record;
        record.evaluation(LayerRole::Validation, 0, 10, 100, 20, 20);
        record.verdicts(20, 50, 30);
        record.evaluation(LayerRole::Validation, 0, 20, 100, 40, 40);
        record.verdicts(40, 60, 0);
        record.evaluation(LayerRole::Final, 0, 20, 400, 100, 100);
        record.verdicts(100, 300, 0);
        const Drawing drawing = drawn("verdict_composition", record.read());
        QCOMPARE(drawing.lanes, std::vector<QString>{QStringLiteral("wikipedia")});
        QCOMPARE(drawing.series.size(), std::size_t{5}); // three areas, and two parts of the final layer's bar
        const Series& low = drawing.series[1];
        QCOMPARE(low.stacked->verdict, Verdict::Low);
        QCOMPARE(low.points[0].y, 0.5);
        QCOMPARE(low.points[0].note, QStringLiteral("50 of 100"));
        QCOMPARE(low.stacked->edges[0].from, drawing.series[0].stacked->edges[0].to); // on the better ones
        QCOMPARE(low.stacked->edges[0].to, drawing.series[2].stacked->edges[0].from);
        QCOMPARE(drawing.series[3].points.size(), std::size_t{1});
        QCOMPARE(drawing.series[3].points[0].y, 0.25);
        QVERIFY(*drawing.y.lower == -1 && *drawing.y.upper == 0);

        const RunFacts& facts = record.read();
        RunView a{facts}, b{facts};
        a.legend = QStringLiteral("seed 1");
        b.legend = QStringLiteral("seed 2");
        const Drawing both = drawingOf(*findInstrument(QStringLiteral("verdict_composition")), {a, b}, {});
        QCOMPARE(both.lanes, (std::vector<QString>{QStringLiteral("seed 1 · wikipedia"), QStringLiteral("seed 2 · wikipedia")}));
        QCOMPARE(both.series.size(), std::size_t{10});
        QCOMPARE(both.series[5].stacked->edges[0].from, both.series[0].stacked->edges[0].from - 1); // a lane below
        QCOMPARE(*both.y.lower, -2.0);
    }

    void runsOfOneGroup_becomeALineWithABand()
    {
        constexpr std::int64_t kInside[] = {10, 20, 60};
        std::vector<Record> records(3);
        std::vector<RunView> runs;
        for (std::size_t i = 0; i < records.size(); ++i) {
            records[i].evaluation(LayerRole::Validation, 0, 12, 100, kInside[i], kInside[i]);
            if (i < 2) // the third has not come so far
                records[i].evaluation(LayerRole::Validation, 0, 24, 100, 50, 50);
            records[i].evaluation(LayerRole::Final, 0, 24 + static_cast<std::int64_t>(i), 100, kInside[i], kInside[i]);
            runs.push_back(RunView{records[i].read()});
            runs.back().bound = Bound::Plain;
            runs.back().settings = "of all three";
            runs.back().groupLegend = QStringLiteral("SDM+FT");
            runs.back().legend = QStringLiteral("seed %1").arg(i);
        }
        const Instrument& share = *findInstrument(QStringLiteral("hr_share"));
        SeedsTogether seeds;
        QCOMPARE(drawingOf(share, runs, usualChoices(share), seeds).series.size(), std::size_t{6}); // apart
        seeds.on = true;
        seeds.centre = Centre::Median;
        const Drawing drawing = drawingOf(share, runs, usualChoices(share), seeds);
        QCOMPARE(drawing.series.size(), std::size_t{2}); // along the way, and the final layers
        const Series& line = drawing.series[0];
        QVERIFY(line.band);
        QCOMPARE(line.points.size(), std::size_t{1}); // two of three at step 24: no band, and no line without one
        QCOMPARE(line.points[0].y, 0.2);
        QCOMPARE(line.points[0].lower, 0.1);
        QCOMPARE(line.points[0].upper, 0.6);
        QCOMPARE(line.points[0].note, QStringLiteral("n = 3 seeds"));
        QCOMPARE(drawing.series[1].points.size(), std::size_t{1});
        QCOMPARE(drawing.series[1].points[0].x, 25.0); // their steps differ: the median of them
        QVERIFY2(drawing.caption.contains(QStringLiteral("n = 3")) && drawing.caption.contains(QStringLiteral("median")),
                 qPrintable(drawing.caption));

        const Drawing among = amongSeeds(share, runs, usualChoices(share), seeds);
        QCOMPARE(among.series.size(), std::size_t{4}); // its own line and mark, and the group's
        QCOMPARE(among.series[2].name, QStringLiteral("SDM+FT, 3 seeds"));
        QVERIFY(among.series[2].band && !among.series[0].band);
        const auto calibration = amongSeeds(*findInstrument(QStringLiteral("calibration")), runs, {}, seeds);
        QVERIFY(calibration.isEmpty()); // not over steps: the run's own, which has no answers here

        runs.pop_back();
        const Drawing two = drawingOf(share, runs, usualChoices(share), seeds);
        QCOMPARE(two.series.size(), std::size_t{4}); // both, with their own marks
        QVERIFY(!two.series[0].band && two.series[0].name != two.series[2].name);
        QVERIFY2(two.caption.contains(QStringLiteral("too few for a band")), qPrintable(two.caption));
        runs.back().settings = "another";
        QCOMPARE(seedGroups(runs).size(), std::size_t{2});
    }

    void aGroupsLine_countsWithWhatLiesBetweenARunsPoints()
    {
        const auto lineOf = [](std::vector<SeriesPoint> points) {
            Drawing drawing;
            drawing.overSteps = true;
            Series line;
            line.name = QStringLiteral("loss");
            line.points = std::move(points);
            drawing.series = {line};
            return drawing;
        };
        const Drawing together = togetherDrawing(
            {lineOf({{0, 1}, {10, 3}}), lineOf({{0, 2}, {5, 4}, {10, 6}}), lineOf({{0, 3}, {5, 9}, {10, std::nan("")}})}, {});
        const auto& points = together.series.at(0).points;
        QCOMPARE(points.size(), std::size_t{2}); // at 10 one of them is a gap
        QCOMPARE(points[1].x, 5.0);
        QCOMPARE(points[1].y, 5.0); // 2, between 1 and 3; 4; 9
    }

    void groupsAreCalledByWhatTheyDid()
    {
        const auto row = [](const char* id, const char* preset, std::uint64_t seed) {
            store::RunRow run;
            run.id = RunId(std::string(id));
            RunConfig config = findPreset(preset).config;
            config.seed = seed;
            run.seed = static_cast<std::int64_t>(seed);
            run.configJson = runConfigJson(config);
            run.preset = preset;
            return run;
        };
        const std::vector runs{row("a1", "sdm_cm", 1), row("b2", "ce_cm", 5), row("c3", "sdm_cm", 2)};
        const QStringList legends = groupLegends(runs, {"sdm", "ce", "sdm"});
        QCOMPARE(legends.size(), 3);
        QCOMPARE(legends[0], legends[2]);
        QVERIFY(legends[0] != legends[1]);
        QVERIFY2(!legends.join(QString()).contains(QStringLiteral("seed")), qPrintable(legends.join(QStringLiteral("; "))));
        QCOMPARE(groupLegends({runs[0]}, {"sdm"}), QStringList(QString::fromStdString(report::ranAs(runs[0]))));
    }

    void aMetricMadeOfOthers_countsWithWhatTheyLastWere()
    {
        Record record, base;
        addLoss(record, 2, 6); // 2, 1, 2/3, ...
        addLoss(base, 1, 4);
        for (const std::int64_t step : {2, 5})
            record.metric("hr/wikipedia/share", step, 0.5, step / 10.0);
        record.evaluation(LayerRole::Validation, 0, 2, 100, 20, 20);
        base.metric("hr/wikipedia/share", 2, 0.5, 0.1);
        const RunFacts& facts = record.read();
        const auto baseline = std::make_shared<RunFacts>(base.read(QStringLiteral("base")));
        const auto drawn = [&](const char* expression, const std::shared_ptr<const RunFacts>& against = nullptr) {
            RunView view{facts};
            view.baseline = against;
            return drawingOf(derivedInstrument({QStringLiteral("mine"), QString::fromLatin1(expression)}), {view}, {});
        };
        const Drawing product = drawn("hr.wikipedia * 100 + 0 * train/loss");
        QVERIFY(product.overSteps);
        QCOMPARE(product.series.size(), std::size_t{1});
        QCOMPARE(product.series[0].name, QStringLiteral("each step"));
        const auto& points = product.series[0].points;
        QCOMPARE(points.size(), std::size_t{4}); // from step 2 on, and no further than the share goes
        QCOMPARE(points[0].x, 2.0);
        QVERIFY(std::abs(points[2].y - 20) < 1e-9 && std::abs(points[3].y - 50) < 1e-9);
        const Drawing difference = drawn("delta(train/loss)", baseline);
        QCOMPARE(difference.series.at(0).points.size(), std::size_t{4}); // the baseline went no further
        QCOMPARE(difference.series[0].points[0].y, 1.0);
        QVERIFY(drawn("delta(train/loss)").isEmpty());
        QVERIFY(drawn("delta(train/loss)").caption.contains(QStringLiteral("no baseline")));
        QVERIFY(drawn("train/loss + none").caption.contains(QStringLiteral("the run has no none")));
        QVERIFY(drawn("train/loss +").caption.contains(QStringLiteral("cannot be read")));
        const auto names = expressionNames({RunView{facts}});
        QVERIFY(std::ranges::find(names, "hr.wikipedia") != names.end());
        QVERIFY(std::ranges::find(names, "train/loss") != names.end());
        QVERIFY(std::ranges::find(names, "accuracy.wikipedia") == names.end()); // it has no such curve
    }

    void marks_sayWhatHappenedToARun()
    {
        Record record;
        addLoss(record, 2, 25); // ten steps to an epoch
        record.evaluation(LayerRole::Validation, 0, 12, 100, 20, 20);
        const RunFacts& facts = record.read();
        RunView view{facts};
        view.note = QStringLiteral("a good run\nstep 7: the loss jumps\nstep x: none");
        const auto epochs = marksOf(view, MarkKinds().with(MarkKind::Epoch));
        QCOMPARE(epochs.size(), std::size_t{2});
        QCOMPARE(epochs[0].x, 10.0);
        QCOMPARE(epochs[1].x, 20.0);
        const auto others = marksOf(view, MarkKinds().with(MarkKind::Layer).with(MarkKind::Note));
        QCOMPARE(others.size(), std::size_t{2});
        QCOMPARE(others[0].x, 12.0);
        QCOMPARE(others[1], (AxisMark{MarkKind::Note, 7, QStringLiteral("the loss jumps")}));
        const Drawing byEpoch = drawn("training_loss", facts, choicesOf(XAxis::Epoch, 1));
        QCOMPARE(byEpoch.marks.size(), std::size_t{2});
        QCOMPARE(byEpoch.marks[0].x, 1.0);
        QCOMPARE(placeInRun(view, 10, 0.5), QStringLiteral("step 10 · epoch 1.00 · fine-tuning"));
    }

    void aNoteAtAStep_isALineOfTheRunsNote()
    {
        const QString note = withStepNote(QStringLiteral("kept\n"), {40, QStringLiteral("rate\nlowered")});
        QCOMPARE(note, QStringLiteral("kept\nstep 40: rate lowered"));
        QCOMPARE(stepNotes(note), (std::vector<StepNote>{{40, QStringLiteral("rate lowered")}}));
        QCOMPARE(withStepNote({}, {1, QStringLiteral("x")}), QStringLiteral("step 1: x"));
    }

    void aPlaceOnAnAxis_isFoundBackAsAStep()
    {
        Record record;
        addLoss(record, 2, 20);
        const StepClock& clock = record.read().clock();
        QCOMPARE(stepAt(1.5, XAxis::Epoch, clock), 15.0);
        QCOMPARE(stepAt(0.25, XAxis::Share, clock), 5.0);
        QCOMPARE(stepAt(7, XAxis::Step, clock), 7.0);
    }

    void aLoss_isDrawnRawAndSmoothedAndSkipsWhatIsNotFinite()
    {
        Record record;
        record.metric("train/loss", 1, 0.1, 0.5);
        record.metric("train/loss", 2, 0.2, std::numeric_limits<double>::quiet_NaN());
        record.metric("train/loss", 3, 0.3, 0.3);
        const auto curves = seriesOf("training_loss", record.read());
        QCOMPARE(curves.size(), std::size_t{2});
        QVERIFY(curves[0].faint && !curves[0].labelled);
        QVERIFY(!curves[1].faint && curves[1].labelled);
        QCOMPARE(curves[1].points.size(), std::size_t{2});
    }

    void aVeryLongCurve_isThinnedToItsLeastMostAndMean()
    {
        Record record;
        const auto points = static_cast<std::int64_t>(4 * MetricCurve::kMostSpans); // a saw: 0, 1, 2, 3, 0, 1 ...
        for (std::int64_t step = 0; step < points; ++step)
            record.metric("train/loss", step, 1, static_cast<double>(step % 4));
        const auto curves = seriesOf("training_loss", record.read());
        QCOMPARE(curves.size(), std::size_t{2});
        QVERIFY(curves[0].name.contains(QStringLiteral("4 points")));
        QCOMPARE(curves[0].points.size(), 2 * MetricCurve::kMostSpans);
        QCOMPARE(curves[0].points[0].y, 0.0);
        QCOMPARE(curves[0].points[1].y, 3.0);
        QCOMPARE(curves[1].points.size(), MetricCurve::kMostSpans);
        QCOMPARE(curves[1].points.back().x, static_cast<double>(points - 1));
        for (const SeriesPoint& point : curves[1].points)
            QCOMPARE(point.y, 1.5);
        const QString said = smoothingText(record.read().metric("train/loss"), {3, SmoothingKind::Exponential});
        QVERIFY2(said.contains(QStringLiteral("most of 4 steps")) && said.contains(QStringLiteral("mean of 4 steps")), qPrintable(said));
    }

    void everyInstrument_saysWhatItIsAndDrawsNothingOfNothing()
    {
        QSet<QString> ids;
        for (const Instrument& instrument : instruments()) {
            QVERIFY2(!instrument.title.isEmpty() && !instrument.emptyText.isEmpty() && !instrument.description.isEmpty(),
                     qPrintable(instrument.id));
            QVERIFY2(drawn(instrument.id.toLatin1().constData(), Record().read()).isEmpty(), qPrintable(instrument.id));
            QVERIFY2(drawingOf(instrument, {}, {}).isEmpty(), qPrintable(instrument.id));
            ids.insert(instrument.id);
        }
        QCOMPARE(ids.size(), static_cast<qsizetype>(instruments().size()));
        QCOMPARE(findInstrument(QStringLiteral("no such instrument")), nullptr);
    }

    void withoutSmoothing_thePointsStandAlone()
    {
        Record record;
        addLoss(record, 2, 5);
        const auto curves = seriesOf("training_loss", record.read(), choicesOf(XAxis::Step, 1));
        QCOMPARE(curves.size(), std::size_t{1});
        QVERIFY(!curves[0].faint && curves[0].labelled);
        QCOMPARE(curves[0].points.size(), std::size_t{5});
        QCOMPARE(curves[0].points[4].y, 0.4);
    }

    void theXAxis_countsEpochsSharesAndHoursAtWork()
    {
        Record record;
        addLoss(record, 2, 20);
        const auto xOfLast = [&record](XAxis axis) {
            return seriesOf("training_loss", record.read(), choicesOf(axis, 1))[0].points.back().x;
        };
        QCOMPARE(xOfLast(XAxis::Step), 20.0);
        QCOMPARE(xOfLast(XAxis::Epoch), 2.0);
        QCOMPARE(xOfLast(XAxis::Share), 1.0);
        QCOMPARE(xOfLast(XAxis::Work), 20.0 / 60.0);
        const Drawing byEpoch = drawn("training_loss", record.read(), choicesOf(XAxis::Epoch, 12));
        QCOMPARE(byEpoch.x.title, xAxisTitle(XAxis::Epoch));
        QVERIFY(!byEpoch.x.whole);
        QCOMPARE(byEpoch.series[1].points[4].x, 0.5);
    }

    void timeBetweenAStopAndAResume_isNoWork()
    {
        StepClock clock;
        clock.setBeginnings({1'000, 90'000});
        clock.add(1, 0.1, 3'000);   // two seconds after the first beginning
        clock.add(2, 0.2, 5'000);   // two more; then it stops
        clock.add(3, 0.3, 94'000);  // four seconds after it was resumed
        clock.add(3, 0.3, 200'000); // the same step told again
        QCOMPARE(clock.secondsAt(1), 2.0);
        QCOMPARE(clock.secondsAt(2), 4.0);
        QCOMPARE(clock.secondsAt(3), 8.0);
        QCOMPARE(clock.secondsAt(0), 0.0);
        QCOMPARE(clock.secondsAt(2.5), 6.0);
        QCOMPARE(clock.secondsAt(99), 8.0);
        QCOMPARE(clock.epochAt(1.5), 0.15);
        QCOMPARE(clock.lastStep(), 3);
    }

    void aVeryLongRun_isTimedInBoundedMemory()
    {
        StepClock clock;
        clock.setBeginnings({0});
        const auto steps = static_cast<std::int64_t>(3 * StepClock::kMostAnchors);
        for (std::int64_t step = 1; step <= steps; ++step)
            clock.add(step, static_cast<double>(step) / 100, step * 1000);
        QCOMPARE(clock.secondsAt(1), 1.0);
        QCOMPARE(clock.secondsAt(static_cast<double>(steps)), static_cast<double>(steps));
        QVERIFY(std::abs(clock.epochAt(5001) - 50.01) < 1e-9);
    }

    void severalRuns_areLaidOverEachOtherWithTheFirstDashed()
    {
        Record first, second;
        addLoss(first, 2, 5);
        addLoss(second, 4, 9);
        RunView a{first.read()}, b{second.read()};
        a.legend = QStringLiteral("epochs 3");
        b.legend = QStringLiteral("epochs 6");
        const Drawing both = drawingOf(*findInstrument(QStringLiteral("training_loss")), {a, b}, {});
        QCOMPARE(both.series.size(), std::size_t{2}); // the raw points behind the means are left out
        QCOMPARE(both.series[0].name, a.legend);
        QCOMPARE(both.series[1].name, b.legend);
        QCOMPARE(both.series[0].dash, Qt::DashLine);
        QCOMPARE(both.series[1].dash, Qt::SolidLine);
        QVERIFY(both.series[0].width > both.series[1].width);
        QVERIFY(both.series[0].ink != both.series[1].ink);
        QCOMPARE(both.series[1].points.size(), std::size_t{9});
        QVERIFY(both.caption.contains(a.legend));
    }

    void linesOfARun_shareItsColourAndKeepTheirIntervals()
    {
        Record first, second;
        for (Record* record : {&first, &second}) {
            record->evaluation(LayerRole::Validation, 0, 16, 100, 70, 69);
            record->evaluation(LayerRole::Final, 0, 16, 400, 260, 256);
        }
        RunView a{first.read()}, b{second.read()};
        const Drawing both = drawingOf(*findInstrument(QStringLiteral("hr_share")), {a, b}, {});
        QCOMPARE(both.series.size(), std::size_t{4});
        QCOMPARE(both.series[0].ink, both.series[1].ink);
        QVERIFY(both.series[1].ink != both.series[2].ink);
        for (const Series& line : both.series) {
            QVERIFY(!line.band);
            QVERIFY(!std::isnan(line.points[0].lower));
        }
    }

    void runsWithDifferentAlphas_haveNoGuardInCommon()
    {
        Record first, second;
        for (Record* record : {&first, &second})
            record->evaluation(LayerRole::Validation, 0, 16, 100, 70, 69);
        RunView a{first.read()}, b{second.read()};
        const Instrument& accuracy = *findInstrument(QStringLiteral("hr_accuracy"));
        QVERIFY(drawingOf(accuracy, {a, b}, {}).guard.has_value());
        b.alpha = 0.9;
        QVERIFY(!drawingOf(accuracy, {a, b}, {}).guard.has_value());
    }

    void theLegend_isMadeOfTheSettingsThatDiffer()
    {
        const auto row = [](const char* id, const char* name, const char* config) {
            store::RunRow made;
            made.id = RunId(id);
            made.name = name;
            made.configJson = config;
            return made;
        };
        QCOMPARE(legendTexts({row("a1", "one", R"({"optimiser": {"epochs": 3}, "loss": {"kind": "sdm"}, "seed": 1})"),
                              row("b2", "two", R"({"optimiser": {"epochs": 6}, "loss": {"kind": "sdm"}, "seed": 1})")}),
                 QStringList({QStringLiteral("epochs 3"), QStringLiteral("epochs 6")}));
        QCOMPARE(legendTexts({row("a1", "one", R"({"seed": 1})"), row("b2", "two", R"({"seed": 1})")}),
                 QStringList({QStringLiteral("one"), QStringLiteral("two")}));
        const QStringList alike = legendTexts({row("run-0001", "same", R"({"seed": 1})"), row("run-0002", "same", R"({"seed": 1})")});
        QVERIFY2(alike[0] != alike[1], qPrintable(alike[0]));
        QVERIFY(alike[0].contains(QStringLiteral("0001")));
        const QStringList many =
            legendTexts({row("a1", "one", R"({"a": 1, "b": 1, "c": 1, "d": 1})"), row("b2", "two", R"({"a": 2, "b": 2, "c": 2, "d": 2})")});
        QCOMPARE(many, QStringList({QStringLiteral("one"), QStringLiteral("two")})); // more than a legend can say
    }

    void theLegend_isWhatRunsDidWhereTheirSettingsAreTooMany()
    {
        const auto row = [](const char* id, const char* preset, std::int64_t seed) {
            store::RunRow made;
            made.id = RunId(id);
            made.name = "a name";
            made.preset = preset;
            RunConfig config = findPreset(preset).config;
            config.seed = seed;
            made.seed = seed;
            config.sdmLayer.epochs = seed == 1 ? 7 : 9; // more settings than a legend says
            config.optimiser.epochs = seed == 1 ? 4 : 5;
            made.configJson = runConfigJson(config);
            return made;
        };
        QCOMPARE(legendTexts({row("a1", "ce_cm", 1), row("b2", "sdm_cm", 2)}),
                 QStringList({QStringLiteral("FT(CM)"), QStringLiteral("SDM+FT(CM)")}));
        QCOMPARE(legendTexts({row("a1", "ce_cm", 1), row("b2", "sdm_cm", 2), row("c3", "sdm_cm", 1)}),
                 QStringList({QStringLiteral("FT(CM)"), QStringLiteral("SDM+FT(CM), seed 2"), QStringLiteral("SDM+FT(CM), seed 1")}));
    }

    void panesSideBySide_standOverTheSameAxes()
    {
        std::vector<Drawing> panes(3);
        Series low, high;
        low.points = {{0.5, 0.4, 0.2, 0.5, {}}};
        high.points = {{0.9, 0.8, 0.7, 0.95, {}}};
        panes[0].series = {low};
        for (Drawing& pane : panes) {
            pane.x.lower = 0.5;
            pane.x.upper = 1;
        }
        panes[1].series = {high};
        alignAxes(panes);
        for (std::size_t i = 0; i < 2; ++i) {
            QCOMPARE(panes[i].x.lower, std::optional(0.5));
            QCOMPARE(panes[i].x.upper, std::optional(1.0));
            QCOMPARE(panes[i].y.lower, panes[0].y.lower);
            QCOMPARE(panes[i].y.upper, panes[0].y.upper);
        }
        QVERIFY(*panes[0].y.lower < 0.2 && *panes[0].y.lower > 0.1); // the intervals too, off the edge
        QVERIFY(*panes[0].y.upper > 0.95 && *panes[0].y.upper < 1.05);
        QVERIFY(!panes[2].y.lower && !panes[2].y.upper); // draws nothing
    }

    void valuesAt_tellWhichLineOfTheBaselineTheyAreHeldAgainst()
    {
        Drawing one;
        Series line;
        line.name = QStringLiteral("wikipedia");
        line.points = {{10, 0.5, kNotKnown, kNotKnown, {}}};
        one.series = {line};
        const Drawing both = overlaid({{QStringLiteral("a"), QStringLiteral("A"), one}, {QStringLiteral("b"), QStringLiteral("B"), one}});
        const std::vector<ValueAt> values = valuesAt(both.series, 10, 1);
        QCOMPARE(values.size(), std::size_t(2));
        QVERIFY(values[0].runId != values[1].runId && values[0].name != values[1].name);
        QCOMPARE(values[0].quantity, values[1].quantity);
    }

    void labels_keepTheirOrderAndTheirDistance()
    {
        QCOMPARE(spreadLabels({10, 50, 90}, 12, 0, 100), (std::vector<double>{10, 50, 90}));
        QCOMPARE(spreadLabels({50, 50, 50}, 12, 0, 100), (std::vector<double>{38, 50, 62}));
        QCOMPARE(spreadLabels({98, 99}, 12, 0, 100), (std::vector<double>{88, 100}));
        QCOMPARE(spreadLabels({-5, 1}, 12, 0, 100), (std::vector<double>{0, 12}));
        QVERIFY(spreadLabels({}, 12, 0, 100).empty());
    }

    void words_areMovedAddedAndMissing()
    {
        QCOMPARE(marked(wordDiff(QStringLiteral("a b c"), QStringLiteral("a b c"))),
                 QStringList({QStringLiteral("=a"), QStringLiteral("=b"), QStringLiteral("=c")}));
        QCOMPARE(diffSummary(wordDiff(QStringLiteral("in late autumn"), QStringLiteral("in autumn late"))), QStringLiteral("1 word moved"));
        QCOMPARE(diffSummary(wordDiff(QStringLiteral("a b c"), QStringLiteral("a c"))), QStringLiteral("1 word missing"));
        QCOMPARE(diffSummary(wordDiff(QStringLiteral("a"), QStringLiteral("a a x"))), QStringLiteral("2 words added"));
        QCOMPARE(diffSummary(wordDiff(QString(), QString())), QStringLiteral("same words, same order"));
    }

    void aSentence_isCutFromItsTags()
    {
        QCOMPARE(taggedSentence(QStringLiteral("<sentence> a b </sentence><verified>Yes</verified>")), QStringLiteral("a b"));
        QCOMPARE(taggedSentence(QStringLiteral("a b</sentence>\n<verified>No</verified>")), QStringLiteral("a b"));
        QCOMPARE(taggedSentence(QStringLiteral("<sentence>a b")), QStringLiteral("a b"));
        QCOMPARE(taggedSentence(QStringLiteral(" plain ")), QStringLiteral("plain"));
    }
};

QTEST_MAIN(TestInstruments)
#include "tst_instruments.moc"
