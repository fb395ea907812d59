#pragma once

#include "core/config/run_config.h"
#include "widgets/data/latest_query.h"
#include "widgets/models/matrix_model.h"

#include <QMainWindow>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace sdm::ui {

class EditDesk;
class ProjectSession;
class SelectionContext;
class Theme;

/// Ablations times seeds of one configuration: which runs there are and how well they did, which are missing, and one button that puts
/// those into the queue. A cell finds its run by its settings, whatever the run is called.
class MatrixWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// All outlive this.
    MatrixWindow(const Theme& theme, ProjectSession& session, SelectionContext& selection, EditDesk& edits, QWidget* parent = nullptr);

    /// \param name  where the configuration is from: a run; empty: the form of a new run
    void setConfig(const QString& name, const RunConfig& config);
    const MatrixModel& model() const { return *m_model; }

Q_SIGNALS:
    void runWanted(const QString& runId);
    void manualWanted(const QString& page);
    void queued(int runs);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeAxes();
    QWidget* makeFoot();
    void makeTable();
    void ask();
    void take(report::RunMatrix matrix);
    void fitFoot();
    void queueMissing();
    std::vector<std::string> presets() const;
    std::vector<std::string> variants() const;

    const Theme& m_theme;
    ProjectSession& m_session;
    SelectionContext& m_selection;
    EditDesk& m_edits;
    RunConfig m_config;
    MatrixModel* m_model;
    QListWidget* m_presets;
    QPlainTextEdit* m_variants;
    QLineEdit* m_seeds;
    QTableView* m_table;
    QLabel* m_fault;
    QLabel* m_summary;
    QPushButton* m_queue = nullptr;
    LatestQuery<report::RunMatrix>* m_query;
    QTimer m_calm;
    quint64 m_ticket = 0;
};

} // namespace sdm::ui
