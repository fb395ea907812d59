#pragma once

#include "core/records/answer_query.h"

#include <QComboBox>

namespace sdm::ui {

class RunFacts;
class SelectionContext;

/// Whose answers are listed: one evaluation's, all of the selected run, or all of the project. The evaluation is the window's selection;
/// how far beyond it one looks is the page's. GUI thread only.
class AnswerScope final : public QComboBox {
    Q_OBJECT
public:
    enum class Reach { Evaluation, Run, Project };

    explicit AnswerScope(SelectionContext& selection);

    /// The run's evaluations as they are now.
    void rebuild(const RunFacts& facts);
    Reach reach() const { return m_reach; }
    void setReach(Reach reach);
    QString evaluationId() const { return m_evaluationId; } ///< the one that is selected, whatever the reach
    bool hasAny() const { return !m_evaluationId.isEmpty() || m_reach == Reach::Project; }

    /// Narrows a query to what is in reach.
    void narrow(AnswerQuery& query) const;

Q_SIGNALS:
    void reachChanged();

private:
    void take(int index);
    void showChosen();

    SelectionContext& m_selection;
    Reach m_reach = Reach::Evaluation;
    QString m_runId, m_evaluationId;
};

} // namespace sdm::ui
