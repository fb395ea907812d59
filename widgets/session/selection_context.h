#pragma once

#include "widgets/session/run_summary.h"
#include "widgets/session/step_range.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace sdm::ui {

/// What the window is looking at; every page shows the same. Empty strings mean "whatever is newest".
struct Selection {
    QString runId;
    QString evaluationId;
    QString split;
    bool operator==(const Selection&) const = default;
};

/// Answers of one evaluation that somebody picked out together.
struct ChosenSet {
    QString evaluationId;
    QStringList documents;
    bool operator==(const ChosenSet&) const = default;
};

/// The one selection of a window, with a history to walk back through. GUI thread only.
class SelectionContext final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    const Selection& current() const { return m_current; }
    QString runId() const { return m_current.runId; }
    QString evaluationId() const { return m_current.evaluationId; }
    QString split() const { return m_current.split; }
    Bound bound() const { return m_bound; }
    /// Document of the answer that is looked at; empty for none. Not part of the history, and gone with run or split.
    QString answer() const { return m_answer; }
    /// Steps of the run that everything with a step is held to: alerts, log, hard negatives, evaluations. Not part of the history, and gone
    /// with the run.
    const std::optional<StepRange>& steps() const { return m_steps; }

    void selectRun(const QString& runId); ///< the split stays, the evaluation becomes the newest
    void selectEvaluation(const QString& evaluationId, const QString& split);
    void selectSplit(const QString& split);
    void selectAnswer(const QString& document);
    /// Picks a set out: the evaluation is selected, and pages that list answers list these alone.
    void chooseSet(const ChosenSet& set, const QString& split);
    void chooseSteps(const std::optional<StepRange>& steps); ///< none: all of them
    void setBound(Bound bound);
    void toggleBound();
    void clear(); ///< another project: history included

    bool canGoBack() const { return m_position > 0; }
    bool canGoForward() const { return m_position + 1 < m_history.size(); }
    void goBack();
    void goForward();

Q_SIGNALS:
    void runChanged(const QString& runId);
    void evaluationChanged();
    void splitChanged();
    void boundChanged(Bound bound);
    void stepsChanged();
    void answerChanged(const QString& document);       ///< alone: pages that list answers need not read anything again
    void answersPicked(const sdm::ui::ChosenSet& set); ///< see chooseSet
    void changed();                                    ///< after any of the above
    void historyChanged();

private:
    void visit(const Selection& selection);
    void show(const Selection& selection);

    Selection m_current;
    QString m_answer;
    std::optional<StepRange> m_steps;
    Bound m_bound = kDefaultBound;
    std::vector<Selection> m_history{Selection{}};
    std::size_t m_position = 0;
};

} // namespace sdm::ui
