#include "core/client/engine_process.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "widgets/composer/config_draft.h"
#include "widgets/composer/preset_cards.h"
#include "widgets/composer/run_composer.h"
#include "widgets/composer/schema_form.h"
#include "widgets/composer/setting_row.h"
#include "widgets/composer/test_sets_editor.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::ui;

namespace {

const Setting& setting(const char* path)
{
    return *findSetting(path);
}

SettingRow* rowOf(SchemaForm& form, const char* path)
{
    for (SettingRow* row : form.rows()) {
        if (row->setting().path == path)
            return row;
    }
    return nullptr;
}

RunConfig completeConfig()
{
    RunConfig config = findPreset("sdm_cm_hn").config;
    config.model.path = "/models/tiny";
    config.task.train = "/data/train.jsonl";
    config.task.calibration = "/data/calibration.jsonl";
    config.task.tests = {{"test", "/data/test.jsonl", false}, {"shifted", "/data/shifted.jsonl", true}};
    return config;
}

} // namespace

class TestRunComposer : public QObject {
    Q_OBJECT

    Theme m_theme;
    client::EngineProcess m_engine;

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", "/no/such/sdm-runner");
        m_theme.install(*qApp);
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/drafts")).removeRecursively();
    }

    void everySetting_hasARowThatShowsItsValue()
    {
        ConfigDraft draft;
        draft.setConfig(completeConfig());
        SchemaForm form(m_theme, draft, {});
        for (const Setting& entry : runSettings()) {
            if (entry.path == "preset")
                continue;
            const SettingRow* row = rowOf(form, entry.path.c_str());
            QVERIFY2(row != nullptr, entry.path.c_str());
            QVERIFY2(!draft.text(entry).isNull(), entry.path.c_str());
        }
        QCOMPARE(form.rows().size() + 1, runSettings().size());
        QCOMPARE(form.findChildren<PresetCard*>().size(), qsizetype(presets().size()));
    }

    void everyValue_survivesItsEditor()
    {
        ConfigDraft draft;
        draft.setConfig(completeConfig());
        for (const Setting& entry : runSettings())
            draft.setText(entry, draft.text(entry));
        QCOMPARE(draft.json(), QString::fromStdString(runConfigJson(completeConfig())));
        QVERIFY(draft.runnable());
    }

    void aWrongValue_keepsItsTextAndTellsTheSchemasFault()
    {
        ConfigDraft draft;
        draft.setConfig(completeConfig());
        draft.setText(setting("optimiser.epochs"), QStringLiteral("-3"));
        QCOMPARE(draft.fault("optimiser.epochs"), QStringLiteral("must be ≥ 1, is -3"));
        QCOMPARE(draft.text(setting("optimiser.epochs")), QStringLiteral("-3"));
        QCOMPARE(draft.config().optimiser.epochs, completeConfig().optimiser.epochs);
        QVERIFY(!draft.runnable());
        draft.setText(setting("optimiser.epochs"), QStringLiteral("4"));
        QCOMPARE(draft.fault("optimiser.epochs"), QString());
        QCOMPARE(draft.config().optimiser.epochs, std::int64_t{4});
        QVERIFY(draft.runnable());
    }

    void faultsBetweenSettings_showAtTheirRow()
    {
        ConfigDraft draft;
        RunConfig config = completeConfig();
        config.task.tests[1].name = "test";
        draft.setConfig(config);
        QVERIFY(draft.fault("task.tests").contains(QStringLiteral("differ")));
        QVERIFY(!draft.runnable());
    }

    void aPreset_keepsWhatWasChangedByHand()
    {
        ConfigDraft draft;
        draft.setText(setting("optimiser.batch_documents"), QStringLiteral("32"));
        draft.setPreset("ce_cm");
        QCOMPARE(draft.config().optimiser.batchDocuments, std::int64_t{32});
        QCOMPARE(draft.config().loss.kind, LossKind::CrossEntropy);
        QCOMPARE(draft.changedCount(), 1);
        draft.reset(setting("optimiser.batch_documents"));
        QCOMPARE(draft.changedCount(), 0);
    }

    void typing_reachesTheDraftAndTheFaultItsRow()
    {
        ConfigDraft draft;
        SchemaForm form(m_theme, draft, {});
        form.show();
        SettingRow* row = rowOf(form, "sdm_layer.alpha");
        auto* line = row->findChild<QLineEdit*>();
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("1.5"));
        const auto labels = row->findChildren<QLabel*>();
        const bool told = std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("is 1.5"));
        });
        QVERIFY(told);
        QVERIFY(line->property("invalid").toBool());
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("0.9"));
        QCOMPARE(draft.config().sdmLayer.alpha, 0.9);
        QVERIFY(!line->property("invalid").toBool());
    }

    void search_findsByKeyLabelAndSymbol_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("key") << QStringLiteral("negatives.gamma_gen");
        QTest::newRow("label") << QStringLiteral("generation probability");
        QTest::newRow("symbol") << QStringLiteral("γ_gen");
    }
    void search_findsByKeyLabelAndSymbol()
    {
        QFETCH(QString, words);
        ConfigDraft draft;
        SchemaForm form(m_theme, draft, {});
        form.show();
        form.findChild<QLineEdit*>(QStringLiteral("settingsSearch"))->setText(words);
        QVERIFY(rowOf(form, "negatives.gamma_gen")->isVisible());
        QVERIFY(!rowOf(form, "seed")->isVisible());
    }

    void start_waitsForWhatIsMissing()
    {
        RunComposer composer(m_theme, m_engine);
        composer.setProject(QStringLiteral("/project"));
        composer.show();
        int started = 0;
        connect(&composer, &RunComposer::startRequested, this, [&](const RunConfig&) { ++started; });
        QTest::keyClick(&composer, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(started, 0);
        QVERIFY(composer.isVisible());
        composer.setConfig(completeConfig());
        composer.start();
        QTRY_COMPARE(started, 1); // pre-flight has said that there is no engine to ask: starting it tells the rest
        QVERIFY(!composer.isVisible());
    }

    void start_waitsForPreflight()
    {
        RunComposer composer(m_theme, m_engine);
        composer.setProject(QStringLiteral("/waits"));
        composer.show();
        QPushButton* button = nullptr;
        for (auto* each : composer.findChildren<QPushButton*>())
            button = each->text() == QStringLiteral("Start") ? each : button;
        QVERIFY(button != nullptr);
        composer.setConfig(completeConfig());
        QVERIFY(composer.draft().runnable());
        QVERIFY2(!button->isEnabled(), "nothing has been checked yet");
        QTRY_VERIFY(button->isEnabled());
        composer.draft().setText(setting("seed"), QStringLiteral("5"));
        QVERIFY2(!button->isEnabled(), "what was checked was another configuration");
        int started = 0;
        connect(&composer, &RunComposer::startRequested, this, [&](const RunConfig&) { ++started; });
        QTest::keyClick(&composer, Qt::Key_Return, Qt::ControlModifier);
        composer.draft().setText(setting("seed"), QStringLiteral("6")); // somebody goes on typing: it is not started behind their back
        QTRY_VERIFY(button->isEnabled());
        QCOMPARE(started, 0);
    }

    void tabs_showMoreAndTheSearchLooksThroughAll()
    {
        ConfigDraft draft;
        SchemaForm form(m_theme, draft, {});
        form.show();
        auto* tabs = form.findChild<QTabBar*>();
        QCOMPARE(tabs->count(), 3);
        const auto shown = [&form] {
            return std::count_if(form.rows().begin(), form.rows().end(), [](const SettingRow* row) { return row->isVisible(); });
        };
        std::vector<std::ptrdiff_t> counts;
        for (int tab = 0; tab < 3; ++tab) {
            tabs->setCurrentIndex(tab);
            counts.push_back(shown());
        }
        QVERIFY(0 < counts[0] && counts[0] < counts[1] && counts[1] < counts[2]);
        QCOMPARE(counts[2], static_cast<std::ptrdiff_t>(form.rows().size()));
        tabs->setCurrentIndex(0);
        form.findChild<QLineEdit*>(QStringLiteral("settingsSearch"))->setText(QStringLiteral("sdm_layer.max_neighbours"));
        QVERIFY(setting("sdm_layer.max_neighbours").level == SettingLevel::Expert);
        QVERIFY(rowOf(form, "sdm_layer.max_neighbours")->isVisible());
        QCOMPARE(shown(), 1);
    }

    void aClone_saysWhatIsDifferent()
    {
        RunComposer composer(m_theme, m_engine);
        composer.setProject(QStringLiteral("/clones"));
        composer.setOrigin(QStringLiteral("the first one"), completeConfig());
        QPlainTextEdit* changes = nullptr;
        for (auto* edit : composer.findChildren<QPlainTextEdit*>())
            changes = edit->accessibleName() == QStringLiteral("What differs") ? edit : changes;
        QVERIFY(changes != nullptr);
        QCOMPARE(changes->toPlainText(), QStringLiteral("No setting differs from the first one."));
        composer.draft().setText(setting("optimiser.epochs"), QStringLiteral("4"));
        composer.draft().setText(setting("name"), QStringLiteral("another"));
        const QString epochs = QString::number(completeConfig().optimiser.epochs);
        QCOMPARE(changes->toPlainText(), QStringLiteral("Other than the first one:\noptimiser.epochs: %1 → 4").arg(epochs));
        QCOMPARE(composer.windowTitle(), QStringLiteral("New run like the first one"));
    }

    void filesAndFolders_areDroppedOntoTheirFields()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a file.jsonl"));
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        ConfigDraft draft;
        SchemaForm form(m_theme, draft, {});
        form.show();
        const auto drop = [](QWidget* target, const QString& path) {
            QMimeData mime;
            mime.setUrls({QUrl::fromLocalFile(path)});
            QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
            enter.ignore();
            QApplication::sendEvent(target, &enter);
            QDropEvent dropped(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(target, &dropped);
        };
        drop(rowOf(form, "model.path")->findChild<QLineEdit*>(), folder.path());
        QCOMPARE(QString::fromStdString(draft.config().model.path), folder.path());
        drop(rowOf(form, "task.train")->findChild<QLineEdit*>(), file);
        QCOMPARE(QString::fromStdString(draft.config().task.train), file);
        drop(rowOf(form, "task.tests")->findChild<TestSetsEditor*>(), file);
        QCOMPARE(draft.config().task.tests.size(), std::size_t{1});
        QCOMPARE(draft.config().task.tests[0].name, std::string("a file"));
    }

    void theCommand_namesOnlyWhatChanged()
    {
        RunComposer composer(m_theme, m_engine);
        composer.setProject(QStringLiteral("/typed"));
        composer.draft().setText(setting("seed"), QStringLiteral("3"));
        const auto previews = composer.findChildren<QPlainTextEdit*>();
        const bool shown = std::any_of(previews.begin(), previews.end(), [](const QPlainTextEdit* edit) {
            return edit->toPlainText() == QStringLiteral("sdm-runner run --preset sdm_cm_hn --set seed=3 --project /typed");
        });
        QVERIFY(shown);
    }

    void aDraft_isThereAgain()
    {
        {
            RunComposer composer(m_theme, m_engine);
            composer.show();
            composer.setConfig(completeConfig());
            composer.close();
        }
        RunComposer again(m_theme, m_engine);
        again.restoreDraft();
        QCOMPARE(again.draft().json(), QString::fromStdString(runConfigJson(completeConfig())));
    }

    void aDraft_belongsToItsProject()
    {
        RunComposer composer(m_theme, m_engine);
        composer.setProject(QStringLiteral("/one"));
        composer.show();
        composer.setConfig(completeConfig());
        composer.setProject(QStringLiteral("/two"));
        QVERIFY(composer.draft().config().model.path.empty());
        QCOMPARE(composer.draft().changedCount(), 0);
        composer.draft().setText(setting("seed"), QStringLiteral("9"));
        composer.setProject(QStringLiteral("/one"));
        QCOMPARE(composer.draft().json(), QString::fromStdString(runConfigJson(completeConfig())));
        composer.setProject(QStringLiteral("/two"));
        QCOMPARE(composer.draft().config().seed, decltype(RunConfig::seed){9});
    }

    void everyEditor_hasANameForScreenReaders()
    {
        RunComposer composer(m_theme, m_engine);
        composer.setConfig(completeConfig());
        composer.show();
        for (const QWidget* widget : composer.findChildren<QWidget*>()) {
            const bool editor =
                qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget) || qobject_cast<const QCheckBox*>(widget);
            if (!editor || qobject_cast<const QComboBox*>(widget->parentWidget()))
                continue;
            const auto* box = qobject_cast<const QCheckBox*>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (box && !box->text().isEmpty()), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestRunComposer)
#include "tst_run_composer.moc"
