#pragma once

#include "core/report/alert_rules.h"

#include <QObject>
#include <QString>

#include <functional>

class QSystemTrayIcon;

namespace sdm::ui {
class AlertWatch;
class ProjectSession;
} // namespace sdm::ui

namespace sdm::app {

/// Tells on the desktop what a person should look at: alerts that were raised, runs that failed or lost their process. Quiet while one of
/// our windows is in front, and where it is turned off. GUI thread only.
class DesktopNotes final : public QObject {
    Q_OBJECT
public:
    /// Shows a note somewhere.
    using Notifier = std::function<void(const QString& title, const QString& text, bool isError)>;

    DesktopNotes(ui::AlertWatch& alerts, ui::ProjectSession& session, QObject* parent = nullptr);
    ~DesktopNotes() override;

    /// Instead of the desktop's own, which is the system's tray.
    void setNotifier(Notifier notifier) { m_notifier = std::move(notifier); }

Q_SIGNALS:
    void clicked(const QString& runId); ///< the note about that run

private:
    void tellAlert(const report::RaisedAlert& alert);
    void tellEnd(const QString& runId);
    void tell(const QString& runId, const QString& title, const QString& text, bool isError);
    void showInTray(const QString& title, const QString& text, bool isError);

    ui::AlertWatch& m_alerts;
    ui::ProjectSession& m_session;
    Notifier m_notifier;
    QSystemTrayIcon* m_tray = nullptr; ///< made with the first note
    QString m_toldRun;                 ///< of the newest note
};

} // namespace sdm::app
