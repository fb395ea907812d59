#include "widgets/pages/generations_page.h"

#include "widgets/models/answer_sorting.h"
#include "widgets/models/evaluation_titles.h"
#include "widgets/models/example_model.h"
#include "widgets/pages/generation_detail.h"
#include "widgets/pages/generations/answer_edits.h"
#include "widgets/pages/generations/answer_evidence.h"
#include "widgets/pages/generations/answer_scope.h"
#include "widgets/pages/generations/answer_search.h"
#include "widgets/pages/generations/answer_table.h"
#include "widgets/pages/generations/answer_words.h"
#include "widgets/pages/generations/chips_bar.h"
#include "widgets/pages/generations/facets_panel.h"
#include "widgets/pages/generations/slice_panel.h"
#include "widgets/parts/problem_line.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace sdm::ui {

void GenerationsPage::rebuildEvaluations()
{
    m_stale = !m_visible;
    if (m_stale)
        return;
    const RunFacts& facts = m_session.record();
    m_scope->rebuild(facts);
    m_table->setPlaceShown(m_scope->reach() != AnswerScope::Reach::Evaluation);
    // Of a run or a project the list grows with every evaluation; of one evaluation nothing else matters.
    const QString whose =
        m_scope->reach() == AnswerScope::Reach::Evaluation
            ? m_scope->evaluationId()
            : QStringLiteral("%1 %2 %3").arg(static_cast<int>(m_scope->reach())).arg(facts.runId()).arg(facts.evaluations().size());
    if (whose == m_listedFor && !whose.isEmpty())
        return;
    m_listedFor = whose;
    list();
}

AnswerQuery GenerationsPage::wholeQuery(AnswerQuery filters) const
{
    filters.bound = m_selection.bound();
    m_scope->narrow(filters);
    return filters;
}

EvaluationNames GenerationsPage::evaluationNames() const
{
    return [choices = evaluationChoices(m_session.record())](const EvaluationId& id) {
        const QString text = QString::fromStdString(id.text());
        const auto found = std::find_if(choices.begin(), choices.end(), [&](const EvaluationChoice& choice) { return choice.id == text; });
        return found == choices.end() ? text.right(8) : found->title;
    };
}

void GenerationsPage::changeQuery(const QueryChange& change)
{
    change(m_filters);
    m_search->setSearch(QString::fromStdString(m_filters.text));
    m_debounce->start();
}

void GenerationsPage::clearFilters()
{
    m_search->clear();
    changeQuery([](AnswerQuery& query) { query = {}; });
    if (m_chosenOrder >= 0) // an order that is about some answers only would go on leaving the others out
        chooseOrder(m_orders[static_cast<std::size_t>(m_chosenOrder)].reasons.empty() &&
                            !m_orders[static_cast<std::size_t>(m_chosenOrder)].verdictRight
                        ? m_chosenOrder
                        : kDefaultOrder);
}

void GenerationsPage::chooseOrder(int index)
{
    if (index < 0)
        return;
    const QuickOrder& order = m_orders[static_cast<std::size_t>(index)];
    applyOrder(m_filters, m_chosenOrder < 0 ? nullptr : &m_orders[static_cast<std::size_t>(m_chosenOrder)], order);
    m_chosenOrder = index;
    m_ordering = order.ordering;
    m_order->setCurrentIndex(index);
    m_order->setToolTip(order.meaning);
    refresh();
}

void GenerationsPage::orderBy(const store::AnswerOrdering& ordering)
{
    m_chosenOrder = -1; // what the order before filtered by is the person's own now
    m_ordering = ordering;
    m_order->setCurrentIndex(-1);
    sayOrder();
    refresh();
}

/// In the place of an order's name, while columns decide.
void GenerationsPage::sayOrder()
{
    m_order->setPlaceholderText(tr("By %1").arg(orderingMarks(m_ordering)));
    m_order->setToolTip(tr("Sorted by %1").arg(orderingWords(m_ordering)));
}

void GenerationsPage::refresh()
{
    if (!m_visible) {
        m_stale = true;
        m_listedFor.clear();
        return;
    }
    list();
}

void GenerationsPage::list()
{
    m_debounce->stop();
    const EvaluationNames names = evaluationNames();
    const std::vector<QueryChip> chips = chipsOf(m_filters, names);
    m_chips->setChips(chips);
    m_table->showOrdering(m_ordering);
    m_model->setSearch(QString::fromStdString(m_filters.text));
    m_detail->setSearch(QString::fromStdString(m_filters.text));
    m_slice->setFilters(m_filters);
    m_slice->setBound(m_selection.bound());
    if (!m_wanted) {
        if (const QModelIndex current = m_table->currentIndex(); current.isValid())
            m_wanted = m_model->rowId(current.row());
    }
    if (!m_scope->hasAny()) {
        m_listing->clear();
        return takeListed();
    }
    std::vector<AnswerQuery> withoutOne;
    for (const QueryChip& chip : chips) {
        AnswerQuery other = m_filters;
        chip.remove(other);
        withoutOne.push_back(wholeQuery(other));
    }
    m_listing->show(wholeQuery(m_filters), m_ordering, std::move(withoutOne));
}

void GenerationsPage::takeListed()
{
    m_problem->clear();
    updateCaption();
    updateEmpty();
    const int row = m_wanted ? m_model->rowOf(*m_wanted) : -1;
    if (row < 0 && m_wanted && (!m_model->isComplete() || !m_scope->hasAny()))
        return selectRow(0); // it may come with the rest, or with its run
    m_wanted.reset();
    selectRow(std::max(row, 0));
}

/// A search may take its time, and nobody has to wait for it.
void GenerationsPage::stopReading()
{
    m_listing->clear();
    m_problem->showProblem(tr("The answers are not listed."), tr("Reading them was stopped."), [this] { list(); });
    updateCaption();
    updateEmpty();
    m_detail->clear();
}

/// Of a long order the rest: the answer that was chosen may be in it.
void GenerationsPage::takeRest()
{
    updateCaption();
    const int row = m_wanted ? m_model->rowOf(*m_wanted) : -1;
    if (row >= 0 && m_table->currentIndex().row() <= 0) // unless somebody has moved on
        selectRow(row);
    m_wanted.reset();
}

void GenerationsPage::selectRow(int row)
{
    if (row >= m_model->rowCount()) {
        m_evidenceOf.reset();
        m_evidence->forget();
        return m_detail->clear();
    }
    m_selecting = true;
    m_table->choose(row);
    m_selecting = false;
    showCurrent();
}

/// By a person, also while another list is on its way: then this is the answer that stays chosen.
void GenerationsPage::rowChosen()
{
    const QModelIndex current = m_table->currentIndex();
    if (m_wanted && !m_selecting && current.isValid())
        m_wanted = m_model->rowId(current.row());
    m_unsaid = !m_selecting && current.isValid();
    showCurrent();
}

/// The answer that another page has chosen, where it is among those listed.
void GenerationsPage::followAnswer()
{
    const QString document = m_selection.answer();
    const QModelIndex current = m_table->currentIndex();
    const store::AnswerView* shown = current.isValid() ? m_model->view(current.row()) : nullptr;
    if (!m_visible || document.isEmpty() || !m_scope->hasAny() ||
        (shown && QString::fromStdString(shown->generation.record.key.id) == document))
        return;
    const EvaluationId evaluation(m_scope->evaluationId().toStdString());
    m_find->ask(
        [document = document.toStdString(), evaluation](store::StoreReader& reader) { return reader.answerTo(document, evaluation); },
        [this](const std::optional<std::int64_t>& found) {
            if (!found)
                return;
            if (const int row = m_model->rowOf(*found); row >= 0)
                selectRow(row);
            else if (!m_model->isComplete())
                m_wanted = found; // it may come with the rest
        },
        [this](const QString& why) {
            m_problem->showProblem(tr("The answer chosen elsewhere cannot be found."), why, [this] { followAnswer(); });
        });
}

/// A set that was enclosed in the scatter, alone: what was filtered before would hide some of it.
void GenerationsPage::listSet(const ChosenSet& set)
{
    m_scope->setReach(AnswerScope::Reach::Evaluation);
    std::vector<std::string> documents;
    for (const QString& document : set.documents)
        documents.push_back(document.toStdString());
    clearFilters();
    changeQuery([&documents](AnswerQuery& query) { query.documents = documents; });
}

void GenerationsPage::takeCounts(const store::AnswerFacets& facets, const AnswerListing::Histograms& histograms)
{
    std::vector<Facet> list = facetsOf(facets, m_filters, evaluationNames());
    if (m_scope->reach() == AnswerScope::Reach::Evaluation) // one split, one evaluation
        std::erase_if(list, [](const Facet& facet) { return facet.kind == FacetKind::Split || facet.kind == FacetKind::Evaluation; });
    if (m_scope->reach() == AnswerScope::Reach::Project) // thousands, whose names mean nothing side by side
        std::erase_if(list, [](const Facet& facet) { return facet.kind == FacetKind::Evaluation; });
    m_facets->setFacets(list, histograms, m_filters);
    QMetaObject::invokeMethod(this, &GenerationsPage::fitFilters, Qt::QueuedConnection); // once the rows have their sizes
}

void GenerationsPage::showCurrent()
{
    updateCaption();
    const QModelIndex current = m_table->currentIndex();
    const store::AnswerView* view = current.isValid() ? m_model->view(current.row()) : nullptr;
    if (view == nullptr)
        return;
    if (std::exchange(m_unsaid, false))
        m_selection.selectAnswer(QString::fromStdString(view->generation.record.key.id));
    const Bound bound = m_model->bound();
    if (m_evidenceOf == std::pair(view->generation.rowId, bound))
        return;
    m_detail->setGeneration(view->generation, view->setting->layer, bound, regionCounts(view->setting->evaluation, bound));
    m_evidenceOf = std::pair(view->generation.rowId, bound);
    m_evidence->ask([answer = *view, folder = std::filesystem::path(m_session.folder().toStdU16String())](
                        store::StoreReader& reader) { return readEvidence(reader, answer, folder); },
                    [this, bound](const AnswerEvidence& evidence) {
                        if (m_evidenceOf == std::pair(evidence.answer.generation.rowId, bound))
                            m_detail->setEvidence(evidence, bound);
                    },
                    [this](const QString& why) {
                        m_evidenceOf.reset();
                        m_problem->showProblem(tr("What lies around the answer cannot be read."), why, [this] { showCurrent(); });
                    });
}

/// An answer of another time or run: the list goes where it is. A copy, since what it stood in is emptied on the way.
void GenerationsPage::showAnswer(store::AnswerView answer)
{
    m_wanted = answer.generation.rowId;
    if (m_scope->reach() == AnswerScope::Reach::Project ||
        (m_scope->reach() == AnswerScope::Reach::Run && m_session.record().runId().toStdString() == answer.setting->run.text())) {
        if (const int row = m_model->rowOf(*m_wanted); row >= 0) {
            m_wanted.reset();
            return selectRow(row);
        }
    }
    m_filters = {};
    m_chosenOrder = kDefaultOrder;
    m_ordering = m_orders[kDefaultOrder].ordering;
    m_order->setCurrentIndex(kDefaultOrder);
    changeQuery([](AnswerQuery&) {});
    m_listedFor.clear();
    if (m_session.record().runId().toStdString() != answer.setting->run.text())
        m_selection.selectRun(QString::fromStdString(answer.setting->run.text()));
    m_scope->setReach(AnswerScope::Reach::Evaluation);
    m_selection.selectEvaluation(QString::fromStdString(answer.setting->evaluation.id.text()),
                                 QString::fromStdString(answer.setting->evaluation.split));
}

void GenerationsPage::updateCaption()
{
    const int shown = m_model->rowCount();
    const QModelIndex current = m_table->currentIndex();
    const QString place = current.isValid() ? tr("%1 of %2").arg(countText(current.row() + 1), countText(shown)) : countText(shown);
    QString text = tr("%1 answers").arg(place);
    if (m_scope->reach() == AnswerScope::Reach::Evaluation) {
        const EvaluationRecord* evaluation = m_session.record().evaluation(EvaluationId(m_scope->evaluationId().toStdString()));
        if (evaluation)
            text += evaluationWords(*evaluation, m_session.record().layer(evaluation->layerId));
    }
    m_caption->setText(text);
    m_caption->setVisible(shown > 0);
}

void GenerationsPage::updateEmpty()
{
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_empty->setVisible(!any && m_problem->text().isEmpty());
    m_emptyRemove->hide();
    if (any)
        return;
    m_emptyChips = chipsOf(m_filters, evaluationNames());
    if (!m_session.selectedRun() && m_scope->reach() != AnswerScope::Reach::Project)
        return m_emptyText->setText(tr("No run is selected. Start one, or open one from the Runs page."));
    if (m_emptyChips.empty())
        return m_emptyText->setText(tr("No answers have been judged yet. The first appear with the first evaluation of this run."));
    const std::vector<std::int64_t>& without = m_listing->withoutOne();
    const auto most = std::max_element(without.begin(), without.end());
    if (most == without.end() || *most == 0)
        return m_emptyText->setText(
            tr("No answer passes these filters, nor would any if one of them were removed. Ctrl+Shift+X clears them all."));
    const QueryChip& chip = m_emptyChips[static_cast<std::size_t>(most - without.begin())];
    m_emptyText->setText(
        tr("No answer passes these filters. \"%1\" empties the list: without it there are %2 answers.").arg(chip.text, countText(*most)));
    m_emptyRemove->setText(tr("Remove \"%1\"").arg(chip.text.left(40)));
    m_emptyRemove->show();
}

void GenerationsPage::shown()
{
    m_visible = true;
    if (m_stale)
        rebuildEvaluations();
    followAnswer();
}

bool GenerationsPage::focusFilter()
{
    searchField()->setFocus(Qt::ShortcutFocusReason);
    searchField()->selectAll();
    return true;
}

QWidget* GenerationsPage::firstFocus()
{
    return m_table;
}

QLineEdit* GenerationsPage::searchField() const
{
    return m_search->field();
}

void GenerationsPage::step(int rows)
{
    const int row = std::clamp(m_table->currentIndex().row() + rows, 0, std::max(0, m_model->rowCount() - 1));
    m_table->choose(row);
}

void GenerationsPage::findNext(bool forwards)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int row = m_table->currentIndex().row() + (forwards ? 1 : -1);
    m_table->choose((row + rows) % rows);
}

void GenerationsPage::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return copy(m_table->selectedText());
    if (m_edits->take(*event))
        return;
    if (event->key() == Qt::Key_P && event->modifiers() == Qt::NoModifier)
        return m_detail->pin();
    if (event->key() == Qt::Key_P && event->modifiers() == Qt::ShiftModifier)
        return m_detail->unpin();
    if (event->key() == Qt::Key_J)
        return step(1);
    if (event->key() == Qt::Key_K)
        return step(-1);
    if (event->key() == Qt::Key_B)
        return m_selection.toggleBound();
    Page::keyPressEvent(event);
}

} // namespace sdm::ui
