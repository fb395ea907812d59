#include "core/store/alerts.h"

#include "core/json/json_reader.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace sdm::store {
namespace {

std::optional<std::int64_t> stepOf(const EventRow& phase)
{
    const auto payload = readJson<nlohmann::json>(phase.payloadJson, "a phase of " + phase.runId.text());
    const auto step = payload.find("step");
    return step == payload.end() || !step->is_number_integer() ? std::nullopt : std::optional(step->get<std::int64_t>());
}

/// The last phase that began or ended before an event.
std::optional<std::int64_t> stepAt(const std::vector<EventRow>& phases, std::int64_t seq)
{
    const auto after = std::ranges::lower_bound(phases, seq, {}, &EventRow::seq);
    return after == phases.begin() ? std::nullopt : stepOf(*std::prev(after));
}

} // namespace

std::vector<AlertRow> alertsOf(const StoreReader& reader, std::size_t most)
{
    std::set<RunId> trashed;
    for (const RunAnnotations& run : reader.runAnnotations()) {
        if (run.trashedMs)
            trashed.insert(run.runId);
    }
    std::vector<AlertRow> found;
    for (const RunRow& run : reader.runs()) {
        if (trashed.contains(run.id))
            continue;
        std::vector<EventRow> events = reader.eventsOfKind(run.id, "alert");
        std::ranges::move(reader.eventsOfKind(run.id, "failed"), std::back_inserter(events));
        if (events.empty())
            continue;
        const std::vector<EventRow> phases = reader.eventsOfKind(run.id, "phase");
        for (EventRow& event : events) {
            const auto step = stepAt(phases, event.seq);
            found.push_back({std::move(event), step});
        }
    }
    std::ranges::stable_sort(found, [](const AlertRow& a, const AlertRow& b) {
        return std::pair(a.event.timeMs, a.event.seq) > std::pair(b.event.timeMs, b.event.seq);
    });
    if (found.size() > most)
        found.resize(most);
    return found;
}

} // namespace sdm::store
