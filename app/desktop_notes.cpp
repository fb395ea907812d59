#include "app/desktop_notes.h"

#include "widgets/data/alert_watch.h"
#include "widgets/session/project_session.h"
#include "widgets/text/alert_words.h"

#include <QApplication>
#include <QSystemTrayIcon>

namespace sdm::app {

DesktopNotes::DesktopNotes(ui::AlertWatch& alerts, ui::ProjectSession& session, QObject* parent)
    : QObject(parent), m_alerts(alerts), m_session(session),
      m_notifier([this](const QString& title, const QString& text, bool isError) { showInTray(title, text, isError); })
{
    connect(&alerts, &ui::AlertWatch::raised, this, &DesktopNotes::tellAlert);
    connect(&session, &ui::ProjectSession::runEnded, this, &DesktopNotes::tellEnd);
}

DesktopNotes::~DesktopNotes() = default;

void DesktopNotes::tellAlert(const report::RaisedAlert& alert)
{
    const QString id = QString::fromStdString(alert.run);
    const ui::RunSummary* run = m_session.run(id);
    tell(id, tr("%1: %2").arg(run == nullptr ? id : run->name(), ui::alertRuleName(alert.rule)), ui::alertText(alert),
         alert.level == report::AlertLevel::Error);
}

void DesktopNotes::tellEnd(const QString& runId)
{
    const ui::RunSummary* run = m_session.run(runId);
    if (run == nullptr)
        return;
    if (run->state == store::RunState::Failed)
        tell(runId, tr("%1 has failed").arg(run->name()), QString::fromStdString(run->row.errorMessage.value_or("")), true);
    if (run->state == store::RunState::Interrupted)
        tell(runId, tr("%1 has lost its process").arg(run->name()), tr("It can be resumed from its last checkpoint."), true);
}

void DesktopNotes::tell(const QString& runId, const QString& title, const QString& text, bool isError)
{
    if (!m_alerts.settings().onDesktop || QApplication::activeWindow() != nullptr)
        return;
    m_toldRun = runId;
    m_notifier(title, text, isError);
}

void DesktopNotes::showInTray(const QString& title, const QString& text, bool isError)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return; // the dialog of the rules says so
    if (m_tray == nullptr) {
        m_tray = new QSystemTrayIcon(QApplication::windowIcon(), this);
        m_tray->setToolTip(QApplication::applicationDisplayName());
        const auto open = [this] { Q_EMIT clicked(m_toldRun); };
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, open);
        connect(m_tray, &QSystemTrayIcon::activated, this, open);
    }
    m_tray->show();
    m_tray->showMessage(title, text, isError ? QSystemTrayIcon::Critical : QSystemTrayIcon::Warning);
}

} // namespace sdm::app
