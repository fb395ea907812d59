#include "core/report/run_comparison.h"
#include "core/store/store_reader.h"
#include "tests/app/window_frame.h"
#include "widgets/models/example_model.h"
#include "widgets/models/neighbour_model.h"
#include "widgets/pages/compare/ablations_tab.h"
#include "widgets/pages/compare/statistics_tab.h"
#include "widgets/pages/compare_page.h"
#include "widgets/pages/generation_detail.h"
#include "widgets/pages/generations/answer_listing.h"
#include "widgets/pages/generations/answer_scope.h"
#include "widgets/pages/generations/answer_table.h"
#include "widgets/pages/generations_page.h"
#include "widgets/parts/banner.h"
#include "widgets/parts/export_menu.h"
#include "widgets/text/claim_words.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace sdm;

namespace {

constexpr int kRunMs = 600'000; // a minute or two, and a machine that does other things as well
constexpr int kReadMs = 60'000;

template <typename Button = QPushButton>
Button* visibleButton(const QWidget& within, const QString& text)
{
    const auto buttons = within.findChildren<Button*>();
    const auto found =
        std::find_if(buttons.begin(), buttons.end(), [&](const Button* each) { return each->isVisible() && each->text() == text; });
    return found == buttons.end() ? nullptr : *found;
}

} // namespace

/// What somebody does who has just built the program and read nothing: real runs, by what the window offers.
class TestNewcomer : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    ui::Theme m_theme;
    std::unique_ptr<test::WindowFrame> m_frame;

    app::MainWindow& window() { return m_frame->window(); }
    ui::ProjectSession& session() { return m_frame->workbench.session(); }
    void press(const QWidget& within, const char* text)
    {
        QTRY_VERIFY2(visibleButton(within, QString::fromLatin1(text)), text);
        QTest::mouseClick(visibleButton(within, QString::fromLatin1(text)), Qt::LeftButton);
    }
    void goTo(Qt::Key key, const char* page)
    {
        QTest::keyClick(&window(), key, Qt::ControlModifier);
        QTRY_COMPARE(window().currentPageId(), QString::fromLatin1(page));
    }
    const ui::RunSummary* ranAs(const char* preset)
    {
        for (const ui::RunSummary& run : session().runs()) {
            if (run.row.preset == preset)
                return &run;
        }
        return nullptr;
    }
    bool hasFinished(const char* preset)
    {
        const ui::RunSummary* run = ranAs(preset);
        return run && run->state == store::RunState::Finished;
    }
    ui::GenerationsPage& answers() { return dynamic_cast<ui::GenerationsPage&>(*window().page(QStringLiteral("generations"))); }
    ui::ComparePage& comparison() { return dynamic_cast<ui::ComparePage&>(*window().page(QStringLiteral("compare"))); }

    void orderBy(const char* title)
    {
        for (QComboBox* combo : answers().findChildren<QComboBox*>()) {
            if (combo->accessibleName() != QLatin1String("Order"))
                continue;
            combo->setCurrentIndex(combo->findText(QString::fromLatin1(title)));
            Q_EMIT combo->activated(combo->currentIndex());
        }
    }
    /// The list is the answer to the question that is asked now, not what stood there before.
    void waitForAdmitted(std::optional<bool> judgedRightly)
    {
        const auto* listing = answers().findChild<ui::AnswerListing*>();
        QVERIFY(listing);
        QTRY_VERIFY(listing->query().verdictRight == judgedRightly && listing->query().reasons == std::vector{Reason::Admitted});
        QTRY_VERIFY_WITH_TIMEOUT(!listing->state().isOpen(), kReadMs);
        QTRY_VERIFY_WITH_TIMEOUT(answers().model()->rowCount() == 0 || answers().model()->view(0) != nullptr, kReadMs);
    }

private Q_SLOTS:
    void initTestCase()
    {
        // A new machine: nothing was ever opened or set.
        for (const char* folder : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
            qputenv(folder, m_home.path().toUtf8());
        qunsetenv("SDM_PROJECT");
        qputenv("SDM_RUNNER", SDM_RUNNER_PATH);
        m_theme.install(*qApp);
        m_frame = std::make_unique<test::WindowFrame>(m_theme, m_home.filePath(QStringLiteral("settings.ini")));
        m_frame->open({});
        window().resize(1280, 800);
    }
    void cleanupTestCase() { m_frame.reset(); }

    void theDemo_isStartedWithOneButton()
    {
        QCOMPARE(window().currentPageId(), QStringLiteral("home"));
        press(*window().page(QStringLiteral("home")), "Run the demo");
        QTRY_VERIFY_WITH_TIMEOUT(ranAs("sdm_cm_hn") != nullptr, kReadMs);
        QTRY_VERIFY_WITH_TIMEOUT(hasFinished("sdm_cm_hn"), kRunMs);
        press(window().banner(), "Look at its answers");
        QTRY_COMPARE(window().currentPageId(), QStringLiteral("generations"));
    }

    void theWorstAnswerInside_isFoundAndSaysWhyItIsThere()
    {
        QTRY_VERIFY_WITH_TIMEOUT(answers().model()->rowCount() > 0, kReadMs);
        orderBy("Likely label errors"); // admitted, and judged wrongly
        waitForAdmitted(false);
        const bool anyWrong = answers().model()->rowCount() > 0;
        if (!anyWrong) { // the one that came in last, then
            orderBy("Hardest in HR");
            waitForAdmitted(std::nullopt);
        }
        QVERIFY(answers().model()->rowCount() > 0);
        answers().table()->setFocus();
        answers().table()->selectRow(0);
        const store::AnswerView* worst = answers().model()->view(0);
        QVERIFY(worst);
        const GenerationRecord record = worst->generation.record;
        QVERIFY(record.at(m_frame->workbench.selection().bound()).inRegion);
        QCOMPARE(record.predictedWrong(), anyWrong);
        const ui::GenerationDetail& detail = *answers().detail();
        QTRY_VERIFY2(detail.conclusion().startsWith(QStringLiteral("Admitted")), qPrintable(detail.conclusion()));
        QVERIFY(!detail.derivation().isEmpty());
        // Who vouched for it: training documents by name, agreeing with its prediction.
        QTRY_VERIFY_WITH_TIMEOUT(detail.namedNeighbours().rowCount() > 0, kReadMs);
        QVERIFY(!record.nearest.id.empty());
    }

    void theBaseline_isOneButtonAway()
    {
        goTo(Qt::Key_1, "home");
        press(*window().page(QStringLiteral("home")), "Run its baseline");
        QTRY_VERIFY_WITH_TIMEOUT(ranAs("ce_cm") != nullptr, kReadMs);
        QTRY_VERIFY_WITH_TIMEOUT(hasFinished("ce_cm"), kRunMs);
    }

    void theDifference_isSaidInWordsAndIsWhatTheCommandLineSays()
    {
        goTo(Qt::Key_7, "compare");
        QTRY_COMPARE(comparison().chosenRuns().size(), 2);
        comparison().tabs()->setCurrentWidget(comparison().statistics());
        QTRY_VERIFY_WITH_TIMEOUT(!comparison().statistics()->verdict().isEmpty(), kReadMs);
        const store::StoreReader reader = store::StoreReader::open(session().folder().toStdString());
        const auto named = [&](int i) {
            const std::string id = comparison().chosenRuns().at(i).toStdString();
            return report::NamedRun{id, report::runResults(reader, reader.findRun(id))};
        };
        const report::RunComparison compared = report::compareRuns(reader, named(0), named(1), m_frame->workbench.selection().bound());
        QVERIFY(!compared.testSets.empty());
        const QString word = ui::claimWord(compared.testSets.front().paired.claim);
        QVERIFY2(comparison().statistics()->verdict().contains(word),
                 qPrintable(comparison().statistics()->verdict() + QStringLiteral(" / ") + word));
    }

    void theTable_isExported()
    {
        comparison().tabs()->setCurrentWidget(comparison().ablations());
        QTRY_VERIFY_WITH_TIMEOUT(comparison().ablations()->model()->rowCount() >= 2, kReadMs);
        const auto* menu = comparison().ablations()->findChild<ui::ExportMenu*>();
        QVERIFY(menu);
        const QString path = m_home.filePath(QStringLiteral("table.tex"));
        QCOMPARE(menu->saveTo(path, report::TableFormat::Latex), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString table = QString::fromUtf8(file.readAll());
        QVERIFY2(table.contains(QStringLiteral("SDM+FT(CM+HN)")) && table.contains(QStringLiteral("FT(CM)")), qPrintable(table));
    }
};

QTEST_MAIN(TestNewcomer)
#include "tst_newcomer.moc"
