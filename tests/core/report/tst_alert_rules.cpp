#include "core/report/alert_rules.h"
#include "tests/support/temporary_project.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace sdm;
using namespace sdm::report;

namespace {

/// One rule alone, as it usually is.
AlertRules only(AlertRule rule)
{
    AlertRules rules = usualAlertRules();
    for (AlertSetting& setting : rules)
        setting.on = false;
    rules[indexOf(rule)].on = true;
    return rules;
}

} // namespace

class TestAlertRules : public QObject {
    Q_OBJECT

    test::TemporaryProject m_project;
    AlertMoment m_moment{nowMilliseconds(), m_project.path().toStdString(), false, Bound::Plain};

    std::vector<RaisedAlert> raised(const RunId& run, const AlertRules& rules)
    {
        const auto reader = store::StoreReader::open(m_project.path().toStdString());
        return raisedAlerts(reader, reader.findRun(run.text()), 0.95, rules, m_moment);
    }

private Q_SLOTS:
    void aLossThatIsNoNumber_isToldOnceWithItsStep()
    {
        const RunId run = m_project.addRun("nan", store::RunState::Running);
        m_project.store.appendMetrics(run, {{"train/loss", 1, 0.1, 0.5},
                                            {"train/loss", 2, 0.2, std::nan("")},
                                            {"train/loss", 3, 0.3, std::nan("")},
                                            {"train/grad_norm", 3, 0.3, std::numeric_limits<double>::infinity()}});
        const auto alerts = raised(run, only(AlertRule::NotFinite));
        QCOMPARE(alerts.size(), std::size_t{2});
        QCOMPARE(alerts[0].subject, std::string("train/loss"));
        QCOMPARE(*alerts[0].step, std::int64_t{2});
        QCOMPARE(alerts[1].subject, std::string("train/grad_norm"));
        QVERIFY(alerts[0].level == AlertLevel::Error && alerts[0].timeMs > 0);
    }

    void anAccuracyBelowAlpha_isToldWhereItsWholeIntervalIs()
    {
        const RunId run = m_project.addRun("below", store::RunState::Finished);
        m_project.addEvaluation(run, "wikipedia", false, 10, 200, 29, 10);   // too few to say
        m_project.addEvaluation(run, "wikipedia", false, 20, 200, 100, 93);  // alpha lies inside the interval
        m_project.addEvaluation(run, "wikipedia", false, 30, 200, 100, 80);  // below
        m_project.addEvaluation(run, "wikipedia", false, 40, 200, 100, 80);  // still
        m_project.addEvaluation(run, "wikipedia", false, 50, 200, 100, 100); // holds
        m_project.addEvaluation(run, "wikipedia", false, 60, 200, 100, 70);  // again
        const auto alerts = raised(run, only(AlertRule::BelowAlpha));
        QCOMPARE(alerts.size(), std::size_t{2});
        QCOMPARE(*alerts[0].step, std::int64_t{30});
        QCOMPARE(alerts[0].value, 0.8);
        QCOMPARE(alerts[0].n, std::int64_t{100});
        QCOMPARE(*alerts[1].step, std::int64_t{60});
    }

    void aFallOfTheShare_isHeldAgainstTheBestBefore()
    {
        const RunId run = m_project.addRun("falls", store::RunState::Finished);
        for (const auto& [step, admitted] : {std::pair(10, 20), std::pair(20, 60), std::pair(30, 40), std::pair(40, 20), std::pair(50, 10)})
            m_project.addEvaluation(run, "wikipedia", false, step, 100, admitted, admitted, LayerRole::Monitor);
        m_project.addEvaluation(run, "wikipedia", false, 50, 100, 5, 5, LayerRole::Final); // other answers: no fall
        m_project.addEvaluation(run, "longer", true, 10, 100, 50, 50, LayerRole::Monitor);
        m_project.addEvaluation(run, "longer", true, 20, 100, 0, 0, LayerRole::Monitor); // shifted: the right answer
        AlertRules rules = only(AlertRule::ShareCollapses);
        auto alerts = raised(run, rules);
        QCOMPARE(alerts.size(), std::size_t{1});
        QCOMPARE(*alerts[0].step, std::int64_t{40}); // 0.2 is less than half of 0.6, 0.4 is not
        QCOMPARE(alerts[0].reference, 0.6);
        rules[indexOf(AlertRule::ShareCollapses)].limit = 0.25;
        alerts = raised(run, rules);
        QCOMPARE(*alerts.at(0).step, std::int64_t{50});
        rules[indexOf(AlertRule::ShareCollapses)].on = false;
        QVERIFY(raised(run, rules).empty());
    }

    void layersWithoutARegion_areToldWhereTheyBegin()
    {
        const RunId run = m_project.addRun("regions", store::RunState::Finished);
        for (const auto& [step, qrMin] : {std::pair(10, 20.0), std::pair(20, kNoRegion), std::pair(30, kNoRegion), std::pair(40, 3.0)}) {
            LayerRecord layer;
            layer.id = newUlid();
            layer.role = LayerRole::Validation;
            layer.step = step;
            layer.qrMin = qrMin;
            m_project.store.addLayer(run, layer);
        }
        const auto alerts = raised(run, only(AlertRule::NoRegion));
        QCOMPARE(alerts.size(), std::size_t{1});
        QCOMPARE(*alerts[0].step, std::int64_t{20});
        QCOMPARE(alerts[0].subject, std::string("validation"));
    }

    void anEpochWithoutWrongAnswers_isToldOnceItHasEnough()
    {
        const RunId run = m_project.addRun("negatives", store::RunState::Running);
        m_project.store.appendMetrics(run, {{"hard_negatives/generated", 1, 0.5, 40}, // too few yet
                                            {"hard_negatives/wrong", 1, 0.5, 0},
                                            {"hard_negatives/generated", 2, 1.0, 80},
                                            {"hard_negatives/wrong", 2, 1.0, 3}, // late, but there
                                            {"hard_negatives/generated", 3, 1.5, 60},
                                            {"hard_negatives/wrong", 3, 1.5, 0},
                                            {"hard_negatives/generated", 4, 2.0, 90},
                                            {"hard_negatives/wrong", 4, 2.0, 0}});
        const auto alerts = raised(run, only(AlertRule::NoNegatives));
        QCOMPARE(alerts.size(), std::size_t{1});
        QCOMPARE(*alerts[0].step, std::int64_t{3});
        QCOMPARE(alerts[0].n, std::int64_t{60});
    }

    void manyAnswersOutOfDistribution_areToldOfTheTrainingDistributionAlone()
    {
        const RunId run = m_project.addRun("ood", store::RunState::Finished);
        m_project.addEvaluation(run, "monitor", false, 10, 100, 0, 0, LayerRole::Monitor); // every fourth is
        m_project.addEvaluation(run, "longer", true, 10, 100, 0, 0, LayerRole::Monitor);
        const auto alerts = raised(run, only(AlertRule::ManyOod));
        QCOMPARE(alerts.size(), std::size_t{1});
        QCOMPARE(alerts[0].subject, std::string("monitor"));
        QCOMPARE(alerts[0].value, 0.25);
    }

    void aRunThatWritesNothing_isToldWhileItIsActive()
    {
        const RunId run = m_project.addRun("still", store::RunState::Running);
        m_project.store.appendMetrics(run, {{"train/loss", 7, 0.5, 0.3}});
        constexpr std::int64_t kMinute = 60'000;
        m_moment.isActive = true;
        m_moment.nowMs = nowMilliseconds() + 10 * kMinute;
        QVERIFY(raised(run, only(AlertRule::Stalled)).empty());
        m_moment.nowMs += 10 * kMinute;
        const auto alerts = raised(run, only(AlertRule::Stalled));
        QCOMPARE(alerts.size(), std::size_t{1});
        QCOMPARE(*alerts[0].step, std::int64_t{7});
        QVERIFY(std::abs(alerts[0].value - 20) < 1);
        m_moment.isActive = false;
        QVERIFY(raised(run, only(AlertRule::Stalled)).empty());
    }

    void aFullDisk_isToldByTheRoomThereIs()
    {
        const RunId run = m_project.addRun("disk", store::RunState::Running);
        m_moment.isActive = true;
        AlertRules rules = only(AlertRule::DiskFull);
        rules[indexOf(AlertRule::DiskFull)].limit = 0;
        QVERIFY(raised(run, rules).empty());
        rules[indexOf(AlertRule::DiskFull)].limit = 1e12;
        const auto alerts = raised(run, rules);
        QCOMPARE(alerts.size(), std::size_t{1});
        QVERIFY(alerts[0].value > 0 && !alerts[0].step);
        m_moment.isActive = false;
    }
};

QTEST_APPLESS_MAIN(TestAlertRules)
#include "tst_alert_rules.moc"
