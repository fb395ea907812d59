#include "core/base/error.h"
#include "core/report/flip_matrix.h"
#include "judged_answer.h"

#include <QTest>

using namespace sdm;
using namespace sdm::report;
using samples::judgedAnswer;

class TestFlipMatrix : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cells_countAndNameTheDocuments();
    void rightAndWrong_areThoseOfEachRunsOwnAnswer();
    void whoEnteredAndLeft_followsTheBound();
    void documents_areKnownByDataSetAndId();
    void aDocumentThatIsThereTwice_isRefused();
    void edges();
};

void TestFlipMatrix::cells_countAndNameTheDocuments()
{
    const std::vector<GenerationRecord> first{judgedAnswer("c", 1, 1, 0.9), judgedAnswer("a", 1, 1, 0.5), judgedAnswer("b", 1, 1, 0.9),
                                              samples::unjudgedAnswer("e", 1), judgedAnswer("only", 1, 1, 0.9)};
    const std::vector<GenerationRecord> second{judgedAnswer("a", 1, 1, 0.97, Reason::Admitted, Reason::Admitted),
                                               judgedAnswer("b", 1, 1, 0.9), judgedAnswer("c", 1, 1, 0.9),
                                               judgedAnswer("e", 1, 1, 0.9, Reason::Ood)};
    const PairedAnswers paired = pairAnswers(first, second);
    QCOMPARE(paired.onlyFirst, std::int64_t(1));
    QCOMPARE(paired.onlySecond, std::int64_t(0));
    const FlipMatrix matrix = flipMatrix(paired, Bound::Plain);
    QCOMPARE(matrix.documents, std::int64_t(4));
    QCOMPARE(matrix.at(Verdict::Low, Verdict::Low).ids, (std::vector<std::string>{"b", "c"}));
    QCOMPARE(matrix.at(Verdict::NearChance, Verdict::Highest).ids, (std::vector<std::string>{"a"}));
    QCOMPARE(matrix.at(Verdict::Highest, Verdict::NearChance).n, std::int64_t(0));
    QCOMPARE(matrix.at(Verdict::Unjudged, Verdict::Ood).n, std::int64_t(1));
    std::int64_t total = 0;
    for (const Verdict a : allOf<Verdict>()) {
        for (const Verdict b : allOf<Verdict>())
            total += matrix.at(a, b).n;
    }
    QCOMPARE(total, matrix.documents);
}

void TestFlipMatrix::rightAndWrong_areThoseOfEachRunsOwnAnswer()
{
    // The two runs wrote different texts, so a document's label is each run's own.
    const std::vector<GenerationRecord> first{judgedAnswer("a", 1, 1, 0.9), judgedAnswer("b", 0, 1, 0.9),  judgedAnswer("c", 0, 0, 0.9),
                                              judgedAnswer("d", 1, 0, 0.9), judgedAnswer("e", -1, 1, 0.9), judgedAnswer("f", 1, 1, 0.9)};
    const std::vector<GenerationRecord> second{judgedAnswer("a", 0, 1, 0.9), judgedAnswer("b", 1, 1, 0.9), judgedAnswer("c", 1, 1, 0.9),
                                               judgedAnswer("d", 0, 1, 0.9), judgedAnswer("e", 1, 1, 0.9), judgedAnswer("f", 0, 1, 0.9)};
    const FlipCell cell = flipMatrix(pairAnswers(first, second), Bound::Plain).at(Verdict::Low, Verdict::Low);
    QCOMPARE(cell.n, std::int64_t(6));
    QCOMPARE(cell.bothRight, std::int64_t(1));
    QCOMPARE(cell.onlyFirstRight, std::int64_t(2));
    QCOMPARE(cell.onlySecondRight, std::int64_t(1));
    QCOMPARE(cell.neitherRight, std::int64_t(1)); // and one without a label in the first
}

void TestFlipMatrix::whoEnteredAndLeft_followsTheBound()
{
    const auto in = [](const char* id, int label, bool plain, bool lower) {
        return judgedAnswer(id, label, 1, 0.97, plain ? Reason::Admitted : Reason::Null, lower ? Reason::Admitted : Reason::Null);
    };
    const std::vector<GenerationRecord> first{in("a", 1, false, false), in("b", 1, false, false), in("c", 1, true, false),
                                              in("d", 0, true, true), in("e", 1, true, true)};
    const std::vector<GenerationRecord> second{in("a", 1, true, false), in("b", 0, true, true), in("c", 1, true, true),
                                               in("d", 1, false, false), in("e", 1, true, true)};
    const FlipMatrix plain = flipMatrix(pairAnswers(first, second), Bound::Plain);
    QCOMPARE(plain.entered.n, std::int64_t(2));
    QCOMPARE(plain.entered.correct, std::int64_t(1));
    QCOMPARE(plain.left.n, std::int64_t(1));
    QCOMPARE(plain.left.correct, std::int64_t(0)); // by the answer that was inside
    QCOMPARE(plain.stayed.n, std::int64_t(2));
    const FlipMatrix lower = flipMatrix(pairAnswers(first, second), Bound::Lower);
    QCOMPARE(lower.entered.n, std::int64_t(2)); // b and c
    QCOMPARE(lower.stayed.n, std::int64_t(1));
}

void TestFlipMatrix::documents_areKnownByDataSetAndId()
{
    std::vector<GenerationRecord> first{judgedAnswer("a", 1, 1, 0.9)}, second = first;
    second[0].key.dataset = "another";
    const PairedAnswers paired = pairAnswers(first, second);
    QVERIFY(paired.pairs.empty());
    QCOMPARE(paired.onlyFirst + paired.onlySecond, std::int64_t(2));
}

void TestFlipMatrix::aDocumentThatIsThereTwice_isRefused()
{
    const std::vector<GenerationRecord> once{judgedAnswer("a", 1, 1, 0.9)}, twice{once[0], once[0]};
    QVERIFY_EXCEPTION_THROWN(pairAnswers(once, twice), Error);
}

void TestFlipMatrix::edges()
{
    const FlipMatrix none = flipMatrix(pairAnswers({}, {}), Bound::Plain);
    QCOMPARE(none.documents, std::int64_t(0));
    QCOMPARE(none.entered.n + none.left.n + none.stayed.n, std::int64_t(0));
}

QTEST_APPLESS_MAIN(TestFlipMatrix)
#include "tst_flip_matrix.moc"
