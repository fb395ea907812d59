#pragma once

#include "widgets/session/run_record.h"
#include "widgets/session/run_summary.h"
#include "widgets/session/store_tail.h"

#include <QObject>
#include <QSet>

namespace sdm::ui {

/// The open project as the window sees it: its runs, and the selected run in full. Reads only. GUI thread only.
class ProjectSession final : public QObject {
    Q_OBJECT
public:
    enum class State {
        Closed,
        Loading, ///< opened, nothing heard yet
        Empty,   ///< a folder without a store, or a store without runs
        Ready,
        Refused, ///< problem() says why
    };
    Q_ENUM(State)

    explicit ProjectSession(QObject* parent = nullptr);

    void open(const QString& folder);
    QString folder() const { return m_folder; }
    QString name() const; ///< of the folder, for people; of a bundle that it shows its file's name
    /// The bundle of runs that is looked at, whose project takes no edits; empty for any other project.
    const QString& bundle() const { return m_bundle; }
    State state() const { return m_state; }
    QString problem() const { return m_problem; }

    const RunList& runs() const { return *m_runs; } ///< newest first
    const RunSummary* run(const QString& id) const;
    std::vector<const RunSummary*> activeRuns() const;

    RunRecord& record() { return m_record; } ///< of the selected run
    void select(const QString& runId);
    const RunSummary* selectedRun() const { return run(m_record.runId()); }

    /// To ask the store: see LatestQuery (widgets/data).
    StoreTail& tail() { return m_tail; }

Q_SIGNALS:
    void stateChanged();
    void runsChanged();
    void runAppeared(const QString& runId); ///< since the project was opened; not for those already there
    void runEnded(const QString& runId);    ///< an active run is active no more, or a new one was over when first seen
    void projectOpened(const QString& folder);

private:
    void setState(State state, const QString& problem = {});
    void takeRuns(const RunListPtr& runs);

    QString m_folder, m_bundle;
    State m_state = State::Closed;
    QString m_problem;
    RunListPtr m_runs = std::make_shared<const RunList>();
    bool m_runsHeard = false;
    QSet<QString> m_seen, m_activeBefore;
    RunRecord m_record;
    StoreTail m_tail;
};

} // namespace sdm::ui
