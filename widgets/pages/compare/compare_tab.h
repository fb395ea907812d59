#pragma once

#include "widgets/data/chosen_runs.h"
#include "widgets/data/compared_runs.h"
#include "widgets/data/run_comparisons.h"
#include "widgets/page.h"

#include <functional>
#include <memory>
#include <optional>

class QLabel;

namespace sdm::ui {

class ProblemLine;

/// What the tabs of the Compare page share: what was read of a run stays for all of them.
struct CompareSources {
    std::shared_ptr<RunResultsCache> results; ///< used on the reader's thread, as the next
    std::shared_ptr<ComparedRunCache> facts;
    RunComparisons* comparisons = nullptr;
};

/// One way to hold the chosen runs against each other. Reads while it is shown and only when the choice has changed. GUI thread only.
class CompareTab : public QWidget {
    Q_OBJECT
public:
    CompareTab(const PageContext& context, const CompareSources& sources, std::size_t leastRuns, QWidget* parent = nullptr);

    /// The tab is in front, or the choice is another. \param emptyText  why there is nothing to choose from; empty when there is
    void showChoice(const RunChoice& choice, const QString& emptyText = {});
    /// What takes the keyboard first.
    virtual QWidget* firstFocus() { return nullptr; }
    virtual void focusSearch() {}
    virtual bool hasSearch() const { return false; }

protected:
    virtual void read() = 0; ///< choice() is new
    virtual void again() {}  ///< choice() is as it was: go on with what was not finished
    const RunChoice& choice() const { return m_choice; }
    void setContent(QWidget* content);
    void showContent();
    void showProblem(const QString& what, const QString& why);

    PageContext m_context;
    CompareSources m_sources;

private:
    std::size_t m_leastRuns;
    ProblemLine* m_problem;
    QLabel* m_empty;
    QWidget* m_content = nullptr;
    RunChoice m_choice;
    bool m_isRead = false;
};

} // namespace sdm::ui
