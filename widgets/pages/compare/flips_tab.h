#pragma once

#include "core/report/flipped_answers.h"
#include "widgets/models/flipped_answers_model.h"
#include "widgets/pages/compare/compare_tab.h"
#include "widgets/parts/flip_matrix_view.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace sdm::ui {

class Panel;

/// Two of the chosen runs document by document: who entered the region, who left, and the documents behind every number.
class FlipsTab final : public CompareTab {
    Q_OBJECT
public:
    FlipsTab(const PageContext& context, const CompareSources& sources, QWidget* parent = nullptr);

    FlipMatrixView* matrix() const { return m_matrix; }
    FlippedAnswersModel* examples() const { return m_examples; }
    QComboBox* testSets() const { return m_set; }
    QString headline() const;
    void swap();
    QWidget* firstFocus() override;

protected:
    void read() override;
    void again() override;

private:
    QWidget* makeTools();
    QWidget* makeMatrix();
    QWidget* makeExamples();
    void fillRuns();
    void ask();
    void showPair();
    void showSet();
    void list(Verdict first, Verdict second);
    RunComparisons::Pair pair() const;
    const report::TestSetComparison* set() const;

    QComboBox* m_first;
    QComboBox* m_second;
    QComboBox* m_set;
    QPushButton* m_swap;
    QLabel* m_headline;
    QLabel* m_sentence;
    QLabel* m_state;
    FlipMatrixView* m_matrix;
    FlippedAnswersModel* m_examples;
    Panel* m_listPanel = nullptr;
    QTableView* m_table;
    LatestQuery<std::vector<report::FlippedAnswer>>* m_query;
    RunComparisons::Comparison m_comparison;
};

} // namespace sdm::ui
