#pragma once

#include "widgets/data/run_cache.h"

#include <QObject>

namespace sdm::ui {

template <typename Result>
class LatestQuery;
class ProjectSession;

/// What a run is drawn beside: the other runs of its settings, which it would have been with another seed, and the run that differences are
/// taken from. Smoke tests and what is in the trash are no seeds. Reads them while they are wanted, and again as they grow. GUI thread
/// only.
class RunsBeside final : public QObject {
    Q_OBJECT
public:
    using Facts = std::vector<std::shared_ptr<const RunFacts>>;

    explicit RunsBeside(ProjectSession& session, QObject* parent = nullptr);

    /// \param seedsOf   whose settings are meant; nullptr: no seeds are wanted
    /// \param baseline  nullptr where none is wanted
    void follow(const RunSummary* seedsOf, const RunSummary* baseline);
    void forget(); ///< what was read: it is read again when followed next
    /// As far as they were read.
    Facts seeds() const;
    std::shared_ptr<const RunFacts> baseline() const { return factsOf(m_baseline); } ///< nullptr for none
    /// How many runs of the settings there are beside it, those that were left out because they are too many among them.
    std::size_t seedCount() const { return m_seedCount; }
    static constexpr std::size_t kMostSeeds = RunCache::kMostRuns - 1; ///< one place is the baseline's

Q_SIGNALS:
    void changed();
    void failed(const QString& why);

private:
    std::shared_ptr<const RunFacts> factsOf(const QString& run) const;

    ProjectSession& m_session;
    std::shared_ptr<RunCache> m_cache = std::make_shared<RunCache>(); ///< used on the reader's thread
    LatestQuery<Facts>* m_query;
    struct Asked {
        QString run;
        std::int64_t seq = 0;
        store::RunState state = store::RunState::Queued;
        bool operator==(const Asked&) const = default;
    };
    std::vector<Asked> m_asked;
    QStringList m_seeds;
    QString m_baseline;
    std::size_t m_seedCount = 0;
    Facts m_facts;
};

} // namespace sdm::ui
