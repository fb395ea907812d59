#pragma once

#include "core/report/conditional_grid.h"
#include "widgets/parts/panel.h"

class QTableView;

namespace sdm::ui {

class ConditionalGridModel;

/// Table 4 of one layer and test set as a panel. GUI thread only.
class ConditionalGridPanel final : public Panel {
    Q_OBJECT
public:
    ConditionalGridPanel(const Theme& theme, QWidget* parent = nullptr);

    void setGrid(const report::ConditionalGrid& grid, const QString& caption);
    ConditionalGridModel* model() const { return m_model; }
    QTableView* table() const { return m_table; }

private:
    void fit();

    const Theme& m_theme;
    ConditionalGridModel* m_model;
    QTableView* m_table;
};

} // namespace sdm::ui
