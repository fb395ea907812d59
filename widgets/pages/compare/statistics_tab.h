#pragma once

#include "core/report/seed_spread.h"
#include "widgets/models/report_table_model.h"
#include "widgets/pages/compare/compare_tab.h"

class QLabel;
class QTableView;

namespace sdm::ui {

/// Whether the differences are more than chance: every other run against the baseline, test set by test set, in words and in figures; and
/// how far seeds and final layers alone move the share.
class StatisticsTab final : public CompareTab {
    Q_OBJECT
public:
    StatisticsTab(const PageContext& context, const CompareSources& sources, QWidget* parent = nullptr);

    ReportTableModel* paired() const { return m_paired; }
    ReportTableModel* seeds() const { return m_seeds; }
    QString verdict() const; ///< of the current row, in words
    QString sentence() const;
    QWidget* firstFocus() override;

protected:
    void read() override;
    void again() override;

private:
    struct Line {
        RunComparisons::Comparison comparison;
        std::size_t set = 0;
    };
    QWidget* makePaired();
    QWidget* makeSeeds();
    std::vector<RunComparisons::Pair> pairs() const;
    void showPaired();
    void showCurrent();

    ReportTableModel* m_paired;
    ReportTableModel* m_seeds;
    QTableView* m_pairedTable;
    QTableView* m_seedTable;
    QLabel* m_verdict;
    QLabel* m_sentence;
    QLabel* m_state;
    LatestQuery<std::vector<report::SeedSpread>>* m_query;
    std::vector<Line> m_lines; ///< one a row of the paired table
    report::Table m_exported;  ///< the paired table with claims by their names, as the command writes them
};

} // namespace sdm::ui
