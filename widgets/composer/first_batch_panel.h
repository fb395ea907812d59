#pragma once

#include "core/client/runner_question.h"

#include <QTemporaryFile>
#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QVBoxLayout;

namespace sdm::ui {

class ConfigDraft;
class TaskList;
class Theme;

/// The first documents of the run being composed as the model would see them, with the mask on their tokens: asked of the engine's own
/// encoder a moment after the last change, while it can be seen.
class FirstBatchPanel final : public QWidget {
    Q_OBJECT
public:
    FirstBatchPanel(const Theme& theme, ConfigDraft& draft, QWidget* parent = nullptr);
    ~FirstBatchPanel() override;

    void setFolder(const QString& folder); ///< relative paths start here
    void setTasks(TaskList* tasks) { m_tasks = tasks; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void schedule();
    void ask();
    void showBatch(const QByteArray& answer);
    void showNote(const QString& note);
    void clear();
    void finishTask();

    const Theme& m_theme;
    ConfigDraft& m_draft;
    TaskList* m_tasks = nullptr;
    quint64 m_task = 0;
    QString m_folder;
    QString m_shownFor; ///< configuration that was asked about
    std::unique_ptr<QTemporaryFile> m_file;
    client::RunnerQuestion m_question;
    QTimer m_delay;
    QLabel* m_note;
    QVBoxLayout* m_rows;
};

} // namespace sdm::ui
