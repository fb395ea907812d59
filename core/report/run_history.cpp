#include "core/report/run_history.h"

#include "core/protocol/codec.h"

#include <variant>

namespace sdm::report {

std::vector<LayerChange> layerChanges(const store::StoreReader& reader, const RunId& run)
{
    std::vector<LayerChange> changes;
    const std::string kind = protocol::kindOf(protocol::LayerChanged{});
    for (const store::EventRow& event : reader.eventsOfKind(run, kind)) {
        auto changed = std::get<protocol::LayerChanged>(protocol::decodePayload(kind, event.payloadJson));
        changes.push_back({event.timeMs, std::move(changed.change), std::move(changed.layer)});
    }
    return changes;
}

std::string mixedText(const store::StoreReader& reader, const RunId& run)
{
    std::string text;
    for (const SegmentRecord& segment : reader.segments(run)) {
        if (!segment.changes.empty())
            text += (text.empty() ? "from step " : "; from step ") + std::to_string(segment.firstStep) + ": " + segment.changes;
    }
    return text;
}

std::optional<double> activeSeconds(const store::StoreReader& reader, const RunId& run)
{
    const std::string kind = protocol::kindOf(protocol::Finished{});
    const auto ends = reader.eventsOfKind(run, kind);
    if (ends.empty())
        return std::nullopt;
    return std::get<protocol::Finished>(protocol::decodePayload(kind, ends.back().payloadJson)).seconds;
}

} // namespace sdm::report
