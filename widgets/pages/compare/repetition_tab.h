#pragma once

#include "core/report/run_drift.h"
#include "widgets/data/latest_query.h"
#include "widgets/models/report_table_model.h"
#include "widgets/pages/compare/compare_tab.h"

class QLabel;
class QTableView;

namespace sdm::ui {

/// Whether one run is the other's repetition to the last bit: every kind of result of two runs, what was otherwise around them, and what
/// could not be repeated.
class RepetitionTab final : public CompareTab {
    Q_OBJECT
public:
    RepetitionTab(const PageContext& context, const CompareSources& sources, QWidget* parent = nullptr);

    ReportTableModel* results() const { return m_results; }
    QString headline() const;
    QString surroundings() const; ///< what was otherwise, and what could not be repeated
    QWidget* firstFocus() override;

protected:
    void read() override;

private:
    void showDrift(report::RunDrift drift);

    ReportTableModel* m_results;
    QTableView* m_table;
    QLabel* m_headline;
    QLabel* m_surroundings;
    LatestQuery<report::RunDrift>* m_query;
    report::RunDrift m_drift;
};

} // namespace sdm::ui
