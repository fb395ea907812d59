#pragma once

#include "core/report/run_comparison.h"
#include "widgets/data/latest_query.h"
#include "widgets/data/run_results_cache.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace sdm::ui {

/// Pairs of runs held against each other document by document, one pair at a time, since each takes its ten thousand samples; what was
/// found stays. Runs go by their names. GUI thread only; the arithmetic is on the store's reader thread.
class RunComparisons final : public QObject {
    Q_OBJECT
public:
    struct Pair {
        ChosenRun first, second;
        Bound bound = kDefaultBound;
        bool operator==(const Pair&) const = default;
    };
    using Comparison = std::shared_ptr<const report::RunComparison>;

    RunComparisons(StoreTail& tail, std::shared_ptr<RunResultsCache> results, QObject* parent = nullptr);

    /// nullptr while it is not known.
    Comparison find(const Pair& pair) const;
    /// Why a pair could not be compared; empty otherwise.
    QString problem(const Pair& pair) const;
    /// These and no others, in this order; each is announced by arrived(). Those that are known already are not asked again.
    void want(const std::vector<Pair>& pairs);
    const QueryState& state() const { return m_query; }

Q_SIGNALS:
    void arrived(); ///< a pair is known, or known to fail

private:
    struct Known {
        Pair pair;
        Comparison comparison;
        QString problem;
    };
    void next();
    void keep(Known known);

    std::shared_ptr<RunResultsCache> m_results;
    LatestQuery<Comparison> m_query;
    std::vector<Known> m_known;
    std::vector<Pair> m_wanted;
    bool m_asking = false;
};

} // namespace sdm::ui
