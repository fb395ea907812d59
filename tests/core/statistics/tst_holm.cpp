#include "core/base/error.h"
#include "core/statistics/holm.h"

#include <cmath>
#include <QTest>

using namespace sdm;

class TestHolm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void adjusted_matchesReferenceNumbers_data();
    void adjusted_matchesReferenceNumbers();
    void whatIsNoProbability_isRefused();
};

using Numbers = std::vector<double>;

void TestHolm::adjusted_matchesReferenceNumbers_data()
{
    QTest::addColumn<Numbers>("p");
    QTest::addColumn<Numbers>("adjusted");
    // By hand from Holm (1979): the i-th smallest times m - i + 1, then the running maximum.
    QTest::newRow("four in any order") << Numbers{0.01, 0.04, 0.03, 0.005} << Numbers{0.03, 0.06, 0.06, 0.02};
    QTest::newRow("ties and the cap at 1") << Numbers{0.3, 0.001, 0.9, 0.02, 0.02} << Numbers{0.6, 0.005, 0.9, 0.08, 0.08};
    QTest::newRow("all large") << Numbers{0.7, 0.8} << Numbers{1, 1};
    QTest::newRow("one") << Numbers{0.04} << Numbers{0.04};
    QTest::newRow("none") << Numbers{} << Numbers{};
}

void TestHolm::adjusted_matchesReferenceNumbers()
{
    QFETCH(Numbers, p);
    QFETCH(Numbers, adjusted);
    const Numbers actual = holmAdjusted(p);
    QCOMPARE(actual.size(), adjusted.size());
    for (std::size_t i = 0; i < adjusted.size(); ++i)
        QVERIFY2(std::abs(actual[i] - adjusted[i]) < 1e-12, qPrintable(QString::number(actual[i])));
}

void TestHolm::whatIsNoProbability_isRefused()
{
    for (const double strange : {-0.1, 1.1, std::nan("")})
        QVERIFY_EXCEPTION_THROWN(holmAdjusted({0.5, strange}), Error);
}

QTEST_APPLESS_MAIN(TestHolm)
#include "tst_holm.moc"
