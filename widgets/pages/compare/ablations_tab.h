#pragma once

#include "core/report/ablation_table.h"
#include "widgets/models/ablation_model.h"
#include "widgets/models/share_model.h"
#include "widgets/pages/compare/compare_tab.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QScrollArea;
class QTableView;

namespace sdm::ui {

class ExportMenu;

/// The tables of the paper over the chosen runs, with the published numbers beside them on request; above them the number all are about:
/// what each run admits, how far its final layers reach, and whether that is more than the draw.
class AblationsTab final : public CompareTab {
    Q_OBJECT
public:
    AblationsTab(const PageContext& context, const CompareSources& sources, QWidget* parent = nullptr);

    AblationModel* model() const { return m_model; }
    ShareModel* shares() const { return m_shares; }
    const report::Ablation& shown() const { return m_shown; } ///< what is exported
    QWidget* firstFocus() override;

protected:
    void read() override;
    void again() override;

private:
    struct Answer {
        report::Ablation ablation;
        std::vector<std::vector<report::SetShares>> shares;
    };
    QWidget* makeShares();
    QWidget* makeTables();
    void take(Answer answer);
    void showAblation();
    void showTable();
    void showComparisons();
    void fitShares();
    std::vector<RunComparisons::Pair> pairs() const;

    AblationModel* m_model;
    ShareModel* m_shares;
    QTableView* m_shareTable;
    QTableView* m_table;
    QComboBox* m_which;
    QCheckBox* m_published;
    ExportMenu* m_export;
    QLabel* m_note;
    QScrollArea* m_notes;
    LatestQuery<Answer>* m_query;
    report::Ablation m_ablation, m_shown;
};

} // namespace sdm::ui
