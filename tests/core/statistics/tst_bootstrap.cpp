#include "core/statistics/bootstrap.h"

#include <cmath>
#include <QTest>

using namespace sdm;

namespace {

/// `both`, then those of the first alone, of the second alone, and of neither.
std::vector<TakenBy> documents(int both, int first, int second, int neither)
{
    std::vector<TakenBy> all;
    all.insert(all.end(), static_cast<std::size_t>(both), {true, true});
    all.insert(all.end(), static_cast<std::size_t>(first), {true, false});
    all.insert(all.end(), static_cast<std::size_t>(second), {false, true});
    all.insert(all.end(), static_cast<std::size_t>(neither), {false, false});
    return all;
}

} // namespace

class TestBootstrap : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shareDifference_approachesTheExactQuantiles();
    void shareDifference_seesOnlyDiscordantDocuments();
    void shareDifference_turnsRoundWithTheTwo();
    void severalQuestions_areAnsweredAsEachAlone();
    void shareDifference_edges();
};

void TestBootstrap::shareDifference_approachesTheExactQuantiles()
{
    // The bootstrap's own distribution is known: n steps of -1, 0 and +1 with the sample's shares. Its 2.5 and 97.5 % quantiles for 14, 56
    // and 30 of 100 are 0.03 and 0.29 (numpy, by 100 convolutions); a simulated one may be one document off.
    const auto interval = bootstrapShareDifference(documents(40, 14, 30, 16));
    QVERIFY(interval.has_value());
    QVERIFY2(std::abs(interval->lower - 0.03) < 0.0101, qPrintable(QString::number(interval->lower)));
    QVERIFY2(std::abs(interval->upper - 0.29) < 0.0101, qPrintable(QString::number(interval->upper)));
}

void TestBootstrap::shareDifference_seesOnlyDiscordantDocuments()
{
    const auto few = bootstrapShareDifference(documents(90, 14, 30, 6));
    const auto many = bootstrapShareDifference(documents(6, 14, 30, 90));
    constexpr double kTwoDocuments = 2.001 / 140; // other documents are drawn: the same distribution, not the same sample
    QVERIFY(std::abs(few->lower - many->lower) < kTwoDocuments);
    QVERIFY(std::abs(few->upper - many->upper) < kTwoDocuments);
    const auto same = bootstrapShareDifference(documents(50, 0, 0, 50));
    QCOMPARE(same->lower, 0.0);
    QCOMPARE(same->upper, 0.0);
}

void TestBootstrap::shareDifference_turnsRoundWithTheTwo()
{
    std::vector<TakenBy> one = documents(3, 20, 50, 27), other = one;
    for (TakenBy& document : other)
        std::swap(document.first, document.second);
    const auto forth = bootstrapShareDifference(one), back = bootstrapShareDifference(other);
    QVERIFY(forth->lower > 0);
    QCOMPARE(forth->lower, -back->upper);
    QCOMPARE(forth->upper, -back->lower);
}

void TestBootstrap::severalQuestions_areAnsweredAsEachAlone()
{
    const std::vector<TakenBy> one = documents(40, 14, 30, 16), other = documents(70, 10, 5, 15);
    const std::vector<Interval> both = bootstrapShareDifferences({one, other});
    QCOMPARE(both.size(), std::size_t(2));
    QCOMPARE(both[0].lower, bootstrapShareDifference(one)->lower);
    QCOMPARE(both[0].upper, bootstrapShareDifference(one)->upper);
    QCOMPARE(both[1].lower, bootstrapShareDifference(other)->lower);
    QCOMPARE(both[1].upper, bootstrapShareDifference(other)->upper);
    QVERIFY(bootstrapShareDifferences({}).empty() && bootstrapShareDifferences({{}, {}}).empty());
}

void TestBootstrap::shareDifference_edges()
{
    QVERIFY(!bootstrapShareDifference({}).has_value());
    const auto one = bootstrapShareDifference({{false, true}});
    QCOMPARE(one->lower, 1.0);
    QCOMPARE(one->upper, 1.0);
}

QTEST_APPLESS_MAIN(TestBootstrap)
#include "tst_bootstrap.moc"
