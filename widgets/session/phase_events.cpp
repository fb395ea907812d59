#include "widgets/session/phase_events.h"

#include "core/protocol/codec.h"

namespace sdm::ui {
namespace {

protocol::Phase phaseOf(const store::EventRow& event)
{
    return std::get<protocol::Phase>(protocol::decodePayload(event.kind, event.payloadJson));
}

bool beginsTheSame(const store::EventRow& before, const store::EventRow& event)
{
    const protocol::Phase a = phaseOf(before), b = phaseOf(event);
    return !a.seconds && !b.seconds && a.phase == b.phase && a.epoch == b.epoch;
}

} // namespace

void addPhaseEvent(std::vector<store::EventRow>& events, store::EventRow event)
{
    if (!events.empty() && beginsTheSame(events.back(), event))
        events.back() = std::move(event);
    else
        events.push_back(std::move(event));
}

} // namespace sdm::ui
