#pragma once

#include "core/store/store_reader.h"
#include "widgets/session/run_cursor.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>

namespace sdm::ui {

/// The reader thread's half of StoreTail. Lives on that thread; every member function runs there.
class StoreTailWorker final : public QObject {
    Q_OBJECT
public:
    StoreTailWorker();

    void open(const QString& folder);
    void follow(const QString& runId);
    /// \param job  given the reader, or nullptr while there is none; must not throw
    void run(const std::function<void(store::StoreReader*)>& job);

Q_SIGNALS:
    void availabilityChanged(const QString& folder, int availability, const QString& message);
    void runsChanged(const QString& folder, const RunListPtr& runs);
    void runChanged(const QString& folder, const RunDeltaPtr& delta);

private:
    /// What is kept between polls of one run, so that a poll reads only what is new.
    struct Known {
        RunSummary summary;
        std::map<EvaluationId, store::VerdictCounts> verdicts;
        std::map<PhaseKind, double> phaseSeconds;
        std::int64_t evaluationCount = -1;
        runs::LivenessWatch liveness;
        bool isBehind = false; ///< more of its events are there than were read
        bool settled = false;  ///< inactive and read once: needs no more reading until its row changes
    };
    void poll();
    bool ensureReader();
    void readRuns();
    void refresh(Known& known, const store::RunRow& row);
    void readActiveTime(RunSummary& summary) const;
    void readEvents(Known& known);
    void readEvaluations(Known& known);
    bool checkLiveness();
    void publishRuns();
    void readFollowed();
    void refuse(const QString& message);

    QString m_folder;
    std::optional<store::StoreReader> m_reader;
    std::optional<int> m_availability;
    std::int64_t m_version = -1;
    bool m_runsStale = true; ///< the store has changed since the list of runs was read
    bool m_isBehind = false; ///< there is more to read although the store does not change
    std::vector<RunId> m_order;
    std::map<RunId, Known> m_known;
    RunCursor m_followed; ///< without a run while none is
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_lastRuns = -1;
    qint64 m_lastOpenAttempt = -1;
    qint64 m_lastLivenessCheck = -1;
};

} // namespace sdm::ui
