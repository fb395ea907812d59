#pragma once

#include "core/protocol/event.h"
#include "widgets/parts/panel.h"

#include <QTimer>

namespace sdm {
struct RunConfig;
}
namespace sdm::client {
class EngineProcess;
}

namespace sdm::ui {

class ConfigDraft;

/// What the engine says of the configuration before anything starts: model, data, overlaps, disk, time. Asked a moment after the
/// last change; a stale answer is dropped.
class PreflightPanel final : public Panel {
    Q_OBJECT
public:
    PreflightPanel(const Theme& theme, ConfigDraft& draft, client::EngineProcess& engine, QWidget* parent = nullptr);

    void setFolder(const QString& folder); ///< relative paths start here
    void setActive(bool active);           ///< asks only while the composer is open
    enum class Verdict {
        Open, ///< not asked yet, or no answer yet
        Refused,
        Passed,
        Unavailable, ///< there is no engine to ask
    };
    Verdict verdict() const { return m_verdict; }

Q_SIGNALS:
    void settingClicked(const std::string& path);
    void verdictChanged();

private:
    void schedule();
    void ask();
    void watchClient();
    void takeEvent(const QString& request, const protocol::Event& event);
    void showChecks(const std::vector<protocol::Check>& checks);
    void showNote(const QString& note, Verdict verdict);
    void setVerdict(Verdict verdict);
    void clearRows();
    void addRow(const protocol::Check& check);

    const Theme& m_theme;
    ConfigDraft& m_draft;
    client::EngineProcess& m_engine;
    QString m_folder;
    QString m_request; ///< the one whose answer counts
    QTimer m_delay;
    QVBoxLayout* m_rows;
    bool m_active = false;
    Verdict m_verdict = Verdict::Open;
};

} // namespace sdm::ui
