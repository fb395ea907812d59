#include "core/store/annotations.h"
#include "tests/app/window_frame.h"
#include "tests/core/store/browsed_store.h"
#include "tests/core/store/store_samples.h"
#include "widgets/models/example_model.h"
#include "widgets/pages/generation_detail.h"
#include "widgets/pages/generations/answer_comparison_view.h"
#include "widgets/pages/generations/answer_scope.h"
#include "widgets/pages/generations/answer_search.h"
#include "widgets/pages/generations/answer_table.h"
#include "widgets/pages/generations/range_facet.h"
#include "widgets/pages/generations/slice_panel.h"
#include "widgets/pages/generations_page.h"
#include "widgets/plots/line_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace sdm;

namespace {

using Records = std::vector<GenerationRecord>;

/// Both evaluations of the first run.
Records recordsOfTheRun()
{
    Records all = samples::answers(0);
    const Records second = samples::answers(1);
    all.insert(all.end(), second.begin(), second.end());
    return all;
}

int countOf(const Records& records, const std::function<bool(const GenerationRecord&)>& is)
{
    return static_cast<int>(std::count_if(records.begin(), records.end(), is));
}

} // namespace

/// The page of answers, worked as a person would, over a store written through the store's own writer.
class TestGenerations : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch, m_project;
    std::unique_ptr<store::RunStore> m_store;
    std::unique_ptr<test::WindowFrame> m_frame;
    ui::GenerationsPage* m_page = nullptr;

    int rows() const { return m_page->model()->rowCount(); }
    QCheckBox* box(const QString& name) const
    {
        const auto boxes = m_page->findChildren<QCheckBox*>();
        const auto found = std::find_if(boxes.begin(), boxes.end(), [&](const QCheckBox* each) {
            return each->isVisible() && each->accessibleName().startsWith(name + QStringLiteral(", "));
        });
        return found == boxes.end() ? nullptr : *found;
    }
    /// Where a person would: on the box, once it is there.
    void click(const QString& name)
    {
        QTRY_VERIFY(box(name) != nullptr);
        QTest::mouseClick(box(name), Qt::LeftButton, {}, QPoint(8, 8));
    }
    /// The count beside a facet's value; -1 where it is not there.
    int facet(const QString& name) const
    {
        const QCheckBox* one = box(name);
        return one ? one->accessibleName().section(QStringLiteral(", "), 1).section(QLatin1Char(' '), 0, 0).toInt() : -1;
    }
    QStringList chips() const
    {
        QStringList texts;
        for (const QToolButton* button : m_page->findChildren<QToolButton*>()) {
            if (button->isVisible() && button->accessibleName().startsWith(QStringLiteral("Remove the filter ")))
                texts << button->accessibleName().section(QStringLiteral("filter "), 1);
        }
        return texts;
    }
    void chooseOrder(const QString& title)
    {
        for (QComboBox* combo : m_page->findChildren<QComboBox*>()) {
            if (combo->accessibleName() == QStringLiteral("Order")) {
                combo->setCurrentIndex(combo->findText(title));
                Q_EMIT combo->activated(combo->currentIndex());
            }
        }
    }
    QString cell(int row, int column) const { return m_page->model()->index(row, column).data().toString(); }
    QString document(int row) const
    {
        const store::AnswerView* view = m_page->model()->view(row);
        return view ? QString::fromStdString(view->generation.record.key.id) : QString();
    }
    bool shows(const QString& text) const
    {
        const auto labels = m_page->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
    }

    QMenu* menuOf(const QString& button) const
    {
        for (QToolButton* each : m_page->findChildren<QToolButton*>()) {
            if (each->text() == button)
                return each->menu();
        }
        return nullptr;
    }
    QMenu* slicesMenu() const { return menuOf(QStringLiteral("Slices")); }
    static QAction* actionOf(QMenu* menu, const QString& text)
    {
        for (QAction* each : menu->actions()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    /// Types into the small window that asks for words, and agrees.
    void answerDialog(const QString& words)
    {
        QTRY_VERIFY(m_page->findChild<QInputDialog*>() != nullptr);
        auto* dialog = m_page->findChild<QInputDialog*>();
        dialog->setTextValue(words);
        dialog->accept();
        QTRY_VERIFY(m_page->findChild<QInputDialog*>() == nullptr);
    }
    void say(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString& words)
    {
        QTest::keyClick(m_page, key, modifiers);
        answerDialog(words);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", "/no/such/sdm-runner");
        m_theme.install(*qApp);
        m_store = samples::makeBrowsedStore(m_project.path().toStdString());
        m_frame = std::make_unique<test::WindowFrame>(m_theme, m_scratch.filePath(QStringLiteral("settings.ini")));
        m_frame->open(m_project.path());
        m_frame->window().resize(1700, 1000);
        QTRY_COMPARE(m_frame->workbench.session().runs().size(), std::size_t{2});
        m_frame->workbench.selection().selectRun(QString::fromStdString(samples::kFirst.text()));
        QTRY_COMPARE(m_frame->workbench.session().record().evaluations().size(), std::size_t{2});
        m_frame->workbench.showPage(QStringLiteral("generations"));
        m_page = qobject_cast<ui::GenerationsPage*>(m_frame->window().page(QStringLiteral("generations")));
        QVERIFY(m_page);
    }
    void init()
    {
        m_frame->workbench.selection().setBound(Bound::Plain);
        m_page->clearFilters();
        m_page->scope()->setReach(ui::AnswerScope::Reach::Run);
        QTRY_COMPARE(rows(), 48);
        QTRY_COMPARE(facet(QStringLiteral("✓ answer right")), 12);
    }
    void cleanupTestCase() { m_frame.reset(); }

    void facets_countUnderAllOtherConditions()
    {
        const Records all = recordsOfTheRun();
        const auto wrong = [](const GenerationRecord& r) { return !r.sentenceCorrect; };
        click(QStringLiteral("✕ answer wrong"));
        QTRY_COMPARE(rows(), countOf(all, wrong));
        const auto low = [](const GenerationRecord& r) { return r.verdict == Verdict::Low; };
        QTRY_COMPARE(facet(QStringLiteral("Low")), countOf(all, [&](const auto& r) { return wrong(r) && low(r); }));
        click(QStringLiteral("Low"));
        QTRY_COMPARE(rows(), countOf(all, [&](const auto& r) { return wrong(r) && low(r); }));
        // Its own condition does not count in a facet: the other values stay to be chosen as well.
        QTRY_COMPARE(facet(QStringLiteral("✓ answer right")), countOf(all, [&](const auto& r) { return low(r) && !wrong(r); }));
        QCOMPARE(facet(QStringLiteral("Highest")), countOf(all, [&](const auto& r) { return wrong(r) && r.verdict == Verdict::Highest; }));
        QCOMPARE(facet(QStringLiteral("✕ judged wrongly")),
                 countOf(all, [&](const auto& r) { return wrong(r) && low(r) && r.predictedWrong(); }));
        QCOMPARE(chips(), (QStringList{QStringLiteral("Reliability: Low"), QStringLiteral("answer wrong")}));
    }

    void aChip_takesItsConditionAway()
    {
        click(QStringLiteral("✕ judged wrongly"));
        QTRY_COMPARE(chips(), QStringList{QStringLiteral("judged wrongly")});
        const int wrong = countOf(recordsOfTheRun(), [](const auto& r) { return r.predictedWrong(); });
        QTRY_COMPARE(rows(), wrong);
        for (QToolButton* button : m_page->findChildren<QToolButton*>()) {
            if (button->isVisible() && button->accessibleName() == QStringLiteral("Remove the filter judged wrongly")) {
                button->click();
                break;
            }
        }
        QTRY_COMPARE(rows(), 48);
        QVERIFY(chips().isEmpty());
        QTRY_VERIFY(box(QStringLiteral("✕ judged wrongly")) && !box(QStringLiteral("✕ judged wrongly"))->isChecked());
    }

    void clear_isAKey()
    {
        click(QStringLiteral("admitted"));
        m_page->searchField()->setText(QStringLiteral("wolves"));
        QTRY_COMPARE(chips().size(), 2);
        QTest::keySequence(m_page, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X));
        QTRY_COMPARE(rows(), 48);
        QVERIFY(m_page->searchField()->text().isEmpty());
        QVERIFY(chips().isEmpty());
    }

    void aHead_sortsAndTurnsAbout()
    {
        const auto sorted = [this](bool descending) {
            double before = descending ? 2 : -1;
            for (int row = 0; row < rows(); ++row) {
                const store::AnswerView* view = m_page->model()->view(row);
                const double s = view ? view->generation.record.plain.probability : -2;
                if (std::isnan(s))
                    return row > 30; // those without a number come last
                if (descending ? s > before : s < before)
                    return false;
                before = s;
            }
            return true;
        };
        auto* header = m_page->table()->horizontalHeader();
        const QPoint head(header->sectionViewportPosition(ui::ExampleModel::ProbabilityColumn) + 12, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, head);
        QTRY_VERIFY(sorted(true));
        QCOMPARE(header->sortIndicatorSection(), static_cast<int>(ui::ExampleModel::ProbabilityColumn));
        const QString first = document(0);
        m_page->table()->choose(0);
        const auto chosen = m_page->model()->rowId(0);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, head);
        QTRY_VERIFY(sorted(false));
        QVERIFY(document(0) != first);
        QCOMPARE(m_page->model()->rowId(m_page->table()->currentIndex().row()), chosen); // the answer stays chosen where it went
    }

    void anOrder_showsWhatItLeavesOut()
    {
        const Records all = recordsOfTheRun();
        chooseOrder(QStringLiteral("Hardest in HR"));
        QTRY_COMPARE(rows(), countOf(all, [](const auto& r) { return r.plain.reason == Reason::Admitted; }));
        QCOMPARE(chips(), QStringList{QStringLiteral("Why: admitted")});
        chooseOrder(QStringLiteral("Over-confident, wrong"));
        QTRY_COMPARE(rows(), countOf(all, [](const auto& r) { return r.predictedWrong(); }));
        QCOMPARE(chips(), QStringList{QStringLiteral("judged wrongly")});
        chooseOrder(QStringLiteral("Newest"));
        QTRY_COMPARE(rows(), 48);
        QVERIFY(chips().isEmpty());
        QTRY_VERIFY(cell(0, ui::ExampleModel::PlaceColumn).contains(QStringLiteral("shifted")));
    }

    void aSearch_isSteppedAndMarked()
    {
        m_page->searchField()->setFocus();
        QTest::keyClicks(m_page->searchField(), QStringLiteral("wolves -away"));
        QTRY_COMPARE(rows(), 8);
        QTRY_VERIFY(shows(QStringLiteral("1 of 8 answers")));
        const auto diff =
            m_page->model()->index(0, ui::ExampleModel::AnswerColumn).data(ui::ExampleModel::DiffRole).value<std::vector<ui::DiffWord>>();
        QStringList found;
        for (const ui::DiffWord& word : diff) {
            if (word.found)
                found << word.text;
        }
        QCOMPARE(found, QStringList{QStringLiteral("wolves")});
        QTest::keyClick(m_page, Qt::Key_F3);
        QCOMPARE(m_page->table()->currentIndex().row(), 1);
        QTest::keyClick(m_page, Qt::Key_F3, Qt::ShiftModifier);
        QTest::keyClick(m_page, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(m_page->table()->currentIndex().row(), 7);
        QVERIFY(shows(QStringLiteral("8 of 8 answers")));
        QTRY_COMPARE(facet(QStringLiteral("✓ answer right")) + facet(QStringLiteral("✕ answer wrong")), 8);
    }

    void aRegularExpression_isChosenMarkedAndMended()
    {
        ui::AnswerSearch* search = m_page->search();
        QTest::mouseClick(search->expressionButton(), Qt::LeftButton);
        QCOMPARE(m_page->searchField()->text(), QStringLiteral("//"));
        QVERIFY(search->expressionButton()->isChecked() && m_page->searchField()->hasFocus());
        QTest::keyClicks(m_page->searchField(), QStringLiteral("w.lves|f(ar"));
        // A text that cannot be read says where, and the answers stay those of the search before.
        QTRY_VERIFY(shows(QStringLiteral("missing closing parenthesis, at character 13")));
        QCOMPARE(m_page->filters().text, std::string("/w.lves|f/"));
        QTRY_COMPARE(rows(), 48); // "fast" or "far" is in each
        QTest::keyClicks(m_page->searchField(), QStringLiteral(")\\b"));
        QVERIFY(search->problem().isEmpty());
        const auto matches = [](const GenerationRecord& r) {
            const int i = std::stoi(r.key.id.substr(1));
            return i % 2 == 0 || i % 3 != 0;
        };
        QTRY_COMPARE(rows(), countOf(recordsOfTheRun(), matches));
        QTRY_COMPARE(facet(QStringLiteral("✓ answer right")) + facet(QStringLiteral("✕ answer wrong")),
                     countOf(recordsOfTheRun(), matches));
        QCOMPARE(chips(), QStringList{QStringLiteral("Search: /w.lves|f(ar)\\b/")});
        QTest::mouseClick(search->expressionButton(), Qt::LeftButton);
        QCOMPARE(m_page->searchField()->text(), QStringLiteral("w.lves|f(ar)\\b")); // as words, which no answer has
        QTRY_COMPARE(rows(), 0);
    }

    void anExpressionThatTakesTooLong_isSaid()
    {
        m_page->searchField()->setText(QStringLiteral("/^((\\w|\\s)+)+\\d$/"));
        QTRY_VERIFY(shows(QStringLiteral("the search was given up")));
        m_page->searchField()->setText(QStringLiteral("/away$/"));
        QTRY_COMPARE(rows(), 32);
        QVERIFY(!shows(QStringLiteral("the search was given up")));
    }

    void anEmptyList_namesTheConditionThatEmptiesIt()
    {
        click(QStringLiteral("admitted"));
        QTRY_VERIFY(rows() < 48);
        const int admitted = rows();
        m_page->searchField()->setText(QStringLiteral("sheep"));
        QTRY_COMPARE(rows(), 0);
        QTRY_VERIFY(shows(QStringLiteral("\"Search: sheep\" empties the list")));
        for (QPushButton* button : m_page->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text().startsWith(QStringLiteral("Remove \"Search")))
                button->click();
        }
        QTRY_COMPARE(rows(), admitted);
        QVERIFY(m_page->searchField()->text().isEmpty());
    }

    void aRange_isMovedWithTheKeys()
    {
        ui::RangeFacet* range = nullptr;
        for (ui::RangeFacet* each : m_page->findChildren<ui::RangeFacet*>()) {
            if (each->accessibleName() == QStringLiteral("Range of d"))
                range = each;
        }
        QVERIFY(range);
        for (int i = 0; i < 10; ++i)
            QTest::keyClick(range, Qt::Key_Right);
        const auto far = [](const GenerationRecord& r) { return r.plain.distance >= 0.5; };
        QTRY_COMPARE(rows(), countOf(recordsOfTheRun(), far));
        QVERIFY(chips().first().contains(QStringLiteral("d ≥")));
        QTest::keyClick(range, Qt::Key_Home);
        QTRY_COMPARE(rows(), 48);
    }

    void theReach_goesFromAnEvaluationToTheProject()
    {
        m_page->scope()->setReach(ui::AnswerScope::Reach::Project);
        QTRY_COMPARE(rows(), 72);
        QTRY_COMPARE(facet(QStringLiteral("wikipedia")), 48);
        m_page->scope()->setReach(ui::AnswerScope::Reach::Evaluation);
        QTRY_COMPARE(rows(), 24);
        QTRY_VERIFY(box(QStringLiteral("wikipedia")) == nullptr);
    }

    void theEvidence_isTheDocumentEverywhere()
    {
        chooseOrder(QStringLiteral("Newest"));
        QTRY_COMPARE(document(0), QStringLiteral("d23"));
        m_page->table()->choose(0);
        const ui::AnswerListModel& time = m_page->detail()->throughTime();
        QTRY_COMPARE(time.rowCount(), 3);
        QVERIFY(time.index(0, 0).data().toString().startsWith(QStringLiteral("first · wikipedia")));
        QVERIFY(time.index(1, 0).data().toString().startsWith(QStringLiteral("▸ first · shifted")));
        QVERIFY(time.index(1, 0).data().toString().endsWith(QStringLiteral("same text")));
        QVERIFY(time.index(2, 0).data().toString().startsWith(QStringLiteral("second · ")));
        QVERIFY(!m_page->detail()->derivation().isEmpty());
        // Another run's answer is gone to.
        const std::int64_t there = time.rows()[2].view.generation.rowId;
        Q_EMIT m_page->detail()->chosen(time.rows()[2].view);
        QTRY_COMPARE(m_frame->workbench.selection().runId(), QString::fromStdString(samples::kSecond.text()));
        QTRY_COMPARE(rows(), 24);
        QTRY_COMPARE(m_page->model()->rowId(m_page->table()->currentIndex().row()), std::optional(there));
        m_frame->workbench.selection().selectRun(QString::fromStdString(samples::kFirst.text()));
        QTRY_COMPARE(m_frame->workbench.session().record().evaluations().size(), std::size_t{2});
    }

    void aSetPickedElsewhere_isAFilter()
    {
        ui::SelectionContext& selection = m_frame->workbench.selection();
        selection.chooseSet({m_page->scope()->evaluationId(), {QStringLiteral("d3"), QStringLiteral("d8"), QStringLiteral("d9")}},
                            selection.split());
        QTRY_COMPARE(rows(), 3);
        QCOMPARE(chips(), QStringList{QStringLiteral("chosen in the scatter: 3")});
        m_page->clearFilters();
        QTRY_COMPARE(rows(), 24); // of the evaluation they were picked from
    }

    void theChosenAnswer_isTheSameEverywhere()
    {
        m_page->scope()->setReach(ui::AnswerScope::Reach::Evaluation); // of a run each document has several answers
        QTRY_COMPARE(rows(), 24);
        ui::SelectionContext& selection = m_frame->workbench.selection();
        selection.selectAnswer(QStringLiteral("d5"));
        QTRY_COMPARE(document(m_page->table()->currentIndex().row()), QStringLiteral("d5"));
        m_page->step(1); // by a person
        QTRY_COMPARE(selection.answer(), document(m_page->table()->currentIndex().row()));
        QVERIFY(selection.answer() != QStringLiteral("d5"));
    }

    void whatIsSelected_isCopied()
    {
        QTRY_VERIFY(!document(0).isEmpty());
        m_page->table()->choose(0);
        QTest::keySequence(m_page, QKeySequence::Copy);
        QVERIFY(QApplication::clipboard()->text().startsWith(document(0) + QLatin1Char('\t')));
        QVERIFY(m_page->table()->selectedJson().contains(QStringLiteral("\"") + document(0) + QStringLiteral("\"")));
    }

    void theListedAnswers_areSavedWhole()
    {
        chooseOrder(QStringLiteral("Hardest in HR"));
        QTRY_COMPARE(chips(), QStringList{QStringLiteral("Why: admitted")});
        const int listed = countOf(recordsOfTheRun(), [](const auto& r) { return r.plain.reason == Reason::Admitted; });
        QTRY_COMPARE(rows(), listed);
        QSignalSpy saved(m_page, &ui::GenerationsPage::exported);
        for (const QString& name : {QStringLiteral("answers.jsonl"), QStringLiteral("answers.csv")}) {
            const QString path = m_scratch.filePath(name);
            m_page->exportTo(path);
            QTRY_COMPARE(saved.size(), 1);
            saved.clear();
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const int lines = static_cast<int>(file.readAll().count('\n'));
            QCOMPARE(lines, listed + (name.endsWith(QStringLiteral("csv")) ? 1 : 0));
        }
    }

    void aSlice_isChosenByName()
    {
        AnswerQuery query;
        query.splits = {"shifted"};
        query.answerRight = false;
        store::Annotations(*m_store).saveSlice("wrong and shifted", query);
        QMenu* menu = slicesMenu();
        Q_EMIT menu->aboutToShow();
        QTRY_VERIFY(actionOf(menu, QStringLiteral("wrong and shifted")) != nullptr);
        actionOf(menu, QStringLiteral("wrong and shifted"))->trigger();
        QTRY_COMPARE(rows(), countOf(samples::answers(1), [](const auto& r) { return !r.sentenceCorrect; }));
        QCOMPARE(m_page->filters(), query);
    }

    void marks_areMadeWithKeysAndTakenBack()
    {
        chooseOrder(QStringLiteral("Newest"));
        QTRY_COMPARE(document(0), QStringLiteral("d23"));
        m_page->table()->choose(0);
        const auto marks = [this] { return cell(0, ui::ExampleModel::MarksColumn); };
        QTest::keyClick(m_page, Qt::Key_F);
        QTRY_COMPARE(marks(), QStringLiteral("⚑"));
        QTRY_COMPARE(facet(QStringLiteral("⚑ flagged")), 1);
        QTest::keyClick(m_page, Qt::Key_M);
        QTRY_COMPARE(marks(), QStringLiteral("⚑ seen"));
        QTRY_COMPARE(facet(QStringLiteral("not viewed")), 47);
        say(Qt::Key_T, {}, QStringLiteral("odd, label error"));
        QTRY_COMPARE(marks(), QStringLiteral("⚑ seen label error odd"));
        say(Qt::Key_N, Qt::ShiftModifier, QStringLiteral("look again"));
        QTRY_COMPARE(marks(), QStringLiteral("⚑ ✎ seen label error odd"));
        click(QStringLiteral("odd"));
        QTRY_COMPARE(rows(), 1);
        say(Qt::Key_T, Qt::ShiftModifier, QStringLiteral("odd"));
        QTRY_COMPARE(marks(), QStringLiteral("⚑ ✎ seen label error")); // the row stays until the list is asked for again
        m_page->clearFilters();
        QTRY_COMPARE(rows(), 48);
        for (int i = 0; i < 5; ++i)
            m_frame->workbench.edits().undo();
        QTRY_COMPARE(marks(), QString());
        QTRY_COMPARE(facet(QStringLiteral("⚑ flagged")), 0);
    }

    void aSlice_isSavedFromTheFilters()
    {
        click(QStringLiteral("✕ judged wrongly"));
        QTRY_COMPARE(chips().size(), 1);
        QMenu* menu = slicesMenu();
        Q_EMIT menu->aboutToShow();
        QTRY_VERIFY(actionOf(menu, QStringLiteral("Save these filters as a slice…")) != nullptr);
        actionOf(menu, QStringLiteral("Save these filters as a slice…"))->trigger();
        answerDialog(QStringLiteral("wrong ones"));
        const auto saved = [this] { return store::StoreReader::open(m_project.path().toStdString()).slices(); };
        const auto named = [](const store::SavedSlice& slice) { return slice.name == "wrong ones"; };
        QTRY_VERIFY(std::ranges::any_of(saved(), named));
        m_page->clearFilters();
        QTRY_COMPARE(rows(), 48);
        Q_EMIT menu->aboutToShow();
        QTRY_VERIFY(actionOf(menu, QStringLiteral("wrong ones")) != nullptr);
        actionOf(menu, QStringLiteral("wrong ones"))->trigger();
        QTRY_COMPARE(rows(), countOf(recordsOfTheRun(), [](const auto& r) { return r.predictedWrong(); }));
        QMenu* remove = actionOf(menu, QStringLiteral("Remove"))->menu();
        actionOf(remove, QStringLiteral("wrong ones"))->trigger();
        QTRY_VERIFY(!std::ranges::any_of(saved(), named));
    }

    void headsSortByOneColumnAfterTheOther()
    {
        auto* header = m_page->table()->horizontalHeader();
        const auto clickHead = [&](int column, Qt::KeyboardModifiers modifiers) {
            const QPoint head(header->sectionViewportPosition(column) + 12, header->height() / 2);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, head);
        };
        const auto title = [&](int column) { return m_page->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); };
        const auto sorted = [this](bool greatestFirst) {
            for (int row = 1; row < rows(); ++row) {
                const store::AnswerView *above = m_page->model()->view(row - 1), *below = m_page->model()->view(row);
                if (!above || !below)
                    return false;
                const GenerationRecord &a = above->generation.record, &b = below->generation.record;
                if (indexOf(a.verdict) != indexOf(b.verdict)
                        ? indexOf(a.verdict) > indexOf(b.verdict)
                        : (greatestFirst ? a.plain.distance < b.plain.distance : a.plain.distance > b.plain.distance))
                    return false;
            }
            return true;
        };
        clickHead(ui::ExampleModel::VerdictColumn, {});
        clickHead(ui::ExampleModel::DistanceColumn, Qt::ShiftModifier);
        QTRY_VERIFY(sorted(true));
        QCOMPARE(title(ui::ExampleModel::VerdictColumn), QStringLiteral("Reliability ▼1"));
        QCOMPARE(title(ui::ExampleModel::DistanceColumn), QStringLiteral("d ▼2"));
        clickHead(ui::ExampleModel::DistanceColumn, Qt::ShiftModifier);
        QTRY_VERIFY(sorted(false));
        QCOMPARE(title(ui::ExampleModel::DistanceColumn), QStringLiteral("d ▲2"));

        // The same with the keyboard alone, and kept with the filters.
        QMenu* menu = menuOf(QStringLiteral("Sort"));
        Q_EMIT menu->aboutToShow();
        QVERIFY(actionOf(menu, QStringLiteral("Now: Reliability, best first; then d, smallest first")) != nullptr);
        actionOf(actionOf(menu, QStringLiteral("2. d"))->menu(), QStringLiteral("Where it stands, greatest first"))->trigger();
        QTRY_VERIFY(sorted(true));
        Q_EMIT menuOf(QStringLiteral("Slices"))->aboutToShow();
        QTRY_VERIFY(actionOf(slicesMenu(), QStringLiteral("Save these filters as a slice…")) != nullptr);
        actionOf(slicesMenu(), QStringLiteral("Save these filters as a slice…"))->trigger();
        answerDialog(QStringLiteral("sorted twice"));
        const auto isSaved = [this] {
            return std::ranges::any_of(store::StoreReader::open(m_project.path().toStdString()).slices(),
                                       [](const store::SavedSlice& slice) { return slice.name == "sorted twice"; });
        };
        QTRY_VERIFY(isSaved());
        chooseOrder(QStringLiteral("Newest"));
        QTRY_VERIFY(!sorted(true));
        QCOMPARE(title(ui::ExampleModel::DistanceColumn), QStringLiteral("d"));
        Q_EMIT slicesMenu()->aboutToShow();
        QTRY_VERIFY(actionOf(slicesMenu(), QStringLiteral("sorted twice")) != nullptr);
        actionOf(slicesMenu(), QStringLiteral("sorted twice"))->trigger();
        QTRY_VERIFY(sorted(true));
        QCOMPARE(title(ui::ExampleModel::DistanceColumn), QStringLiteral("d ▼2"));
        m_frame->workbench.edits().undo();
        QTRY_VERIFY(!isSaved());
        chooseOrder(QStringLiteral("Deepest in HR"));
    }

    void aPinnedAnswer_isComparedWithTheOneChosenThen()
    {
        chooseOrder(QStringLiteral("Newest"));
        QTRY_COMPARE(document(0), QStringLiteral("d23"));
        m_page->table()->choose(0);
        const ui::AnswerComparisonView& compared = *m_page->detail()->comparison();
        QTest::keyClick(m_page, Qt::Key_P);
        QTRY_VERIFY(compared.pinned().has_value());
        QVERIFY(!compared.isComparing()); // with itself there is nothing to compare
        m_page->table()->choose(1);
        QTRY_VERIFY(compared.isComparing());
        m_page->detail()->showComparison();
        QVERIFY(shows(QStringLiteral("Pinned: d23 · first · shifted")) && shows(QStringLiteral("This: d22 · first · shifted")));
        QVERIFY2(compared.differenceWords().contains(QStringLiteral("2 words missing, 2 words added")),
                 qPrintable(compared.differenceWords()));
        const auto records = samples::answers(1);
        const double difference = records[22].plain.rescaledSimilarity - records[23].plain.rescaledSimilarity;
        QCOMPARE(compared.numbers()->item(1, 0)->text(), QStringLiteral("q′"));
        QCOMPARE(compared.numbers()->item(1, 3)->text(), QLocale().toString(difference, 'f', 1));
        QCOMPARE(compared.neighbourWords(), QStringLiteral("The neighbours of both are not recorded by name."));
        QVERIFY(compared.asText().contains(QStringLiteral("the rabbits run far away\nThis: d22")));
        const auto buttons = compared.findChildren<QPushButton*>();
        QTest::mouseClick(buttons.front(), Qt::LeftButton); // back to the pinned one
        QTRY_COMPARE(document(m_page->table()->currentIndex().row()), QStringLiteral("d23"));
        QTest::keyClick(m_page, Qt::Key_P, Qt::ShiftModifier);
        QVERIFY(!compared.pinned());
    }

    /// Comes last: it adds a run.
    void aSlice_isFollowedOverTraining()
    {
        const RunId run = "01JD000000000000000000000C";
        m_store->createRun(samples::run(run, "third"));
        for (int step = 10; step <= 30; step += 10) {
            const LayerId layer("V" + std::to_string(step));
            m_store->addLayer(run, samples::layer(layer, LayerRole::Validation, 0, step));
            EvaluationRecord evaluation = samples::evaluation(EvaluationId("V" + layer.text()), layer, "wikipedia", step);
            evaluation.generationSetId = "set-" + layer.text();
            std::vector<GenerationText> texts;
            Records records = samples::answers(step);
            for (std::size_t i = 0; i < records.size(); ++i) {
                texts.push_back({records[i].key.id, samples::textOf(static_cast<int>(i))});
                records[i].neighbours = {{i % 2 == 0 ? "even" : "odd", 1, 1, 0.5}, {"common", 1, 1, 0.75}};
            }
            evaluation.documents = static_cast<std::int64_t>(records.size());
            evaluation.plain.admitted = countOf(records, [](const auto& r) { return r.plain.inRegion; });
            m_store->addGenerationTexts(evaluation.generationSetId, texts);
            m_store->addEvaluation(run, evaluation, records);
        }
        QTRY_COMPARE(m_frame->workbench.session().runs().size(), std::size_t{3});
        m_frame->workbench.selection().selectRun(QString::fromStdString(run.text()));
        QTRY_COMPARE(m_frame->workbench.session().record().evaluations().size(), std::size_t{3});
        m_page->scope()->setReach(ui::AnswerScope::Reach::Run);
        QTRY_COMPARE(rows(), 72);

        m_page->searchField()->setText(QStringLiteral("/wolves/"));
        QTRY_COMPARE(rows(), 36);
        Q_EMIT slicesMenu()->aboutToShow();
        QTRY_VERIFY(actionOf(slicesMenu(), QStringLiteral("Follow over training")) != nullptr);
        actionOf(slicesMenu(), QStringLiteral("Follow over training"))->trigger();
        const ui::LinePanel& curve = *m_page->slicePanel()->curve();
        QTRY_COMPARE(curve.series().size(), std::size_t{2}); // the whole, and the slice
        const auto wolves = [](const GenerationRecord& r) { return std::stoi(r.key.id.substr(1)) % 2 == 0; };
        for (std::size_t i = 0; i < 3; ++i) {
            const Records records = samples::answers(10 * static_cast<int>(i + 1));
            const int inside = countOf(records, [&](const auto& r) { return wolves(r) && r.plain.inRegion; });
            const ui::SeriesPoint point = curve.series()[1].points[i];
            QCOMPARE(point.x, 10.0 * static_cast<double>(i + 1));
            QCOMPARE(point.y, inside / 12.0);
            QVERIFY(point.lower < point.y && point.y < point.upper);
            QCOMPARE(curve.series()[0].points[i].y, countOf(records, [](const auto& r) { return r.plain.inRegion; }) / 24.0);
        }
        QVERIFY(curve.series()[1].name.contains(QStringLiteral("these filters")));

        // One that was saved is followed whatever the page lists.
        AnswerQuery saved;
        saved.answerRight = true;
        saved.runs = {samples::kFirst};
        store::Annotations(*m_store).saveSlice("right ones", saved);
        QTRY_VERIFY(m_page->slicePanel()->chooser()->findText(QStringLiteral("right ones")) > 0);
        const int index = m_page->slicePanel()->chooser()->findText(QStringLiteral("right ones"));
        m_page->slicePanel()->chooser()->setCurrentIndex(index);
        Q_EMIT m_page->slicePanel()->chooser()->activated(index);
        const Records records = samples::answers(10);
        const int right = countOf(records, [](const auto& r) { return r.sentenceCorrect; });
        const int inside = countOf(records, [](const auto& r) { return r.sentenceCorrect && r.plain.inRegion; });
        QTRY_COMPARE(curve.series()[1].points[0].y, double(inside) / right);

        // Neighbours in common, where they are recorded.
        m_page->clearFilters();
        chooseOrder(QStringLiteral("Newest"));
        QTRY_COMPARE(document(0), QStringLiteral("d23"));
        m_page->table()->choose(0);
        QTest::keyClick(m_page, Qt::Key_P);
        const ui::AnswerComparisonView& compared = *m_page->detail()->comparison();
        QTRY_VERIFY(compared.pinned().has_value());
        m_page->table()->choose(1);
        QTRY_VERIFY(compared.isComparing());
        QCOMPARE(compared.neighbours()->rowCount(), 1);
        QCOMPARE(compared.neighbours()->item(0, 2)->text(), QStringLiteral("common"));
        QVERIFY(compared.neighbourWords().startsWith(QStringLiteral("Neighbours in common: 1, of 2")));
    }
};

QTEST_MAIN(TestGenerations)
#include "tst_generations.moc"
