#include "widgets/models/verdict_derivation.h"
#include "widgets/models/verdict_path.h"
#include "widgets/pages/generation_detail.h"
#include "widgets/pages/generations/answer_evidence.h"
#include "widgets/pages/verdict_path_view.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace sdm;
using namespace sdm::ui;

namespace {

LayerRecord layerWithRegion()
{
    LayerRecord layer;
    layer.qrMin = 96;
    layer.classes = {{0.9}, {0.95}};
    return layer;
}

/// In the region by the plain estimate, out of it by the lower one.
GenerationRecord answer(int label, int prediction)
{
    GenerationRecord record;
    record.key.id = "doc-1";
    record.label = label;
    record.prediction = prediction;
    record.similarity = 139;
    record.plain = {0.52, 0.98, 120.5, true, Reason::Admitted};
    record.lower = {0.31, 0.93, 80.25, false, Reason::Similarity};
    record.verdict = Verdict::High;
    return record;
}

} // namespace

/// What the window says about one answer, and that it is true.
class TestVerdictPath : public QObject {
    Q_OBJECT

    Theme m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme.install(*qApp); }
    void cleanup() { m_theme.setTextScale(1.0); }

    void anAdmittedWrongAnswer_isCalledWrongAndCounted()
    {
        const RegionCounts region{1000, 256, 252};
        const VerdictPath path = verdictPath(answer(0, 1), layerWithRegion(), Bound::Plain, region);
        QVERIFY(path.wrong);
        QCOMPARE(path.stoppedAt, -1);
        QVERIFY2(path.conclusion.startsWith(QStringLiteral("Admitted and wrong: one of 4 of 256 ")), qPrintable(path.conclusion));
        QVERIFY(path.conclusion.contains(QStringLiteral("the layer calls it right, it is wrong")));
        QVERIFY(!path.conclusion.contains(QStringLiteral("reliably")));
        QCOMPARE(shortReason(answer(0, 1), layerWithRegion(), Bound::Plain), QStringLiteral("admitted and wrong"));
    }

    void theOtherWrongPrediction_isCalledWrongToo()
    {
        const VerdictPath path = verdictPath(answer(1, 0), layerWithRegion(), Bound::Plain, RegionCounts{50, 10, 9});
        QVERIFY(path.conclusion.startsWith(QStringLiteral("Admitted and wrong: one of 1 of 10 ")));
        QVERIFY(path.conclusion.contains(QStringLiteral("the layer calls it wrong, it is right")));
    }

    void anAdmittedRightAnswer_isOneOfTheRightOnes()
    {
        const VerdictPath path = verdictPath(answer(1, 1), layerWithRegion(), Bound::Plain, RegionCounts{1000, 256, 252});
        QVERIFY(!path.wrong);
        QVERIFY(path.conclusion.contains(QStringLiteral("one of 252 of 256")));
    }

    void anAnswerWithoutALabel_isNotCalledRight()
    {
        const QString conclusion = verdictPath(answer(-1, 1), layerWithRegion(), Bound::Plain).conclusion;
        QVERIFY(conclusion.contains(QStringLiteral("no label")));
    }

    void thePath_hasEveryNumberInItsOrder()
    {
        const VerdictPath path = verdictPath(answer(1, 1), layerWithRegion(), Bound::Plain);
        QStringList values;
        for (const Gate& gate : path.gates)
            values << gate.value.section(QLatin1Char(' '), 0, 0);
        QCOMPARE(values,
                 (QStringList{QStringLiteral("q"), QStringLiteral("d"), QStringLiteral("s"), QStringLiteral("q′"), QStringLiteral("s")}));
        QCOMPARE(path.gates[1].value, QStringLiteral("d = 0.520"));
        QVERIFY(!path.gates[1].decides && !path.gates[2].decides);
    }

    void theLowerEstimate_stopsWhereItsOwnReasonSays()
    {
        const VerdictPath path = verdictPath(answer(1, 1), layerWithRegion(), Bound::Lower);
        QCOMPARE(path.stoppedAt, 3);
        QCOMPARE(path.gates[1].value, QStringLiteral("d = 0.310"));
        QVERIFY(path.conclusion.contains(QStringLiteral("80.3")) || path.conclusion.contains(QStringLiteral("80.2")));
    }

    void severalClasses_areNotAdmitted()
    {
        GenerationRecord record = answer(1, 1);
        record.plain.inRegion = false;
        record.plain.reason = Reason::Multiple;
        const VerdictPath path = verdictPath(record, layerWithRegion(), Bound::Plain);
        QCOMPARE(path.stoppedAt, 4);
        QVERIFY(path.conclusion.startsWith(QStringLiteral("Not admitted: several classes")));
    }

    void aLayerWithoutARegion_saysSo()
    {
        GenerationRecord record = answer(1, 1);
        record.plain.reason = Reason::Similarity;
        QVERIFY(verdictPath(record, {}, Bound::Plain).conclusion.contains(QStringLiteral("no region")));
    }

    void anAnswerTooLongToJudge_hasNoPath()
    {
        GenerationRecord record;
        const VerdictPath path = verdictPath(record, layerWithRegion(), Bound::Plain);
        QVERIFY(!path.judged && path.gates.empty());
        QVERIFY(path.conclusion.contains(QStringLiteral("too long")));
    }

    void theNeighbour_isShownWithWhatIsStored()
    {
        GenerationDetail detail(m_theme);
        store::GenerationView view;
        view.record = answer(1, 1);
        view.record.nearest = {"set-calibration", "doc-77"};
        view.record.nearestDistance = 0.125;
        view.nearestReference = "the <b>wolves</b> hunt";
        detail.setGeneration(view, layerWithRegion(), Bound::Plain, {});
        QVERIFY(detail.nearestText().contains(QStringLiteral("the <b>wolves</b> hunt")));
        QVERIFY(detail.nearestText().contains(QStringLiteral("doc-77, at distance 0.125")));
        QVERIFY(detail.nearestText().contains(
            QStringLiteral("the 139 nearest training answers are labelled and predicted \"right\", the next is not")));
        view.nearestReference.clear();
        detail.setGeneration(view, layerWithRegion(), Bound::Plain, {});
        QVERIFY(detail.nearestText().contains(QStringLiteral("its text is not stored")));
    }

    void theStreak_isDrawn()
    {
        GenerationRecord record = answer(1, 1);
        record.similarity = 3;
        QCOMPARE(streakText(record), QStringLiteral("●●●○"));
        record.similarity = 0;
        QCOMPARE(streakText(record), QStringLiteral("○"));
        QVERIFY(streakText(answer(1, 1)).endsWith(QStringLiteral("●… ○")));
        QVERIFY(streakText({}).isEmpty());
    }

    void theDerivation_putsTheNumbersIn()
    {
        GenerationRecord record = answer(1, 1); // base 100, s = 100 / 101, q' = 100^s
        record.similarity = 98;
        record.logits = {-1, 1};
        record.plain = {0.5, 100.0 / 101, 95.54, false, Reason::Similarity};
        LayerRecord layer = layerWithRegion();
        layer.supportSize = 500;
        const auto steps = verdictDerivation(record, layer, Bound::Plain);
        QCOMPARE(steps.size(), std::size_t{6});
        QCOMPARE(steps[3].working, QStringLiteral("min(q, (2 + q)^s) = min(98, 100^0.990) = min(98, 95.5) = 95.5"));
        QVERIFY(steps[2].working.contains(QStringLiteral("z = (-1.00; 1.00)")) && steps[2].working.contains(QStringLiteral("0.990")));
        QCOMPARE(steps[4].working, QStringLiteral("✕ q′ 95.5 < q′min 96.0"));
        QVERIFY(steps[4].stops && !steps[5].stops);
        const auto changes = whatWouldChangeIt(record, layer, Bound::Plain);
        QCOMPARE(changes.size(), std::size_t{3});
        QVERIFY2(changes[0].startsWith(QStringLiteral("d of at least 0.5")), qPrintable(changes[0]));
        QCOMPARE(changes[1], QStringLiteral("q of at least 99 (is 98)"));
        QCOMPARE(changes[2], QStringLiteral("or thresholds of q′min ≤ 95.5"));
        record.plain.reason = Reason::Admitted;
        layer.qrMin = 90;
        QVERIFY(whatWouldChangeIt(record, layer, Bound::Plain)[1].startsWith(QStringLiteral("q could fall to 93")));
        QVERIFY(verdictDerivation(GenerationRecord{}, layer, Bound::Plain).empty());
    }

    void theNeighbours_areCountedForAndAgainst()
    {
        AnswerEvidence evidence;
        auto setting = std::make_shared<store::AnswerSetting>();
        for (int i = 0; i < 4; ++i) {
            store::AnswerView view;
            view.setting = setting;
            view.generation.rowId = i;
            view.generation.record = answer(i == 0 ? 0 : 1, 1);
            evidence.besides.push_back(view);
        }
        evidence.answer = evidence.besides[2];
        QVERIFY(besidesText(evidence).startsWith(QStringLiteral("4 answers")));
        QVERIFY(besidesText(evidence).contains(QStringLiteral("3 judged rightly, 1 judged wrongly, 1 admitted and wrong")));
        const auto rows = nearestRows(evidence);
        QCOMPARE(rows.size(), std::size_t{4});
        QVERIFY(rows[2].current && !rows[1].current);
    }

    void theNeighbours_areListedInOrderWithTheOneThatEndsThem()
    {
        AnswerEvidence evidence;
        auto setting = std::make_shared<store::AnswerSetting>();
        evidence.answer.setting = setting;
        GenerationRecord& record = evidence.answer.generation.record;
        record = answer(1, 1);
        record.similarity = 5;
        record.nearest = {"set", "first"};
        record.neighbours = {{"first", 1, 1, 0.5}, {"second", 1, 1, 0.625}, {"last", 1, 0, 2}};
        evidence.neighbours = neighbourRows(record);
        evidence.neighbours[0].text = QStringLiteral("the wolves hunt");
        GenerationDetail detail(m_theme);
        detail.setGeneration(evidence.answer.generation, layerWithRegion(), Bound::Plain, {});
        QCOMPARE(detail.namedNeighbours().rowCount(), 0);
        detail.setEvidence(evidence, Bound::Plain);
        const NeighbourModel& model = detail.namedNeighbours();
        const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(cell(0, NeighbourModel::RankColumn), QStringLiteral("● 1"));
        QCOMPARE(cell(1, NeighbourModel::DocumentColumn), QStringLiteral("second"));
        QCOMPARE(cell(2, NeighbourModel::RankColumn), QStringLiteral("○ 6")); // after the five that make q
        QCOMPARE(cell(2, NeighbourModel::CalledColumn), QStringLiteral("wrong"));
        QCOMPARE(cell(0, NeighbourModel::TextColumn), QStringLiteral("the wolves hunt"));
        QCOMPARE(cell(1, NeighbourModel::TextColumn), QStringLiteral("its text is not stored"));
        QVERIFY(detail.nearestText().contains(QStringLiteral("The first 2 of them are kept by name, the next 3 are not.")));
        QCOMPARE(model.asText().count(QLatin1Char('\n')), 3);

        record.neighbours.clear(); // of a store from before they were kept
        evidence.neighbours.clear();
        detail.setEvidence(evidence, Bound::Plain);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(detail.nearestText().contains(QStringLiteral("were not recorded")));
    }

    void storedText_isNeverMarkup()
    {
        GenerationDetail detail(m_theme);
        for (const QLabel* label : detail.findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void theBoxes_wrapRatherThanOverlap()
    {
        for (const double scale : {1.0, 1.5, 2.0}) {
            m_theme.setTextScale(scale);
            VerdictPathView view(m_theme);
            view.setPath(verdictPath(answer(1, 1), layerWithRegion(), Bound::Plain), Verdict::High);
            for (const int width : {420, 700, 1100}) {
                view.resize(width, view.heightForWidth(width));
                const auto boxes = view.boxes();
                QCOMPARE(boxes.size(), std::size_t{6});
                for (std::size_t i = 0; i < boxes.size(); ++i) {
                    QVERIFY(QRectF(view.rect()).contains(boxes[i]));
                    for (std::size_t j = 0; j < i; ++j)
                        QVERIFY(!boxes[i].intersects(boxes[j]));
                }
            }
        }
    }
};

QTEST_MAIN(TestVerdictPath)
#include "tst_verdict_path.moc"
