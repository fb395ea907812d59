#include "widgets/pages/live/runs_beside.h"

#include "widgets/data/latest_query.h"
#include "widgets/models/run_shelf.h"
#include "widgets/session/project_session.h"

#include <algorithm>

namespace sdm::ui {
namespace {

bool isRepetition(const RunSummary& other, const RunSummary& run)
{
    return !run.settings.empty() && other.settings == run.settings && other.row.id != run.row.id && other.row.origin != RunOrigin::Smoke &&
           shelfOf(other.annotations) != RunShelf::Trash;
}

} // namespace

RunsBeside::RunsBeside(ProjectSession& session, QObject* parent)
    : QObject(parent), m_session(session), m_query(new LatestQuery<Facts>(session.tail(), this))
{
}

void RunsBeside::follow(const RunSummary* seedsOf, const RunSummary* baseline)
{
    std::vector<store::RunRow> rows;
    std::vector<Asked> asked;
    const auto want = [&](const RunSummary& run) {
        rows.push_back(run.row);
        asked.push_back({run.id(), run.seq, run.state});
    };
    m_seedCount = 0;
    m_seeds.clear();
    m_baseline.clear();
    for (const RunSummary& other : m_session.runs()) {
        if (!seedsOf || !isRepetition(other, *seedsOf) || ++m_seedCount > kMostSeeds)
            continue;
        m_seeds << other.id();
        want(other);
    }
    if (baseline) {
        m_baseline = baseline->id();
        if (!m_seeds.contains(m_baseline))
            want(*baseline);
    }
    if (asked == m_asked)
        return;
    m_asked = std::move(asked);
    if (rows.empty()) {
        m_query->forget();
        m_facts.clear();
        return;
    }
    m_query->ask([rows = std::move(rows), cache = m_cache](store::StoreReader& reader) { return cache->read(reader, rows); },
                 [this](const Facts& facts) {
                     m_facts = facts;
                     Q_EMIT changed();
                 },
                 [this](const QString& why) { Q_EMIT failed(why); });
}

void RunsBeside::forget()
{
    m_asked.clear();
    m_facts.clear();
}

std::shared_ptr<const RunFacts> RunsBeside::factsOf(const QString& run) const
{
    const auto found = std::ranges::find_if(m_facts, [&run](const auto& facts) { return facts->runId() == run; });
    return run.isEmpty() || found == m_facts.end() ? nullptr : *found;
}

RunsBeside::Facts RunsBeside::seeds() const
{
    Facts found;
    for (const QString& run : m_seeds) {
        if (auto facts = factsOf(run))
            found.push_back(std::move(facts));
    }
    return found;
}

} // namespace sdm::ui
