#include "widgets/models/run_curves.h"
#include "widgets/plots/end_labels.h"
#include "widgets/session/metric_curve.h"
#include "widgets/text/word_diff.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace sdm;
using namespace sdm::ui;

namespace {

/// A record as the store's tail would fill it.
class Record {
public:
    void metric(const std::string& key, std::int64_t step, double epoch, double value)
    {
        store::MetricRow row;
        row.point = {key, step, epoch, value};
        m_delta.metrics.push_back(row);
    }
    void evaluation(LayerRole role, int draw, std::int64_t step, std::int64_t documents, std::int64_t admitted, std::int64_t right)
    {
        LayerRecord layer;
        layer.id = "layer-" + std::to_string(m_layers.size());
        layer.role = role;
        layer.draw = draw;
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
    void negative(std::int64_t epoch, double probability)
    {
        HardNegativeRecord record;
        record.epoch = epoch;
        record.origin = NegativeOrigin::Train;
        record.probability = probability;
        m_delta.hardNegatives.push_back(record);
    }
    const RunRecord& read()
    {
        m_delta.evaluations = m_evaluations;
        m_delta.layers = m_layers;
        m_record.clear(QStringLiteral("run"));
        m_delta.runId = QStringLiteral("run");
        m_record.apply(m_delta);
        return m_record;
    }

private:
    RunDelta m_delta;
    std::vector<EvaluationRecord> m_evaluations;
    std::vector<LayerRecord> m_layers;
    RunRecord m_record;
};

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

class TestRunCurves : public QObject {
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
        const auto curves = shareCurves(record.read(), Bound::Plain);
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
        const auto curves = accuracyCurves(record.read(), Bound::Plain);
        QCOMPARE(curves.size(), std::size_t{2});
        QVERIFY(!curves[0].minor);
        QCOMPARE(curves[0].points.size(), std::size_t{1});
        QCOMPARE(curves[1].mark, PointMark::Cross);
        QVERIFY(curves[1].minor);
        QVERIFY(std::isnan(curves[1].points[0].lower));
    }

    void aMean_startsAtTheDataAndFollowsIt()
    {
        const auto mean = debiasedMean(spansOf({4, 4, 4, 8}), 3);
        QCOMPARE(mean[0], 4.0);
        QCOMPARE(mean[2], 4.0);
        QVERIFY(mean[3] > 4 && mean[3] < 8);
        QCOMPARE(debiasedMean(spansOf({1, 5, 2}), 1), (std::vector<double>{1, 5, 2}));
    }

    void aLoss_isDrawnRawAndSmoothedAndSkipsWhatIsNotFinite()
    {
        Record record;
        record.metric("train/loss", 1, 0.1, 0.5);
        record.metric("train/loss", 2, 0.2, std::numeric_limits<double>::quiet_NaN());
        record.metric("train/loss", 3, 0.3, 0.3);
        const auto curves = lossCurves(record.read(), 12);
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
        const auto curves = lossCurves(record.read(), 12);
        QCOMPARE(curves.size(), std::size_t{2});
        QVERIFY(curves[0].name.contains(QStringLiteral("4 points")));
        QCOMPARE(curves[0].points.size(), 2 * MetricCurve::kMostSpans);
        QCOMPARE(curves[0].points[0].y, 0.0);
        QCOMPARE(curves[0].points[1].y, 3.0);
        QCOMPARE(curves[1].points.size(), MetricCurve::kMostSpans);
        QCOMPARE(curves[1].points.back().x, static_cast<double>(points - 1));
        for (const SeriesPoint& point : curves[1].points)
            QCOMPARE(point.y, 1.5);
        const QString said = smoothingText(record.read().metric("train/loss"), 3);
        QVERIFY2(said.contains(QStringLiteral("most of 4 steps")) && said.contains(QStringLiteral("mean of 4 steps")), qPrintable(said));
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

QTEST_MAIN(TestRunCurves)
#include "tst_run_curves.moc"
