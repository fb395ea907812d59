#include "core/statistics/interval.h"

#include <cmath>
#include <QTest>

using namespace sdm;

class TestInterval : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void intervals_matchPublishedValues_data();
    void intervals_matchPublishedValues();
    void extremes_touchTheEnds();
    void nothing_saysNothing();
    void shownInterval_isExactForFew();
};

void TestInterval::intervals_matchPublishedValues_data()
{
    QTest::addColumn<int>("successes");
    QTest::addColumn<int>("n");
    QTest::addColumn<double>("wilsonLower");
    QTest::addColumn<double>("wilsonUpper");
    QTest::addColumn<double>("exactLower");
    QTest::addColumn<double>("exactUpper");
    // Newcombe, "Two-sided confidence intervals for the single proportion" (1998), Table I: methods 3 and 5.
    QTest::newRow("81 of 263") << 81 << 263 << 0.2553 << 0.3662 << 0.2527 << 0.3676;
    QTest::newRow("15 of 148") << 15 << 148 << 0.0624 << 0.1605 << 0.0578 << 0.1617;
    QTest::newRow("0 of 20") << 0 << 20 << 0.0000 << 0.1611 << 0.0000 << 0.1684;
    QTest::newRow("1 of 29") << 1 << 29 << 0.0061 << 0.1718 << 0.0009 << 0.1776;
}

void TestInterval::intervals_matchPublishedValues()
{
    QFETCH(int, successes);
    QFETCH(int, n);
    const auto compare = [](double actual, double published) { return std::abs(actual - published) < 0.00005001; };
    const Interval score = wilson(successes, n);
    const Interval exact = clopperPearson(successes, n);
    QFETCH(double, wilsonLower);
    QFETCH(double, wilsonUpper);
    QFETCH(double, exactLower);
    QFETCH(double, exactUpper);
    QVERIFY(compare(score.lower, wilsonLower));
    QVERIFY(compare(score.upper, wilsonUpper));
    QVERIFY(compare(exact.lower, exactLower));
    QVERIFY(compare(exact.upper, exactUpper));
}

void TestInterval::extremes_touchTheEnds()
{
    for (const auto& method : {wilson, clopperPearson}) {
        QCOMPARE(method(0, 50, 0.95).lower, 0.0);
        QCOMPARE(method(50, 50, 0.95).upper, 1.0);
        QVERIFY(method(50, 50, 0.95).lower > 0.9);
    }
}

void TestInterval::nothing_saysNothing()
{
    for (const auto& method : {wilson, clopperPearson, proportionInterval}) {
        QCOMPARE(method(0, 0, 0.95).lower, 0.0);
        QCOMPARE(method(0, 0, 0.95).upper, 1.0);
    }
}

void TestInterval::shownInterval_isExactForFew()
{
    QCOMPARE(proportionInterval(30, 39).lower, clopperPearson(30, 39).lower);
    QCOMPARE(proportionInterval(30, 40).lower, wilson(30, 40).lower);
}

QTEST_APPLESS_MAIN(TestInterval)
#include "tst_interval.moc"
