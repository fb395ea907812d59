#pragma once

#include "core/config/run_config.h"

#include <QMainWindow>
#include <QTimer>

class QCheckBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace sdm::client {
class EngineProcess;
}

namespace sdm::ui {

class ConfigDraft;
class FirstBatchPanel;
class PreflightPanel;
class SchemaForm;
class TaskList;
class Theme;

/// Composes a run in a window of its own, beside the one that watches: form in the middle, groups at the left, at the right what the
/// engine says of it, its first batch, and the same configuration as JSON and as a command. The draft is kept while it is edited, for each
/// project by itself.
class RunComposer final : public QMainWindow {
    Q_OBJECT
public:
    RunComposer(const Theme& theme, client::EngineProcess& engine, QWidget* parent = nullptr);
    ~RunComposer() override;

    ConfigDraft& draft() { return *m_draft; }
    SchemaForm& form() { return *m_form; }
    /// Another project brings its own draft.
    void setProject(const QString& folder);
    void setTasks(TaskList* tasks);
    void setConfig(const RunConfig& config);
    /// Begins as a copy of a run: the tab of changes is held against it.
    void setOrigin(const QString& name, const RunConfig& config);
    void restoreDraft(); ///< what was being composed when the window closed last; nothing when there was none

    /// If the configuration is complete, as soon as pre-flight has nothing against it; else shows the first thing that is missing.
    void start();
    /// The same into the queue, behind what waits there.
    void queue();
    bool isSmoke() const;

Q_SIGNALS:
    void startRequested(const sdm::RunConfig& config, bool smoke);
    void queueRequested(const sdm::RunConfig& config, bool smoke);
    void matrixRequested(const sdm::RunConfig& config);
    void manualWanted(const QString& page); ///< F1

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeLeft();
    QWidget* makeRight();
    QWidget* makeFooter();
    QPlainTextEdit* makePreview(const QString& accessibleName);
    void refresh();
    void saveDraft();
    void begin(bool queued);
    void launch();
    void showButtons();
    QString commandText() const;
    QString changesText() const;

    const Theme& m_theme;
    ConfigDraft* m_draft;
    SchemaForm* m_form;
    PreflightPanel* m_preflight;
    QListWidget* m_groups = nullptr;
    QPlainTextEdit* m_json = nullptr;
    QPlainTextEdit* m_command = nullptr;
    QPlainTextEdit* m_changes = nullptr;
    FirstBatchPanel* m_firstBatch = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_queue = nullptr;
    QCheckBox* m_smoke = nullptr;
    QString m_project;
    QString m_originName; ///< of the run it began as a copy of; empty for none
    RunConfig m_origin;
    bool m_wantsStart = false; ///< as soon as pre-flight has answered
    bool m_isForQueue = false; ///< what is wanted then
    QTimer m_autosave;
};

} // namespace sdm::ui
