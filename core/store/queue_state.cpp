#include "core/store/queue_state.h"

#include <algorithm>
#include <map>

namespace sdm::store {
namespace {

class QueueReading {
public:
    explicit QueueReading(const StoreReader& reader)
    {
        for (QueueEntry& entry : reader.queueEntries(true))
            m_entries.emplace(entry.id.text(), std::move(entry));
        for (RunRow& run : reader.runs())
            m_runs.emplace(run.id.text(), std::move(run));
    }

    std::vector<QueuedRun> list() const
    {
        std::vector<QueuedRun> queue;
        for (const auto& [id, entry] : m_entries)
            if (entry.place)
                queue.push_back(stateOf(entry));
        std::ranges::sort(queue, [](const QueuedRun& a, const QueuedRun& b) { return rank(a) < rank(b); });
        return queue;
    }

private:
    QueuedRun stateOf(const QueueEntry& entry) const
    {
        QueuedRun queued{entry, QueueState::Ready, {}, Predecessor::None, {}, {}};
        if (!entry.after.empty())
            lookAfter(queued, entry.after);
        if (!entry.runId.empty()) {
            queued.state = QueueState::Begun;
            if (const auto run = m_runs.find(entry.runId.text()); run != m_runs.end())
                queued.run = run->second;
            return queued;
        }
        if (!entry.errorMessage.empty())
            queued.state = QueueState::Refused;
        else
            queued.state = held(queued.predecessor);
        return queued;
    }

    static QueueState held(Predecessor predecessor)
    {
        switch (predecessor) {
        case Predecessor::None:
        case Predecessor::Finished:
            return QueueState::Ready;
        case Predecessor::Waits:
        case Predecessor::Active:
            return QueueState::Waiting;
        default:
            return QueueState::Blocked;
        }
    }

    void lookAfter(QueuedRun& queued, const std::string& after) const
    {
        queued.predecessorName = after;
        if (const auto entry = m_entries.find(after); entry != m_entries.end()) {
            const QueueEntry& other = entry->second;
            if (other.runId.empty()) {
                queued.predecessor = !other.place                 ? Predecessor::Removed
                                     : other.errorMessage.empty() ? Predecessor::Waits
                                                                  : Predecessor::Refused;
                return;
            }
            return lookAtRun(queued, other.runId);
        }
        lookAtRun(queued, after);
    }

    void lookAtRun(QueuedRun& queued, const RunId& id) const
    {
        const auto run = m_runs.find(id.text());
        queued.predecessor = Predecessor::Unknown;
        if (run == m_runs.end())
            return;
        const RunState state = run->second.state;
        queued.predecessorName = run->second.name.empty() ? id.text() : run->second.name;
        queued.predecessorRunState = state;
        queued.predecessor = state == RunState::Finished ? Predecessor::Finished
                             : isActive(state)           ? Predecessor::Active
                                                         : Predecessor::Ended;
    }

    /// Smaller is earlier in the list.
    static std::tuple<int, std::int64_t, std::int64_t, std::string> rank(const QueuedRun& one)
    {
        if (one.state != QueueState::Begun)
            return {1, one.entry.place.value_or(0), one.entry.addedMs, one.entry.id.text()};
        const bool active = one.run && isActive(one.run->state);
        return {active ? 0 : 2, one.run ? -one.run->createdMs : 0, 0, one.entry.id.text()};
    }

    std::map<std::string, QueueEntry> m_entries;
    std::map<std::string, RunRow> m_runs;
};

} // namespace

std::vector<QueuedRun> queueOf(const StoreReader& reader)
{
    return QueueReading(reader).list();
}

std::optional<RunId> queuedAtWork(const std::vector<QueuedRun>& queue)
{
    const auto active = std::ranges::find_if(queue, [](const QueuedRun& one) { return one.run && isActive(one.run->state); });
    return active == queue.end() ? std::nullopt : std::optional(active->run->id);
}

std::optional<QueuedRun> nextQueued(const std::vector<QueuedRun>& queue)
{
    if (queuedAtWork(queue))
        return std::nullopt;
    const auto ready = std::ranges::find(queue, QueueState::Ready, &QueuedRun::state);
    return ready == queue.end() ? std::nullopt : std::optional(*ready);
}

} // namespace sdm::store
