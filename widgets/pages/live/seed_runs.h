#pragma once

#include "widgets/data/run_cache.h"

#include <QObject>

namespace sdm::ui {

template <typename Result>
class LatestQuery;
class ProjectSession;

/// The other runs of a run's settings: what it would have been with another seed. Smoke tests and what is in the trash are none. Reads them
/// while they are wanted, and again as they grow. GUI thread only.
class SeedRuns final : public QObject {
    Q_OBJECT
public:
    using Facts = std::vector<std::shared_ptr<const RunFacts>>;

    explicit SeedRuns(ProjectSession& session, QObject* parent = nullptr);

    /// Of this run; of none: nothing is read.
    void follow(const RunSummary* run);
    void forget(); ///< what was read: it is read again when followed next
    /// Of those, as far as they were read.
    const Facts& facts() const { return m_facts; }
    /// How many runs of the settings there are beside it, those that were left out because they are too many among them.
    std::size_t count() const { return m_count; }

Q_SIGNALS:
    void changed();
    void failed(const QString& why);

private:
    ProjectSession& m_session;
    std::shared_ptr<RunCache> m_cache = std::make_shared<RunCache>(); ///< used on the reader's thread
    LatestQuery<Facts>* m_query;
    struct Asked {
        std::string run;
        std::int64_t seq = 0;
        store::RunState state = store::RunState::Queued;
        bool operator==(const Asked&) const = default;
    };
    std::vector<Asked> m_asked;
    std::size_t m_count = 0;
    Facts m_facts;
};

} // namespace sdm::ui
