#pragma once

#include "widgets/session/run_summary.h"

#include <set>

namespace sdm::ui {

/// A place in the rows of one run: reads what is new since the last time. Used on the store's reader thread.
class RunCursor {
public:
    explicit RunCursor(QString runId = {}) : m_runId(std::move(runId)) {}

    const QString& runId() const { return m_runId; }
    /// What is new. Of a run with millions of rows a part: read again while isBehind().
    /// \param resumes  of the run's row: a resume supersedes rows that were read already, and everything is read again
    RunDelta read(const store::StoreReader& reader, std::int64_t resumes);
    bool isBehind() const { return m_isBehind; }

private:
    void readEvents(const store::StoreReader& reader, RunDelta& delta);
    void countVerdicts(const store::StoreReader& reader, RunDelta& delta);

    QString m_runId;
    std::int64_t m_seq = 0, m_metricRow = 0, m_hardNegativeRow = 0;
    std::int64_t m_alerts = 0;
    std::size_t m_evaluations = 0, m_layers = 0, m_segments = 0;
    std::set<EvaluationId> m_counted;
    std::uint64_t m_checkpointMark = 0;
    std::int64_t m_resumes = 0;
    bool m_fresh = true; ///< nothing read yet
    bool m_isBehind = false;
};

} // namespace sdm::ui
