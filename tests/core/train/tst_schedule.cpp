#include "core/engine/optimise/learning_rate_schedule.h"

#include <QTest>

using sdm::engine::LearningRateSchedule;

class TestSchedule : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fineTuningRate_matchesThePublishedStepsRates_data();
    void fineTuningRate_matchesThePublishedStepsRates();
    void linear_warmsUpForTheGivenShareOfSteps();
    void trapezoid_holdsThePeakUntilTheDecayBegins();
    void noWarmup_startsAtThePeak();
};

void TestSchedule::fineTuningRate_matchesThePublishedStepsRates_data()
{
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("step");
    QTest::addColumn<double>("rate");
    const auto row = [](int total, int step, double rate) { QTest::addRow("%d of %d", step, total) << total << step << rate; };
    row(790, 0, 0.0);
    row(790, 1, 6.410256e-07);
    row(790, 39, 2.5e-05);
    row(790, 77, 4.935897e-05);
    row(790, 78, 5e-05);
    row(790, 79, 4.992978e-05);
    row(790, 434, 2.5e-05);
    row(790, 789, 7.022472e-08);
    row(780, 79, 4.992877e-05);
    row(780, 434, 2.464387e-05);
    row(780, 779, 7.122507e-08);
}

void TestSchedule::fineTuningRate_matchesThePublishedStepsRates()
{
    QFETCH(int, total);
    QFETCH(int, step);
    QFETCH(double, rate);
    const LearningRateSchedule schedule{5e-5, 78, 78, total};
    QVERIFY2(std::abs(schedule.at(step) - rate) <= 1e-6 * rate, qPrintable(QString::number(schedule.at(step), 'g', 9)));
}

void TestSchedule::linear_warmsUpForTheGivenShareOfSteps()
{
    const auto schedule = LearningRateSchedule::linear(1.0, 0.1, 780);
    QCOMPARE(schedule.warmupSteps, std::int64_t{78});
    QCOMPARE(schedule.at(78), 1.0);
    QCOMPARE(schedule.at(780), 0.0);
}

void TestSchedule::trapezoid_holdsThePeakUntilTheDecayBegins()
{
    const auto schedule = LearningRateSchedule::trapezoid(2.0, 10, 0.5, 100);
    QCOMPARE(schedule.at(5), 1.0);
    QCOMPARE(schedule.at(10), 2.0);
    QCOMPARE(schedule.at(50), 2.0);
    QCOMPARE(schedule.at(75), 1.0);
    QCOMPARE(schedule.at(100), 0.0);
}

void TestSchedule::noWarmup_startsAtThePeak()
{
    QCOMPARE(LearningRateSchedule::linear(3.0, 0.0, 4).at(0), 3.0);
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
