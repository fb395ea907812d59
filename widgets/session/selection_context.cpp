#include "widgets/session/selection_context.h"

namespace sdm::ui {
namespace {

constexpr std::size_t kHistoryLimit = 200;

} // namespace

void SelectionContext::selectRun(const QString& runId)
{
    if (runId != m_current.runId)
        visit({runId, {}, m_current.split});
}

void SelectionContext::selectEvaluation(const QString& evaluationId, const QString& split)
{
    visit({m_current.runId, evaluationId, split});
}

void SelectionContext::selectSplit(const QString& split)
{
    if (split != m_current.split)
        visit({m_current.runId, {}, split});
}

void SelectionContext::selectAnswer(const QString& document)
{
    if (document == m_answer)
        return;
    m_answer = document;
    Q_EMIT answerChanged(document);
}

void SelectionContext::chooseSet(const ChosenSet& set, const QString& split)
{
    selectEvaluation(set.evaluationId, split);
    Q_EMIT answersPicked(set);
}

void SelectionContext::chooseSteps(const std::optional<StepRange>& steps)
{
    if (steps == m_steps)
        return;
    m_steps = steps;
    Q_EMIT stepsChanged();
    Q_EMIT changed();
}

void SelectionContext::setBound(Bound bound)
{
    if (bound == m_bound)
        return;
    m_bound = bound;
    Q_EMIT boundChanged(bound);
    Q_EMIT changed();
}

void SelectionContext::toggleBound()
{
    setBound(m_bound == Bound::Lower ? Bound::Plain : Bound::Lower);
}

void SelectionContext::clear()
{
    m_history = {Selection{}};
    m_position = 0;
    show({});
    Q_EMIT historyChanged();
}

void SelectionContext::goBack()
{
    if (!canGoBack())
        return;
    show(m_history[--m_position]);
    Q_EMIT historyChanged();
}

void SelectionContext::goForward()
{
    if (!canGoForward())
        return;
    show(m_history[++m_position]);
    Q_EMIT historyChanged();
}

void SelectionContext::visit(const Selection& selection)
{
    if (selection == m_current)
        return;
    m_history.resize(m_position + 1);
    m_history.push_back(selection);
    if (m_history.size() > kHistoryLimit)
        m_history.erase(m_history.begin());
    m_position = m_history.size() - 1;
    show(selection);
    Q_EMIT historyChanged();
}

void SelectionContext::show(const Selection& selection)
{
    const Selection before = m_current;
    m_current = selection;
    if (before.runId != selection.runId || before.split != selection.split)
        selectAnswer({});
    if (before.runId != selection.runId)
        chooseSteps(std::nullopt);
    if (before.runId != selection.runId)
        Q_EMIT runChanged(selection.runId);
    if (before.evaluationId != selection.evaluationId)
        Q_EMIT evaluationChanged();
    if (before.split != selection.split)
        Q_EMIT splitChanged();
    if (!(before == selection))
        Q_EMIT changed();
}

} // namespace sdm::ui
