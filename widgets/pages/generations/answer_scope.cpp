#include "widgets/pages/generations/answer_scope.h"

#include "widgets/models/evaluation_titles.h"
#include "widgets/session/selection_context.h"

#include <vector>

namespace sdm::ui {
namespace {

constexpr int kWider = 2; ///< entries that are no evaluation, before those that are

enum ScopeRole { IdRole = Qt::UserRole, SplitRole };

} // namespace

AnswerScope::AnswerScope(SelectionContext& selection) : m_selection(selection)
{
    setAccessibleName(tr("Whose answers"));
    setSizeAdjustPolicy(AdjustToContents);
    setMinimumContentsLength(12);
    connect(this, &QComboBox::activated, this, &AnswerScope::take);
}

void AnswerScope::rebuild(const RunFacts& facts)
{
    const auto choices = evaluationChoices(facts);
    m_runId = facts.runId();
    clear();
    addItem(tr("All runs"));
    addItem(tr("All evaluations of this run"));
    int chosen = choices.empty() ? -1 : 0;
    bool found = false;
    for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
        const EvaluationChoice& choice = choices[static_cast<std::size_t>(i)];
        addItem(choice.title, choice.id);
        setItemData(count() - 1, choice.split, SplitRole);
        if (choice.id == m_selection.evaluationId()) {
            chosen = i;
            found = true;
        } else if (!found && m_selection.evaluationId().isEmpty() && choice.split == m_selection.split()) {
            chosen = i;
            found = true;
        }
    }
    m_evaluationId = chosen < 0 ? QString() : choices[static_cast<std::size_t>(chosen)].id;
    setVisible(!choices.empty() || m_reach == Reach::Project);
    showChosen();
}

void AnswerScope::showChosen()
{
    if (m_reach == Reach::Project)
        setCurrentIndex(0);
    else if (m_reach == Reach::Run)
        setCurrentIndex(1);
    else
        setCurrentIndex(findData(m_evaluationId, IdRole));
}

void AnswerScope::setReach(Reach reach)
{
    if (m_reach == reach)
        return;
    m_reach = reach;
    showChosen();
    Q_EMIT reachChanged();
}

void AnswerScope::take(int index)
{
    if (index < kWider)
        return setReach(index == 0 ? Reach::Project : Reach::Run);
    const QString id = itemData(index, IdRole).toString(), split = itemData(index, SplitRole).toString();
    m_evaluationId = id;
    setReach(Reach::Evaluation);
    m_selection.selectEvaluation(id, split);
}

void AnswerScope::narrow(AnswerQuery& query) const
{
    if (m_reach == Reach::Evaluation)
        query.evaluations = {EvaluationId(m_evaluationId.toStdString())};
    else if (m_reach == Reach::Run)
        query.runs = {RunId(m_runId.toStdString())};
}

} // namespace sdm::ui
