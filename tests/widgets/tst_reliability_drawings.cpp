#include "../core/report/judged_answer.h"
#include "widgets/instruments/instrument_list.h"
#include "widgets/instruments/reliability_drawings.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace sdm;
using samples::judgedAnswer;

namespace {

const RegionThresholds kRegion{0.95, 80, {0.96, 0.9}};

/// Six answers of every kind: two inside (one wrong), a near miss, one out of distribution, one without a label, one not judged.
std::vector<GenerationRecord> answers()
{
    std::vector<GenerationRecord> all{judgedAnswer("right inside", 1, 1, 0.99, Reason::Admitted, Reason::Admitted),
                                      judgedAnswer("wrong inside", 0, 1, 0.97, Reason::Admitted),
                                      judgedAnswer("near", 1, 1, 0.7, Reason::Similarity),
                                      judgedAnswer("far", 0, 1, 0.55, Reason::Ood),
                                      judgedAnswer("no label", -1, 1, 0.8, Reason::Null),
                                      samples::unjudgedAnswer("too long", 1)};
    all[3].plain.rescaledSimilarity = 0;
    return all;
}

const ui::AnswerMark* markOf(const ui::Drawing& drawing, const QString& document)
{
    const auto found = std::ranges::find(drawing.scatter.marks, document, &ui::AnswerMark::document);
    return found == drawing.scatter.marks.end() ? nullptr : &*found;
}

const ui::Series* lineOf(const ui::Drawing& drawing, const QString& name)
{
    const auto found = std::ranges::find(drawing.series, name, &ui::Series::name);
    return found == drawing.series.end() ? nullptr : &*found;
}

} // namespace

class TestReliabilityDrawings : public QObject {
    Q_OBJECT

    const ui::JudgedBy m_by{QStringLiteral("wiki"), 429, Bound::Plain, 0.95};

private Q_SLOTS:
    void theScatter_hasEveryJudgedAnswerWhereItsGatesSeeIt()
    {
        const ui::Drawing drawing = ui::scatterDrawing(answers(), kRegion, m_by);
        QCOMPARE(drawing.scatter.marks.size(), std::size_t{5}); // not the one that no layer judged
        QVERIFY(std::ranges::is_sorted(drawing.scatter.marks, {}, &ui::AnswerMark::similarity));
        const ui::AnswerMark* wrong = markOf(drawing, QStringLiteral("wrong inside"));
        QVERIFY(wrong && wrong->inside && wrong->correctness == ui::Correctness::Wrong);
        QCOMPARE(wrong->similarity, 90.0);
        QCOMPARE(wrong->probability, 0.97);
        QCOMPARE(markOf(drawing, QStringLiteral("no label"))->correctness, ui::Correctness::NotKnown);
        QCOMPARE(drawing.scatter.region.similarity, 80.0);
        QCOMPARE(drawing.scatter.region.probabilities, kRegion.psi);
        QVERIFY2(drawing.caption.contains(QStringLiteral("wiki")) && drawing.caption.contains(QStringLiteral("429")),
                 qPrintable(drawing.caption));
        QVERIFY2(drawing.summary.startsWith(QStringLiteral("2 of 5 judged answers are in the region, 1 of those wrong; 1 ")),
                 qPrintable(drawing.summary));
    }

    void theBound_movesTheMarks()
    {
        const ui::JudgedBy lower{QStringLiteral("wiki"), 429, Bound::Lower, 0.95};
        const ui::Drawing drawing = ui::scatterDrawing(answers(), kRegion, lower);
        const ui::AnswerMark* wrong = markOf(drawing, QStringLiteral("wrong inside"));
        QVERIFY(!wrong->inside);
        QCOMPARE(wrong->similarity, 45.0);
        QVERIFY(markOf(drawing, QStringLiteral("right inside"))->inside);
    }

    void withoutARegion_theSummarySaysSo()
    {
        const ui::Drawing drawing = ui::scatterDrawing(answers(), {0.95, kNoRegion, {kNoRegion, kNoRegion}}, m_by);
        QVERIFY(!drawing.scatter.region.found());
        QVERIFY2(drawing.summary.startsWith(QStringLiteral("There is no region: all 5")), qPrintable(drawing.summary));
    }

    void reasons_addUpToTheTestSet()
    {
        const auto all = answers();
        const ui::Drawing drawing = ui::reasonsDrawing({{QStringLiteral("wiki"), report::abstentionReasons(all, Bound::Plain)},
                                                        {QStringLiteral("empty"), report::abstentionReasons({}, Bound::Plain)}},
                                                       Bound::Plain);
        QCOMPARE(drawing.shares.size(), std::size_t{1}); // a set without answers has no bar
        const ui::ShareBar& bar = drawing.shares.front();
        qint64 sum = 0;
        for (const ui::SharePart& part : bar.parts)
            sum += part.count;
        QCOMPARE(sum, qint64{6});
        QCOMPARE(bar.parts.front().reason, Reason::Admitted);
        QCOMPARE(bar.parts.front().right, qint64{1});
        QCOMPARE(bar.parts.front().wrong, qint64{1});
        QVERIFY(drawing.summary.contains(QStringLiteral("too long to judge 1")));
    }

    void theDiagram_leavesEmptyBinsEmpty()
    {
        const ui::Drawing drawing = ui::diagramDrawing(answers(), m_by);
        const ui::Series& main = drawing.series.front();
        QCOMPARE(main.points.size(), std::size_t{10});
        // 0.5 to 1 in tenths of a half: 0.55, 0.7, 0.97 and 0.99 are labelled.
        QCOMPARE(drawing.counts.front().from, 0.5);
        QCOMPARE(drawing.counts[1].count, qint64{1});
        QCOMPARE(drawing.counts[9].count, qint64{2});
        QCOMPARE(main.points[9].y, 0.5);
        QVERIFY(main.points[9].lower < 0.5 && main.points[9].upper > 0.5);
        QVERIFY(std::isnan(main.points[0].y)); // a gap: no line crosses it
        QVERIFY(main.points[0].note.contains(QStringLiteral("no answers")));
        QVERIFY2(drawing.caption.contains(QStringLiteral("ECE")) && drawing.caption.contains(QStringLiteral("n 4")),
                 qPrintable(drawing.caption));
        QVERIFY(drawing.diagonal);
    }

    void theDiagram_isOfTheAnswersAskedFor()
    {
        ui::DiagramChoices inside;
        inside.scope = report::Scope::InsideRegion;
        inside.binning = report::Binning::EqualCount;
        inside.bins = 2;
        const ui::Drawing drawing = ui::diagramDrawing(answers(), m_by, inside);
        QCOMPARE(drawing.series.front().points.size(), std::size_t{2});
        QVERIFY(drawing.caption.contains(QStringLiteral("inside the region")) && drawing.caption.contains(QStringLiteral("equal count")));
    }

    void risk_hasTheRegionOnItAndTheOracleBelow()
    {
        const ui::Drawing drawing = ui::riskDrawing(answers(), m_by);
        const ui::Series* bySdm = lineOf(drawing, QStringLiteral("by s"));
        const ui::Series* oracle = lineOf(drawing, QStringLiteral("oracle"));
        const ui::Series* region = lineOf(drawing, QStringLiteral("region"));
        const ui::Series* limit = lineOf(drawing, QStringLiteral("1 − α"));
        QVERIFY(bySdm && oracle && region && limit);
        QCOMPARE(region->points.front().x, 2.0 / 5); // of five with a label
        QCOMPARE(region->points.front().y, 0.5);
        QCOMPARE(oracle->points.back().y, bySdm->points.back().y);
        QCOMPARE(oracle->points[1].y, 0.0);
        QVERIFY(std::abs(limit->points.front().y - 0.05) < 1e-12);
        QVERIFY(lineOf(drawing, QStringLiteral("by softmax")) == nullptr); // without logits there is none
        QVERIFY2(drawing.caption.contains(QStringLiteral("AURC")), qPrintable(drawing.caption));
    }

    void nothingAdmitted_isSaid()
    {
        std::vector<GenerationRecord> rejected{judgedAnswer("a", 1, 1, 0.9), judgedAnswer("b", 0, 1, 0.8)};
        const ui::Drawing drawing = ui::riskDrawing(rejected, m_by);
        QVERIFY(lineOf(drawing, QStringLiteral("region")) == nullptr);
        QVERIFY2(drawing.summary.contains(QStringLiteral("none of 2")), qPrintable(drawing.summary));
    }

    void thresholds_leaveAGapWhereALayerFoundNoRegion()
    {
        ui::RunDelta delta;
        delta.layers.emplace();
        for (const auto& [role, step, threshold] : {std::tuple{LayerRole::Monitor, 16, 32.0}, std::tuple{LayerRole::Monitor, 32, kNoRegion},
                                                    std::tuple{LayerRole::Monitor, 48, 12.0}, std::tuple{LayerRole::Final, 48, 54.0}}) {
            LayerRecord layer;
            layer.id = "layer-" + std::to_string(delta.layers->size());
            layer.role = role;
            layer.step = step;
            layer.qrMin = threshold;
            layer.classes = {{0.96, 0, 0, 0}, {0.95, 0, 0, 0}};
            delta.layers->push_back(layer);
        }
        ui::RunFacts facts;
        facts.clear(QStringLiteral("run"));
        facts.apply(delta);
        const ui::Instrument* instrument = ui::findInstrument(QStringLiteral("layer_thresholds"));
        QVERIFY(instrument);
        const ui::Drawing drawing = instrument->compute(ui::RunView{facts}, {});
        QCOMPARE(drawing.series.size(), std::size_t{2});
        QCOMPARE(drawing.series[0].points.size(), std::size_t{3});
        QCOMPARE(drawing.series[0].points[2].y, 12.0);
        QVERIFY(std::isnan(drawing.series[0].points[1].y));
        QCOMPARE(drawing.series[0].points[1].note, QStringLiteral("no region"));
        QVERIFY(drawing.series[0].points[0].note.contains(QStringLiteral("0.960")));
        QCOMPARE(drawing.series[1].width, 0.0); // several draws of one step are no course
        for (LayerRecord& layer : *delta.layers)
            layer.qrMin = kNoRegion;
        facts.apply(delta);
        QVERIFY(instrument->compute(ui::RunView{facts}, {}).isEmpty()); // the panel then says what is missing
    }

    void theFour_areInstruments()
    {
        for (const char* id : {"answers_scatter", "abstention_reasons", "reliability_diagram", "risk_coverage"}) {
            const ui::Instrument* instrument = ui::findInstrument(QLatin1String(id));
            QVERIFY2(instrument && instrument->needs == ui::Needs::FactsAndAnswers, id);
            QVERIFY2(!instrument->emptyText.isEmpty() && !instrument->description.isEmpty(), id);
        }
    }
};

QTEST_GUILESS_MAIN(TestReliabilityDrawings)
#include "tst_reliability_drawings.moc"
