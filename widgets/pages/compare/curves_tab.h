#pragma once

#include "widgets/instruments/run_view.h"
#include "widgets/pages/compare/compare_tab.h"

namespace sdm::ui {

class BoardView;

/// The curves of the chosen runs over each other.
class CurvesTab final : public CompareTab {
    Q_OBJECT
public:
    CurvesTab(const PageContext& context, const CompareSources& sources, QWidget* parent = nullptr);

    BoardView& board() { return *m_board; }

protected:
    void read() override;

private:
    std::vector<RunView> views() const;
    QStringList groupLegendsOf(const std::vector<store::RunRow>& rows) const;

    BoardView* m_board;
    LatestQuery<std::vector<ComparedRun>>* m_query;
    std::vector<ComparedRun> m_compared; ///< what the board draws
    QStringList m_legends;               ///< of those
    QStringList m_groupLegends;          ///< of the groups of seeds they stand in
};

} // namespace sdm::ui
