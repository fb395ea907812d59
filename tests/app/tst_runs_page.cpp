#include "core/store/annotations.h"
#include "core/store/store_reader.h"
#include "tests/app/window_frame.h"
#include "tests/support/temporary_project.h"
#include "widgets/models/run_tree_model.h"
#include "widgets/parts/label_popup.h"
#include "widgets/parts/query_line.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace sdm;

namespace {

constexpr int kRunnerMs = 60'000;
using Column = ui::RunColumn;

/// The Runs page in the real window, as somebody at the keyboard has it.
struct RunsFrame : test::WindowFrame {
    using test::WindowFrame::WindowFrame;

    ui::Page* page() { return window().page(QStringLiteral("runs")); }
    QTreeView* table()
    {
        const auto trees = page()->findChildren<QTreeView*>();
        const auto found = std::find_if(trees.begin(), trees.end(),
                                        [](const QTreeView* each) { return each->accessibleName() == QStringLiteral("Runs"); });
        return found == trees.end() ? nullptr : *found;
    }
    ui::QueryLine* query() { return page()->findChild<ui::QueryLine*>(); }
    bool says(const QString& text)
    {
        const auto labels = page()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
    }
    QString cell(int row, Column column, const QModelIndex& parent = {})
    {
        return table()->model()->index(row, static_cast<int>(column), parent).data().toString();
    }
    QStringList names()
    {
        QStringList list;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            list.append(cell(row, Column::Name));
        list.sort();
        return list;
    }
    /// Chooses rows by name and gives the list the keyboard.
    void choose(const QStringList& wanted)
    {
        QTreeView* list = table();
        list->setFocus();
        list->clearSelection();
        bool first = true;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex at = list->model()->index(row, static_cast<int>(Column::Name));
            if (!wanted.contains(at.data().toString()))
                continue;
            if (std::exchange(first, false))
                list->setCurrentIndex(at);
            else
                list->selectionModel()->select(at, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        QCOMPARE(list->selectionModel()->selectedRows().size(), wanted.size());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        window().activateWindow(); // a popup that has just closed may still be about to give the keyboard back
        table()->setFocus();
        QTRY_VERIFY(table()->hasFocus());
        QTest::keyClick(table(), key, modifiers);
    }
    void chooseShelf(const QString& text)
    {
        for (QToolButton* button : page()->findChildren<QToolButton*>())
            if (button->text().startsWith(text) && button->isCheckable())
                return QTest::mouseClick(button, Qt::LeftButton);
        QFAIL("no such shelf");
    }
};

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

/// Finding runs, saying something about them and throwing them away, as a person does it, against a real store.
class TestRunsPage : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch;
    int m_files = 0;

    QString settingsFile() { return m_scratch.filePath(QStringLiteral("settings-%1.ini").arg(++m_files)); }
    static RunAnnotations of(const test::TemporaryProject& project, const RunId& run)
    {
        return store::StoreReader::open(project.path().toStdString()).annotationsOf(run);
    }
    static int runner(const QStringList& arguments)
    {
        QProcess process;
        process.start(QStringLiteral(SDM_RUNNER_PATH), arguments);
        return process.waitForFinished(kRunnerMs) ? process.exitCode() : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", SDM_RUNNER_PATH);
        m_theme.install(*qApp);
    }

    void aFilter_findsByWhatPeopleSaidAndWhatWasMeasured()
    {
        test::TemporaryProject project;
        const RunId good = project.addRun("good", store::RunState::Finished);
        const RunId poor = project.addRun("poor", store::RunState::Stopped);
        project.addRun("and", store::RunState::Finished);
        project.addEvaluation(good, "test", false, 20, 40, 30, 30, LayerRole::Final);
        project.store.appendMetrics(good, {{"train/loss", 1, 0.5, 0.9}, {"train/loss", 2, 1, 0.2}});
        project.store.appendMetrics(poor, {{"train/loss", 1, 0.5, 0.1}, {"train/loss", 2, 1, 0.8}});
        store::Annotations(project.store).tagRuns(std::vector<RunId>{good, poor}, {"paper"}, {});
        RunsFrame frame(m_theme, settingsFile());
        frame.open(project.path(), QStringLiteral("runs"));
        QTRY_COMPARE(frame.names().size(), 3);
        const std::vector<std::pair<QString, QStringList>> cases{
            {QStringLiteral("tag:paper"), {QStringLiteral("good"), QStringLiteral("poor")}},
            {QStringLiteral("tag:paper and not state:stopped"), {QStringLiteral("good")}},
            {QStringLiteral("train/loss < 0.5"), {QStringLiteral("good")}},
            {QStringLiteral("min(train/loss) < 0.15"), {QStringLiteral("poor")}},
            {QStringLiteral("\"and\" or poor"), {QStringLiteral("and"), QStringLiteral("poor")}},
            {QString(), {QStringLiteral("and"), QStringLiteral("good"), QStringLiteral("poor")}},
        };
        for (const auto& [text, expected] : cases) {
            frame.query()->setText(text);
            QTRY_COMPARE(frame.names(), expected);
        }
        frame.query()->setText(QStringLiteral("tag:paper"));
        QTRY_VERIFY(frame.says(QStringLiteral("2 of 3")));
        // Taken off by somebody else: the list follows.
        store::Annotations(project.store).tagRuns(std::vector<RunId>{poor}, {}, {"paper"});
        QTRY_COMPARE(frame.names(), QStringList{QStringLiteral("good")});
    }

    void aWrongFilter_saysWhatWasExpectedAndLeavesTheList()
    {
        test::TemporaryProject project;
        project.addRun("alpha", store::RunState::Finished);
        project.addRun("beta", store::RunState::Finished);
        RunsFrame frame(m_theme, settingsFile());
        frame.open(project.path(), QStringLiteral("runs"));
        QTRY_COMPARE(frame.names().size(), 2);
        QTest::keyClick(&frame.window(), Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(frame.window().focusWidget(), frame.query());
        QTest::keyClicks(frame.query(), QStringLiteral("alpha"));
        QTRY_COMPARE(frame.names(), QStringList{QStringLiteral("alpha")});
        QTest::keyClicks(frame.query(), QStringLiteral(" and"));
        QTRY_VERIFY(frame.says(QStringLiteral("expected a condition")));
        QVERIFY(frame.query()->property("invalid").toBool());
        QCOMPARE(frame.names(), QStringList{QStringLiteral("alpha")});
        frame.query()->setText(QStringLiteral("colour:red"));
        QVERIFY(frame.says(QStringLiteral("Expected name, id, state")));
        QCOMPARE(frame.names(), QStringList{QStringLiteral("alpha")});
        QTest::keyClick(&frame.window(), Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(frame.names().size(), 2);
        QVERIFY(!frame.says(QStringLiteral("Expected")));
        frame.query()->setText(QStringLiteral("nowhere"));
        QTRY_VERIFY(frame.says(QStringLiteral("No run matches the filter.")));
    }

    void theFilter_completesWhatTheProjectHas()
    {
        test::TemporaryProject project;
        const RunId run = project.addRun("alpha", store::RunState::Finished);
        project.store.appendMetrics(run, {{"train/loss", 1, 0.5, 0.9}});
        store::Annotations(project.store).tagRuns(std::vector<RunId>{run}, {"in press"}, {});
        RunsFrame frame(m_theme, settingsFile());
        frame.open(project.path(), QStringLiteral("runs"));
        QTRY_COMPARE(frame.names().size(), 1);
        ui::QueryLine* query = frame.query();
        query->setFocus();
        QTest::keyClicks(query, QStringLiteral("train"));
        QTRY_VERIFY(
            (query->clear(), QTest::keyClicks(query, QStringLiteral("train")), query->candidates().contains(QStringLiteral("train/loss"))));
        QVERIFY(query->isOffering());
        QTest::keyClick(query, Qt::Key_Tab);
        QCOMPARE(query->text(), QStringLiteral("train/loss "));
        query->clear();
        QTest::keyClicks(query, QStringLiteral("tag:"));
        QCOMPARE(query->candidates(), QStringList{QStringLiteral("\"in press\"")});
        QTest::keyClick(query, Qt::Key_Tab);
        QCOMPARE(query->text(), QStringLiteral("tag:\"in press\" "));
        QTRY_COMPARE(frame.names(), QStringList{QStringLiteral("alpha")});
    }

    void keys_starTagGroupAndChooseTheBaseline()
    {
        test::TemporaryProject project;
        const RunId one = project.addRun("one", store::RunState::Finished);
        const RunId two = project.addRun("two", store::RunState::Finished);
        RunsFrame frame(m_theme, settingsFile());
        frame.open(project.path(), QStringLiteral("runs"));
        QTRY_COMPARE(frame.names().size(), 2);
        frame.choose({QStringLiteral("one"), QStringLiteral("two")});
        frame.press(Qt::Key_S);
        QTRY_VERIFY(of(project, one).starred && of(project, two).starred);
        frame.press(Qt::Key_T);
        auto* popup = qobject_cast<ui::LabelPopup*>(QApplication::activePopupWidget());
        QVERIFY(popup != nullptr);
        auto* line = popup->findChild<QLineEdit*>();
        QTest::keyClicks(line, QStringLiteral("a,b"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(of(project, one).tags.empty()); // a comma parts tags in lists
        line->clear();
        QTest::keyClicks(line, QStringLiteral("paper"));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(of(project, two).tags, std::vector<std::string>{"paper"});
        QTest::keyClick(line, Qt::Key_Escape);
        QTRY_COMPARE(frame.cell(0, Column::Tags), QStringLiteral("paper"));
        frame.choose({QStringLiteral("two")});
        frame.press(Qt::Key_G);
        popup = qobject_cast<ui::LabelPopup*>(QApplication::activePopupWidget());
        QVERIFY(popup != nullptr);
        QTest::keyClicks(popup->findChild<QLineEdit*>(), QStringLiteral("seed study"));
        QTest::keyClick(popup->findChild<QLineEdit*>(), Qt::Key_Return);
        QTRY_COMPARE(of(project, two).group, std::string("seed study"));
        QVERIFY(of(project, one).group.empty());
        frame.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(of(project, two).baseline);
        frame.choose({QStringLiteral("one")});
        frame.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(of(project, one).baseline && !of(project, two).baseline);
        for (int undone = 0; undone < 2; ++undone)
            QTest::keyClick(&frame.window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!of(project, one).baseline && !of(project, two).baseline);
    }

    void theTrash_asksNothingAndIsUndone()
    {
        test::TemporaryProject project;
        const RunId one = project.addRun("one", store::RunState::Finished);
        const RunId two = project.addRun("two", store::RunState::Finished);
        project.addRun("three", store::RunState::Finished);
        QFile file(project.path() + QStringLiteral("/runs/") + QString::fromStdString(one.text()) + QStringLiteral("/log.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(2048, 'x')) == 2048);
        file.close();
        RunsFrame frame(m_theme, settingsFile());
        frame.open(project.path(), QStringLiteral("runs"));
        QTRY_COMPARE(frame.names().size(), 3);
        frame.choose({QStringLiteral("one"), QStringLiteral("two")});
        frame.press(Qt::Key_Delete);
        QTRY_COMPARE(frame.names(), QStringList{QStringLiteral("three")});
        QTRY_VERIFY(frame.bannerText().contains(QStringLiteral("2 runs are in the trash")));
        QVERIFY(of(project, one).trashed() && of(project, two).trashed());
        QVERIFY(QFile::exists(file.fileName()));
        frame.chooseShelf(QStringLiteral("Trash"));
        QTRY_COMPARE(frame.names(), sorted({QStringLiteral("one"), QStringLiteral("two")}));
        QTRY_VERIFY(frame.says(QStringLiteral("2.0 kB on disk")));
        frame.choose({QStringLiteral("two")});
        frame.press(Qt::Key_R);
        QTRY_COMPARE(frame.names(), QStringList{QStringLiteral("one")});
        QTRY_VERIFY(frame.bannerText().isEmpty()); // its offer was of the edit before
        frame.choose({QStringLiteral("one")});
        frame.chooseShelf(QStringLiteral("Runs"));
        QTRY_COMPARE(frame.names(), sorted({QStringLiteral("two"), QStringLiteral("three")}));
        frame.choose({QStringLiteral("two")});
        frame.press(Qt::Key_Delete);
        QTRY_VERIFY(frame.bannerText().contains(QStringLiteral("A run is in the trash")));
        QTRY_COMPARE(frame.names(), QStringList{QStringLiteral("three")});
        for (QAbstractButton* button : frame.window().banner().findChildren<QAbstractButton*>())
            if (button->text() == QStringLiteral("Undo"))
                button->click();
        QTRY_COMPARE(frame.names(), sorted({QStringLiteral("two"), QStringLiteral("three")}));
        QTRY_VERIFY(!of(project, two).trashed());
    }

    void anotherProcess_tagsAndTheWindowTakesItBack()
    {
        test::TemporaryProject project;
        const RunId run = project.addRun("shared", store::RunState::Finished);
        RunsFrame frame(m_theme, settingsFile());
        frame.open(project.path(), QStringLiteral("runs"));
        QTRY_COMPARE(frame.names().size(), 1);
        QCOMPARE(runner({QStringLiteral("tag"), QStringLiteral("shared"), QStringLiteral("--add"), QStringLiteral("paper"),
                         QStringLiteral("--project"), project.path()}),
                 0);
        QTRY_COMPARE(frame.cell(0, Column::Tags), QStringLiteral("paper"));
        const auto undoText = [&] {
            for (const QAction* action : frame.window().actions())
                if (action->shortcut() == QKeySequence(QStringLiteral("Ctrl+Z")))
                    return action->isEnabled() ? action->text() : QString();
            return QString();
        };
        QTRY_COMPARE(undoText(), QStringLiteral("Undo tag a run"));
        frame.table()->setFocus();
        QTest::keyClick(&frame.window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(of(project, run).tags.empty());
        QTRY_COMPARE(frame.cell(0, Column::Tags), QString());
        QTest::keyClick(&frame.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(frame.cell(0, Column::Tags), QStringLiteral("paper"));
    }

    void aNote_isSavedAsItIsWritten()
    {
        test::TemporaryProject project;
        const RunId one = project.addRun("one", store::RunState::Finished);
        const RunId two = project.addRun("two", store::RunState::Finished);
        RunsFrame frame(m_theme, settingsFile());
        frame.open(project.path(), QStringLiteral("runs"));
        QTRY_COMPARE(frame.names().size(), 2);
        frame.choose({QStringLiteral("one")});
        frame.press(Qt::Key_N);
        auto* note = qobject_cast<QPlainTextEdit*>(frame.window().focusWidget());
        QVERIFY(note != nullptr);
        QTest::keyClicks(note, QStringLiteral("as published"));
        QTRY_COMPARE(of(project, one).note, std::string("as published"));
        QTRY_VERIFY(frame.says(QStringLiteral("Saved")));
        QCOMPARE(note->toPlainText(), QStringLiteral("as published"));
        // Not waited for: another run is chosen at once.
        QTest::keyClicks(note, QStringLiteral("!"));
        frame.choose({QStringLiteral("two")});
        QTRY_COMPARE(of(project, one).note, std::string("as published!"));
        QVERIFY(of(project, two).note.empty());
        QTRY_COMPARE(note->toPlainText(), QString());
        store::Annotations(project.store).setNote(std::vector<RunId>{two}, "from elsewhere");
        QTRY_COMPARE(note->toPlainText(), QStringLiteral("from elsewhere"));
    }

    void headings_giveTheSpreadOfTheirSeeds()
    {
        test::TemporaryProject project;
        for (const std::int64_t admitted : {10, 20, 40}) {
            const RunId run = project.addRun("seed-" + std::to_string(admitted), store::RunState::Finished);
            project.addEvaluation(run, "test", false, 20, 40, admitted, admitted, LayerRole::Final);
            store::Annotations(project.store).setGroup(std::vector<RunId>{run}, "seeds");
        }
        project.addRun("alone", store::RunState::Finished);
        RunsFrame frame(m_theme, settingsFile());
        frame.open(project.path(), QStringLiteral("runs"));
        frame.workbench.selection().setBound(Bound::Plain);
        QTRY_COMPARE(frame.names().size(), 4);
        auto* headings = frame.page()->findChild<QComboBox*>();
        headings->setFocus();
        QTest::keyClick(headings, Qt::Key_Down);
        QTRY_COMPARE(frame.table()->model()->rowCount(), 2);
        const auto* model = frame.table()->model();
        QModelIndex heading;
        for (int row = 0; row < 2; ++row)
            if (frame.cell(row, Column::Name) == QStringLiteral("seeds · 3 runs"))
                heading = model->index(row, 0);
        QVERIFY(heading.isValid());
        QCOMPARE(model->rowCount(heading), 3);
        QVERIFY(frame.table()->isExpanded(heading));
        QCOMPARE(heading.siblingAtColumn(static_cast<int>(Column::HrInDistribution)).data().toString(), QStringLiteral("0.50 [0.25–1.00]"));
        // A heading stands for its runs.
        frame.table()->setFocus();
        frame.table()->setCurrentIndex(heading.siblingAtColumn(static_cast<int>(Column::Name)));
        frame.press(Qt::Key_S);
        const auto starred = [&] {
            int count = 0;
            for (const auto& one : store::StoreReader::open(project.path().toStdString()).runAnnotations())
                count += one.starred ? 1 : 0;
            return count;
        };
        QTRY_COMPARE(starred(), 3);
    }

    void checkpoints_sayTheirSizeAndWhatNeedsThem()
    {
        test::TemporaryProject project;
        const RunId run = project.addRun("stopped", store::RunState::Stopped);
        const QString folder = QStringLiteral("runs/") + QString::fromStdString(run.text());
        QVERIFY(QDir(project.path()).mkpath(folder + QStringLiteral("/checkpoint-40")));
        QFile file(project.path() + QLatin1Char('/') + folder + QStringLiteral("/checkpoint-40/model.bin"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(3072, 'x')) == 3072);
        file.close();
        project.store.addCheckpoint(run, {20, (folder + QStringLiteral("/checkpoint-20")).toStdString(), 0.5, false});
        project.store.addCheckpoint(run, {40, (folder + QStringLiteral("/checkpoint-40")).toStdString(), 0.4, true});
        RunsFrame frame(m_theme, settingsFile());
        frame.open(project.path(), QStringLiteral("runs"));
        QTRY_COMPARE(frame.names().size(), 1);
        auto* list = frame.page()->findChild<QTreeWidget*>();
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("40"));
        QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("3.0 kB"));
        QCOMPARE(list->topLevelItem(0)->text(2), QStringLiteral("resume, best model"));
        QCOMPARE(list->topLevelItem(1)->text(1), QStringLiteral("gone"));
        QCOMPARE(list->topLevelItem(1)->text(2), QStringLiteral("nothing"));
    }

    void theCourseColumn_isOfTheShareOrOfAChosenMetric()
    {
        test::TemporaryProject project;
        const RunId run = project.addRun("alpha", store::RunState::Finished);
        project.addRun("beta", store::RunState::Finished);
        for (const auto& [step, admitted] : {std::pair{10, 20}, {20, 30}, {30, 50}})
            project.addEvaluation(run, "test", false, step, 100, admitted, admitted, LayerRole::Monitor);
        project.addEvaluation(run, "shifted", true, 30, 100, 3, 3, LayerRole::Monitor);
        project.store.appendMetrics(run, {{"train/loss", 1, 0.5, 4}, {"train/loss", 2, 1.0, 3}});
        RunsFrame frame(m_theme, settingsFile());
        frame.open(project.path(), QStringLiteral("runs"));
        QTRY_COMPARE(frame.names().size(), 2);
        frame.table()->sortByColumn(static_cast<int>(Column::Name), Qt::AscendingOrder);
        const auto words = [&frame](int row) {
            return frame.table()->model()->index(row, static_cast<int>(Column::Trend)).data(Qt::AccessibleTextRole).toString();
        };
        const auto values = [&frame](int row) {
            return frame.table()
                ->model()
                ->index(row, static_cast<int>(Column::Trend))
                .data(ui::RunTreeModel::TrendRole)
                .value<QList<double>>();
        };
        QTRY_COMPARE(values(0), QList<double>({0.2, 0.3, 0.5}));
        QVERIFY2(words(0).contains(QStringLiteral("0.2 to 0.5 over 3 points, steps 10 to 30")), qPrintable(words(0)));
        QVERIFY(values(1).isEmpty()); // has no evaluation
        frame.workbench.selection().setBound(Bound::Lower);
        QTRY_VERIFY2(words(0).contains(QStringLiteral("lower")), qPrintable(words(0)));

        const auto buttons = frame.page()->findChildren<QToolButton*>();
        const auto columns =
            std::ranges::find_if(buttons, [](const QToolButton* each) { return each->text() == QStringLiteral("Columns"); });
        QVERIFY(columns != buttons.end());
        QAction* loss = nullptr;
        const auto fill = [&] {
            Q_EMIT(*columns)->menu()->aboutToShow();
            for (QMenu* menu : (*columns)->menu()->findChildren<QMenu*>()) {
                if (menu->title() != QStringLiteral("train"))
                    continue;
                for (QAction* action : menu->actions())
                    loss = action->text() == QStringLiteral("train/loss") && !action->menu() ? action : loss;
            }
            return loss != nullptr;
        };
        QTRY_VERIFY(fill());
        loss->trigger();
        QTRY_COMPARE(values(0), QList<double>({4, 3}));
        QVERIFY2(words(0).startsWith(QStringLiteral("train/loss: 4 to 3")), qPrintable(words(0)));
    }

    void columnsFilterAndHeadings_areThereAfterARestart()
    {
        test::TemporaryProject project;
        const RunId run = project.addRun("alpha", store::RunState::Finished);
        project.addRun("beta", store::RunState::Finished);
        project.store.appendMetrics(run, {{"train/loss", 1, 0.5, 0.25}});
        const QString file = settingsFile();
        {
            RunsFrame frame(m_theme, file);
            frame.open(project.path(), QStringLiteral("runs"));
            QTRY_COMPARE(frame.names().size(), 2);
            frame.query()->setText(QStringLiteral("name:alp"));
            QTRY_COMPARE(frame.names().size(), 1);
            QTRY_COMPARE(frame.cell(0, static_cast<Column>(ui::kRunColumns)), QStringLiteral("0.25"));
            frame.table()->setColumnHidden(static_cast<int>(Column::Note), false);
            frame.table()->setColumnHidden(static_cast<int>(Column::Duration), true);
            frame.table()->sortByColumn(static_cast<int>(Column::Name), Qt::AscendingOrder);
            frame.window().close();
        }
        RunsFrame again(m_theme, file);
        again.open(project.path(), QStringLiteral("runs"));
        QTRY_COMPARE(again.names(), QStringList{QStringLiteral("alpha")});
        QCOMPARE(again.query()->text(), QStringLiteral("name:alp"));
        QVERIFY(!again.table()->isColumnHidden(static_cast<int>(Column::Note)));
        QVERIFY(again.table()->isColumnHidden(static_cast<int>(Column::Duration)));
        QCOMPARE(again.table()->header()->sortIndicatorSection(), static_cast<int>(Column::Name));
    }
};

QTEST_MAIN(TestRunsPage)
#include "tst_runs_page.moc"
