#include "tests/widgets/drawn_run.h"
#include "widgets/instruments/derived.h"
#include "widgets/instruments/hard_negatives.h"
#include "widgets/instruments/marks.h"
#include "widgets/instruments/metric_series.h"
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

using namespace sdm;
using namespace sdm::ui;

namespace {

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
