#pragma once

#include "widgets/parts/panel.h"
#include "widgets/session/run_facts.h"

#include <vector>

class QPushButton;
class QTableView;

namespace sdm::report {
struct CheckpointCandidate;
}

namespace sdm::ui {

class ReportTableModel;

/// Between which checkpoints a run chose and by what, each with what was judged at its step; and a way to final layers from another one.
/// GUI thread only.
class CheckpointPanel final : public Panel {
    Q_OBJECT
public:
    explicit CheckpointPanel(const Theme& theme, QWidget* parent = nullptr);
    ~CheckpointPanel() override;

    void show(const RunFacts& facts, double alpha, Bound bound);
    QTableView* table() const { return m_table; }

Q_SIGNALS:
    void finalLayersWanted(qint64 step); ///< from the checkpoint of that step, which is kept

private:
    void fit();
    void showCurrent();

    const Theme& m_theme;
    ReportTableModel* m_model;
    QTableView* m_table;
    QPushButton* m_other;
    std::vector<report::CheckpointCandidate> m_candidates; ///< as the rows
};

} // namespace sdm::ui
