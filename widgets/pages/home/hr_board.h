#pragma once

#include "widgets/page.h"
#include "widgets/parts/panel.h"

#include <vector>

class QGridLayout;
class QPushButton;

namespace sdm::ui {

class HrTile;
struct RunSummary;

/// The latest runs, one a row, their test sets as guarded tiles: in-distribution first, shifted beside it, never averaged.
class HrBoard final : public QWidget {
    Q_OBJECT
public:
    explicit HrBoard(const PageContext& context, QWidget* parent = nullptr);

    void refresh();
    void setMostRuns(int count);
    bool hasTiles() const { return !isHidden(); }
    std::vector<const HrTile*> visibleTiles() const;

private:
    struct Row {
        QWidget* header;
        QLabel* name;
        QLabel* facts;
        QPushButton* open;
        std::vector<HrTile*> tiles;
        QString runId;
    };
    Row makeRow();
    void showRun(Row& row, const RunSummary& run);

    PageContext m_context;
    std::size_t m_mostRuns = 3;
    std::vector<Row> m_rows;
};

} // namespace sdm::ui
