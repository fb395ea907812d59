#include "tests/app/window_frame.h"
#include "tests/support/temporary_project.h"
#include "widgets/boards/board_view.h"
#include "widgets/boards/seed_bar.h"
#include "widgets/plots/line_panel.h"

#include <QApplication>
#include <QComboBox>
#include <QStandardPaths>

#include <memory>

using namespace sdm;

namespace {

/// A finished run that judged a test set twice on its way.
RunId addRun(test::TemporaryProject& project, const std::string& name, const std::string& preset, std::int64_t inside)
{
    const RunId run = project.addRun(name, store::RunState::Finished, preset);
    std::vector<MetricPoint> points;
    for (int step = 1; step <= 40; ++step)
        points.push_back({"train/loss", step, step / 20.0, 2.0 / step});
    project.store.appendMetrics(run, points);
    project.addEvaluation(run, "wikipedia", false, 20, 60, inside, inside);
    project.addEvaluation(run, "wikipedia", false, 40, 60, inside + 6, inside + 6);
    return run;
}

/// Chooses an entry as a person does.
void pick(QComboBox* box, int index)
{
    box->setFocus();
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

} // namespace

/// What one does on the page of a run as it goes.
class TestLive : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch;
    test::TemporaryProject m_project;
    RunId m_run;
    std::unique_ptr<test::WindowFrame> m_frame;

    ui::Page* page() { return m_frame->window().page(QStringLiteral("live")); }
    ui::LinePanel* lines(const char* id) { return page()->findChild<ui::LinePanel*>(QStringLiteral("instrument.") + QLatin1String(id)); }
    QString settingsFile() const { return m_scratch.filePath(QStringLiteral("settings.ini")); }
    void openWindow()
    {
        m_frame = std::make_unique<test::WindowFrame>(m_theme, settingsFile());
        m_frame->open(m_project.path(), QStringLiteral("live"));
        QTRY_COMPARE(m_frame->workbench.session().runs().size(), std::size_t{4});
        m_frame->workbench.selection().selectRun(QString::fromStdString(m_run));
        QTRY_VERIFY(m_frame->workbench.session().record().loaded());
        QTRY_VERIFY(!lines("hr_share")->series().empty());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", "/no/such/sdm-runner");
        m_theme.install(*qApp);
        addRun(m_project, "another", "ce_cm", 6);
        addRun(m_project, "seed one", "sdm_cm", 12);
        addRun(m_project, "seed two", "sdm_cm", 30);
        m_run = addRun(m_project, "seed three", "sdm_cm", 24);
        openWindow();
    }
    void cleanupTestCase() { m_frame.reset(); }

    void seeds_areDrawnAsOneWithABand()
    {
        auto* bar = page()->findChild<ui::SeedBar*>();
        QVERIFY(bar);
        auto* centre = bar->findChild<QComboBox*>(QStringLiteral("seedCentre"));
        auto* band = bar->findChild<QComboBox*>(QStringLiteral("seedBand"));
        QVERIFY(!band->isVisible());
        pick(centre, 2); // the median
        QVERIFY(band->isVisible());
        QTRY_COMPARE(lines("hr_share")->series().size(), std::size_t{2});
        QCOMPARE(bar->note(), QStringLiteral("Other runs of these settings: 2"));
        const ui::Series group = lines("hr_share")->series()[1];
        QVERIFY2(group.name.endsWith(QStringLiteral("3 seeds")), qPrintable(group.name));
        QCOMPARE(group.points.size(), std::size_t{2});
        // By the lower estimate a tenth less of 12, 24 and 30 is admitted: 11, 22, 27 of 60.
        QCOMPARE(group.points[0].lower, 11.0 / 60);
        QCOMPARE(group.points[0].y, 22.0 / 60);
        QCOMPARE(group.points[0].upper, 27.0 / 60);
        pick(band, 1); // the deviation
        QTRY_VERIFY(lines("hr_share")->series()[1].points[0].lower > 11.0 / 60);
        QVERIFY2(lines("hr_share")->drawing().caption.contains(QStringLiteral("standard deviation")),
                 qPrintable(lines("hr_share")->drawing().caption));
    }

    void howSeedsAreDrawn_isRemembered()
    {
        m_frame->window().close();
        m_frame.reset();
        openWindow();
        QTRY_COMPARE(lines("hr_share")->series().size(), std::size_t{2});
        auto* bar = page()->findChild<ui::SeedBar*>();
        QVERIFY(bar->seeds().on && bar->seeds().centre == Centre::Median && bar->seeds().band == BandKind::Deviation);
        pick(bar->findChild<QComboBox*>(QStringLiteral("seedCentre")), 0);
        QTRY_COMPARE(lines("hr_share")->series().size(), std::size_t{1});
    }
};

QTEST_MAIN(TestLive)
#include "tst_live.moc"
