#pragma once

#include "widgets/data/alert_settings.h"
#include "widgets/data/latest_query.h"

#include <QTimer>

#include <deque>
#include <map>

namespace sdm::ui {

class ProjectSession;

/// Holds every run of the project against the rules, one after the other as they change, an active one also as time goes by; what is in the
/// trash is left alone. GUI thread only; the store is read on its own.
class AlertWatch final : public QObject {
    Q_OBJECT
public:
    explicit AlertWatch(ProjectSession& session, QObject* parent = nullptr);

    const AlertSettings& settings() const { return m_settings; }
    void setSettings(const AlertSettings& settings);
    /// Of all runs, in no order.
    std::vector<report::RaisedAlert> alerts() const;
    bool hasSeen(const RunId& run) const;         ///< it was held against the rules since the project was opened
    QString problem() const { return m_problem; } ///< why the runs could not be read; empty when they could

Q_SIGNALS:
    void settingsChanged();
    void changed(); ///< alerts() or problem()
    /// One that was not there before. Not told of those that a run has when it is first seen with its project.
    void raised(const sdm::report::RaisedAlert& alert);

private:
    using Alerts = std::vector<report::RaisedAlert>;
    struct Known {
        std::int64_t seq = -1, resumes = 0;
        store::RunState state = store::RunState::Queued;
        bool isRead = false;
        Alerts alerts;
    };
    void look();
    void readNext();
    void take(const RunId& run, Alerts alerts);
    void startOver();

    ProjectSession& m_session;
    AlertSettings m_settings;
    LatestQuery<Alerts>* m_query;
    QTimer m_calm;  ///< a run that writes changes the store ten times a second
    QTimer m_clock; ///< for what is an alert by nothing happening
    std::map<RunId, Known> m_known;
    std::deque<RunId> m_waiting;
    bool m_isReading = false;
    QString m_problem;
};

} // namespace sdm::ui
