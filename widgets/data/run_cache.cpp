#include "widgets/data/run_cache.h"

#include <algorithm>

namespace sdm::ui {
namespace {

std::shared_ptr<const RunFacts> grown(const std::shared_ptr<const RunFacts>& before, RunCursor& cursor, const store::StoreReader& reader,
                                      std::int64_t resumes)
{
    RunDelta delta = cursor.read(reader, resumes);
    if (before && delta.empty())
        return before;
    // A copy: what was given out before may be in use on another thread.
    auto facts = before ? std::make_shared<RunFacts>(*before) : std::make_shared<RunFacts>();
    facts->apply(delta);
    while (cursor.isBehind())
        facts->apply(cursor.read(reader, resumes));
    return facts;
}

} // namespace

std::vector<std::shared_ptr<const RunFacts>> RunCache::read(const store::StoreReader& reader, const std::vector<store::RunRow>& rows)
{
    std::vector<std::shared_ptr<const RunFacts>> facts;
    for (const store::RunRow& row : rows) {
        const QString id = QString::fromStdString(row.id);
        const auto found = std::find_if(m_known.begin(), m_known.end(), [&id](const Known& known) { return known.cursor.runId() == id; });
        if (found == m_known.end())
            m_known.push_front({RunCursor(id), nullptr});
        else
            m_known.splice(m_known.begin(), m_known, found);
        Known next = m_known.front(); // a read that fails leaves cursor and facts where they agree
        next.facts = grown(next.facts, next.cursor, reader, row.resumes);
        m_known.front() = next;
        facts.push_back(next.facts);
    }
    while (m_known.size() > std::max(kMostRuns, rows.size()))
        m_known.pop_back();
    return facts;
}

} // namespace sdm::ui
