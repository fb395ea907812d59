#pragma once

#include "core/config/run_config.h"

#include <QMainWindow>
#include <QTimer>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace sdm::client {
class EngineProcess;
}

namespace sdm::ui {

class ConfigDraft;
class PreflightPanel;
class SchemaForm;
class Theme;

/// Composes a run in a window of its own, beside the one that watches: form in the middle, groups at the left, at the right what the
/// engine says of it and the same configuration as JSON and as a command. The draft is kept while it is edited.
class RunComposer final : public QMainWindow {
    Q_OBJECT
public:
    RunComposer(const Theme& theme, client::EngineProcess& engine, QWidget* parent = nullptr);
    ~RunComposer() override;

    ConfigDraft& draft() { return *m_draft; }
    SchemaForm& form() { return *m_form; }
    void setProject(const QString& folder);
    void setConfig(const RunConfig& config);
    void restoreDraft(); ///< what was being composed when the window closed last; nothing when there was none

    void start(); ///< if the configuration is complete; else shows the first thing that is not

Q_SIGNALS:
    void startRequested(const sdm::RunConfig& config);

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
    QString commandText() const;

    const Theme& m_theme;
    ConfigDraft* m_draft;
    SchemaForm* m_form;
    PreflightPanel* m_preflight;
    QListWidget* m_groups = nullptr;
    QPlainTextEdit* m_json = nullptr;
    QPlainTextEdit* m_command = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_start = nullptr;
    QString m_project;
    QTimer m_autosave;
};

} // namespace sdm::ui
