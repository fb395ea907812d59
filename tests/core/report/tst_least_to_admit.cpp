#include "core/report/least_to_admit.h"
#include "core/report/sdm_outputs.h"

#include <cmath>
#include <QTest>

using namespace sdm;
using namespace sdm::report;

namespace {

/// To the base 100: s = 100 / 101 at d = 1/2, q' = 100^s.
GenerationRecord answer()
{
    GenerationRecord record;
    record.prediction = 1;
    record.label = 1;
    record.similarity = 98;
    record.logits = {-1, 1};
    record.plain = {0.5, 100.0 / 101, 95.5, true, Reason::Admitted};
    record.lower = {0.25, 10.0 / 11, 65.8, false, Reason::Similarity};
    return record;
}

LayerRecord layer(double qrMin, double psi)
{
    LayerRecord record;
    record.qrMin = qrMin;
    record.classes = {{psi}, {psi}};
    record.supportSize = 500;
    return record;
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

} // namespace

/// What an answer would need to be admitted, against values worked out by hand.
class TestLeastToAdmit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void outputs_areTheSoftmaxToTheBaseTwoPlusQ()
    {
        const auto outputs = sdmOutputs({-1, 1}, 98, 0.5);
        QVERIFY(near(outputs[1], 100.0 / 101));
        QVERIFY(near(outputs[0] + outputs[1], 1));
        QVERIFY(near(rescaledSimilarity(98, 0.5), 10));
        QVERIFY(near(rescaledSimilarity(3, 1), 3)); // no more than q
    }

    void theRest_keepsDigitsThatSingleLoses()
    {
        GenerationRecord record = answer();
        QVERIFY(near(outputRest(record, Bound::Plain), 1.0 / 101));
        QVERIFY(near(outputRest(record, Bound::Lower), 1.0 / 11));
        record.logits = {-9, 9};
        record.plain.distance = 1;
        record.plain.probability = 1; // as a float has it
        QVERIFY(std::abs(outputRest(record, Bound::Plain) / 1e-36 - 1) < 1e-9);
        record.logits.clear();
        QCOMPARE(outputRest(record, Bound::Plain), 0.0);
        QVERIFY(std::isnan(outputRest(GenerationRecord{}, Bound::Plain)));
    }

    void theLeastDistance_isWhereTheLaterGateOpens()
    {
        // psi alone: 100^(2d) = 19; q' alone: s = log100(90), 100^(2d) = s / (1 - s)
        const double byPsi = std::log(19) / std::log(100) / 2;
        const double s = std::log(90) / std::log(100);
        const double byRescaled = std::log(s / (1 - s)) / std::log(100) / 2;
        QVERIFY(near(*leastToAdmit(answer(), layer(1, 0.95), Bound::Plain)->distance, byPsi));
        QVERIFY(near(*leastToAdmit(answer(), layer(90, 0.95), Bound::Plain)->distance, byRescaled));
        QVERIFY(byRescaled > byPsi);
    }

    void theLeastSimilarity_isAWholeNumberOfNeighbours()
    {
        // at d = 1/2: s = (2 + q) / (3 + q); 95^(95/96) is the first above 90, at q = 93
        QCOMPARE(*leastToAdmit(answer(), layer(90, 0.95), Bound::Plain)->similarity, std::int64_t{93});
        QCOMPARE(*leastToAdmit(answer(), layer(1, 0.95), Bound::Plain)->similarity, std::int64_t{17});
    }

    void theLowerEstimate_hasItsOwnDistance()
    {
        const auto plain = leastToAdmit(answer(), layer(90, 0.95), Bound::Plain);
        const auto lower = leastToAdmit(answer(), layer(90, 0.95), Bound::Lower);
        QCOMPARE(*plain->distance, *lower->distance); // at the same q
        QVERIFY(*lower->similarity > *plain->similarity);
    }

    void whatCannotBeReached_isSaidSo()
    {
        LayerRecord far = layer(400, 0.95);
        QVERIFY(!leastToAdmit(answer(), far, Bound::Plain)->distance); // q' is never above q
        QVERIFY(leastToAdmit(answer(), far, Bound::Plain)->similarity);
        far.supportSize = 300;
        QVERIFY(!leastToAdmit(answer(), far, Bound::Plain)->similarity);
    }

    void withoutARegionOrAVerdict_thereIsNothingToReach()
    {
        QVERIFY(!leastToAdmit(answer(), layer(kNoRegion, 0.95), Bound::Plain));
        QVERIFY(!leastToAdmit(GenerationRecord{}, layer(90, 0.95), Bound::Plain));
        GenerationRecord other = answer();
        other.logits = {-1, 1, 0};
        QVERIFY(!leastToAdmit(other, layer(90, 0.95), Bound::Plain));
    }
};

QTEST_APPLESS_MAIN(TestLeastToAdmit)
#include "tst_least_to_admit.moc"
