#pragma once

#include "core/report/ablation_table.h"
#include "widgets/data/compared_runs.h"
#include "widgets/instruments/run_view.h"
#include "widgets/page.h"

#include <QTimer>

#include <memory>

class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QScrollArea;
class QTabWidget;
class QTableView;

namespace sdm::ui {

class AblationModel;
class BoardView;
template <typename Result>
class LatestQuery;
class ProblemLine;
class Panel;
class SettingDifferenceModel;

/// The chosen runs side by side: the ablation tables in the layout of the paper with only the settings in which the runs differ, and their
/// curves over each other. GUI thread only.
class ComparePage final : public Page {
    Q_OBJECT
public:
    explicit ComparePage(const PageContext& context, QWidget* parent = nullptr);

    void shown() override;
    void hidden() override { m_visible = false; }
    QWidget* firstFocus() override;
    void showRuns(const QStringList& runIds) override;

    QStringList chosenRuns() const;
    const BoardView& board() const { return *m_board; }
    AblationModel* model() const { return m_model; }
    SettingDifferenceModel* differences() const { return m_differences; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeRunList();
    QWidget* makeTables();
    void rebuildRunList();
    void fitRunList();
    void scheduleBuild();
    void build();
    void readCurves(const std::vector<store::RunRow>& rows);
    std::vector<RunView> views() const;
    void showTable();
    void copyAs(const QString& format);

    PageContext m_context;
    AblationModel* m_model;
    SettingDifferenceModel* m_differences;
    QListWidget* m_runs;
    QComboBox* m_which;
    QTableView* m_table;
    QTableView* m_settings;
    QLabel* m_note;
    QLabel* m_settingsTitle;
    QLabel* m_empty;
    QScrollArea* m_notes;
    Panel* m_settingsPanel = nullptr;
    QWidget* m_results;
    ProblemLine* m_problem;
    QPushButton* m_copy;
    LatestQuery<report::Ablation>* m_ablations;
    QTabWidget* m_tabs;
    BoardView* m_board;
    std::shared_ptr<ComparedRunCache> m_cache; ///< used on the reader's thread
    LatestQuery<std::vector<ComparedRun>>* m_curves;
    std::vector<ComparedRun> m_compared; ///< what the board draws
    QStringList m_legends;               ///< of those
    QTimer m_debounce;
    report::Ablation m_ablation;
    QStringList m_chosen;   ///< ids; the truth once m_touched
    bool m_touched = false; ///< the user has chosen; until then the newest finished runs are
    bool m_visible = false;
};

} // namespace sdm::ui
