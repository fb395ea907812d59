#include "core/report/paired_comparison.h"
#include "core/statistics/bootstrap.h"
#include "judged_answer.h"

#include <cmath>
#include <QTest>

using namespace sdm;
using namespace sdm::report;

namespace {

struct Runs {
    std::vector<GenerationRecord> first, second;
};

/// `both` documents inside for both runs, then inside for the first alone, for the second alone, and for neither; all predicted right but
/// the first two of those that the second alone has.
Runs runsOf(int both, int first, int second, int neither)
{
    Runs runs;
    const auto add = [&runs](int n, bool inFirst, bool inSecond) {
        for (int i = 0; i < n; ++i) {
            const std::string id = "d" + std::to_string(runs.first.size());
            const auto reason = [](bool inside) { return inside ? Reason::Admitted : Reason::Null; };
            const bool wrong = inSecond && !inFirst && i < 2;
            runs.first.push_back(samples::judgedAnswer(id, 1, 1, 0.97, reason(inFirst), Reason::Null));
            runs.second.push_back(samples::judgedAnswer(id, wrong ? 0 : 1, 1, 0.97, reason(inSecond), Reason::Null));
        }
    };
    add(both, true, true);
    add(first, true, false);
    add(second, false, true);
    add(neither, false, false);
    return runs;
}

PairedComparison compare(const Runs& runs, const std::vector<double>& sharesFirst, const std::vector<double>& sharesSecond)
{
    return comparePaired(pairAnswers(runs.first, runs.second), Bound::Plain, sharesFirst, sharesSecond);
}

bool says(const PairedComparison& comparison, const char* words)
{
    return comparisonSentence(comparison, "A", "B").text().find(words) != std::string::npos;
}

} // namespace

class TestPairedComparison : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void figures_areThoseOfTheSamples();
    void aDifferenceNoLargerThanTheDocumentsDraw();
    void theDrawOfOneLayer_isNotKnown();
    void overlappingLayers_areWithinTheDraw();
    void separateLayers_areLargerThanTheDraw();
    void theBoundIsFollowed();
    void edges();
};

void TestPairedComparison::figures_areThoseOfTheSamples()
{
    const PairedComparison comparison = compare(runsOf(40, 14, 30, 16), {0.54}, {0.70});
    QCOMPARE(comparison.documents, std::int64_t(100));
    QCOMPARE(comparison.insideFirst, std::int64_t(54));
    QCOMPARE(comparison.insideSecond, std::int64_t(70));
    QVERIFY(std::abs(comparison.difference() - 0.16) < 1e-12);
    // Right and inside by one alone: 14 and 28. scipy 1.17: binomtest(14, 42).pvalue, and that less binom.pmf(14, 42, 0.5).
    QCOMPARE(comparison.onlyFirst, std::int64_t(14));
    QCOMPARE(comparison.onlySecond, std::int64_t(28));
    QVERIFY(std::abs(comparison.exactP - 0.04355852192384191) < 1e-12);
    QVERIFY(std::abs(comparison.midP - 0.0315394973531511) < 1e-12);
    QVERIFY(std::abs(comparison.interval->lower - 0.03) < 0.0101 && std::abs(comparison.interval->upper - 0.29) < 0.0101);
}

void TestPairedComparison::aDifferenceNoLargerThanTheDocumentsDraw()
{
    // However far apart the layers are.
    const PairedComparison comparison = compare(runsOf(40, 20, 23, 17), {0.60, 0.59}, {0.63, 0.64});
    QCOMPARE(comparison.claim, DifferenceClaim::WithinDocuments);
    QVERIFY(comparison.isWithinDraw());
    QVERIFY(says(comparison, "+3.0 points inside [") && says(comparison, "within the draw of the documents"));
}

void TestPairedComparison::theDrawOfOneLayer_isNotKnown()
{
    const PairedComparison comparison = compare(runsOf(40, 2, 40, 18), {0.42, 0.43}, {0.80});
    QCOMPARE(comparison.claim, DifferenceClaim::DrawUnknown);
    QVERIFY(!comparison.isWithinDraw());
    QVERIFY(says(comparison, "since B has only one (final.layers trains more)"));
    QVERIFY(says(compare(runsOf(40, 2, 40, 18), {0.42}, {0.80, 0.8}), "since A has only one"));
}

void TestPairedComparison::overlappingLayers_areWithinTheDraw()
{
    // Ranges that touch overlap.
    const PairedComparison comparison = compare(runsOf(40, 2, 40, 18), {0.42, 0.75, 0.50}, {0.80, 0.75});
    QCOMPARE(comparison.claim, DifferenceClaim::WithinDraw);
    QVERIFY(comparison.isWithinDraw());
    QVERIFY(
        says(comparison, "within the draw of the final layers: the 3 final layers of A admit 42.0 to 75.0 %, the 2 of B 75.0 to 80.0 %"));
}

void TestPairedComparison::separateLayers_areLargerThanTheDraw()
{
    const PairedComparison more = compare(runsOf(40, 2, 40, 18), {0.42, 0.749}, {0.80, 0.75});
    QCOMPARE(more.claim, DifferenceClaim::LargerThanDraw);
    QVERIFY(says(more, "larger than the draw of documents and of final layers"));
    const PairedComparison less = compare(runsOf(40, 40, 2, 18), {0.80, 0.75}, {0.42, 0.749});
    QCOMPARE(less.claim, DifferenceClaim::LargerThanDraw);
    QVERIFY(says(less, "-38.0 points inside [-"));
    QCOMPARE(less.layerSharesSecond->median, (0.42 + 0.749) / 2);
    QCOMPARE(claimName(less.claim), "larger_than_draw");
}

void TestPairedComparison::theBoundIsFollowed()
{
    const Runs runs = runsOf(40, 2, 40, 18);
    const PairedComparison lower = comparePaired(pairAnswers(runs.first, runs.second), Bound::Lower, {0}, {0});
    QCOMPARE(lower.insideFirst + lower.insideSecond, std::int64_t(0));
    QCOMPARE(lower.claim, DifferenceClaim::WithinDocuments); // both reject everything
}

void TestPairedComparison::edges()
{
    const PairedComparison none = compare({}, {}, {});
    QCOMPARE(none.claim, DifferenceClaim::NoDocuments);
    QVERIFY(!none.interval && !none.layerSharesFirst);
    QCOMPARE(none.exactP, 1.0);
    QVERIFY(says(none, "nothing to compare"));
}

QTEST_APPLESS_MAIN(TestPairedComparison)
#include "tst_paired_comparison.moc"
