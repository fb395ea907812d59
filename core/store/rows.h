#pragma once

#include "core/records/fields.h"
#include "core/store/run_row.h"

/// What the store adds to records when it hands them out.
namespace sdm::store {

struct EventRow {
    RunId runId;
    std::int64_t seq = 0;
    std::int64_t timeMs = 0;
    std::string kind;
    std::string payloadJson;
    bool superseded = false;
    bool operator==(const EventRow&) const = default;
};

struct MetricRow {
    MetricPoint point;
    std::int64_t timeMs = 0;
    std::int64_t rowId = 0;
    bool superseded = false;
    bool operator==(const MetricRow&) const = default;
};

/// What a metric came to over a run.
struct MetricSummary {
    double last = kNotKnown; ///< at the greatest step
    double least = kNotKnown, greatest = kNotKnown, mean = kNotKnown;
    std::int64_t count = 0;
    bool operator==(const MetricSummary&) const = default;
};

struct HardNegativeRow {
    HardNegativeRecord record;
    std::int64_t rowId = 0;
    bool superseded = false;
    bool operator==(const HardNegativeRow&) const = default;
};

/// A generation with its document and text, for display and export.
struct GenerationView {
    std::int64_t rowId = 0;
    GenerationRecord record;
    std::string prompt, reference, generated;
    std::string nearestPrompt, nearestReference; ///< of the nearest document, where the store knows it
    bool operator==(const GenerationView&) const = default;
};

void fields(auto& v, Is<EventRow> auto& r)
{
    v("run_id", r.runId);
    v("seq", r.seq);
    v("time_ms", r.timeMs);
    v("kind", r.kind);
    v("payload", r.payloadJson);
    v("superseded", r.superseded);
}

void fields(auto& v, Is<MetricRow> auto& r)
{
    v.joined("id", r.rowId);
    fields(v, r.point);
    v("time_ms", r.timeMs);
    v.joined("superseded", r.superseded);
}

void fields(auto& v, Is<HardNegativeRow> auto& r)
{
    v.joined("id", r.rowId);
    fields(v, r.record);
    v.joined("superseded", r.superseded);
}

void fields(auto& v, Is<GenerationView> auto& r)
{
    v.joined("generation_id", r.rowId);
    v.joined("prompt", r.prompt);
    v.joined("reference", r.reference);
    v.joined("generated", r.generated);
    v.joined("nearest_prompt", r.nearestPrompt);
    v.joined("nearest_reference", r.nearestReference);
    fields(v, r.record);
}

} // namespace sdm::store
