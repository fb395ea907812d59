#include "widgets/pages/live/seed_runs.h"

#include "widgets/data/latest_query.h"
#include "widgets/models/run_shelf.h"
#include "widgets/session/project_session.h"

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr std::size_t kMost = RunCache::kMostRuns;

bool isRepetition(const RunSummary& other, const RunSummary& run)
{
    return !run.settings.empty() && other.settings == run.settings && other.row.id != run.row.id && other.row.origin != RunOrigin::Smoke &&
           shelfOf(other.annotations) != RunShelf::Trash;
}

} // namespace

SeedRuns::SeedRuns(ProjectSession& session, QObject* parent)
    : QObject(parent), m_session(session), m_query(new LatestQuery<Facts>(session.tail(), this))
{
}

void SeedRuns::follow(const RunSummary* run)
{
    std::vector<store::RunRow> rows;
    std::vector<Asked> asked;
    m_count = 0;
    if (run) {
        for (const RunSummary& other : m_session.runs()) {
            if (!isRepetition(other, *run) || ++m_count > kMost)
                continue;
            rows.push_back(other.row);
            asked.push_back({other.row.id.text(), other.seq, other.state});
        }
    }
    if (asked == m_asked)
        return;
    if (!std::ranges::equal(asked, m_asked, {}, &Asked::run, &Asked::run))
        m_facts.clear(); // of other runs
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

void SeedRuns::forget()
{
    m_asked.clear();
    m_facts.clear();
}

} // namespace sdm::ui
