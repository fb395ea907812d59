#pragma once

#include "widgets/page.h"
#include "widgets/parts/panel.h"

#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace sdm::ui {

struct RunSummary;

/// One card a run that is going on: state, name, what it is doing, HR so far, Stop.
class RunningStrip final : public QWidget {
    Q_OBJECT
public:
    explicit RunningStrip(const PageContext& context, QWidget* parent = nullptr);

    void refresh();

private:
    struct Row {
        Panel* panel;
        QLabel* icon;
        QLabel* name;
        QLabel* doing;
        QLabel* reliability;
        QPushButton* open;
        QToolButton* stop;
        QString runId;
    };
    Row makeRow();
    void showRun(Row& row, const RunSummary& run);

    PageContext m_context;
    std::vector<Row> m_rows; ///< kept and reused; hidden when there are fewer runs
};

} // namespace sdm::ui
