#pragma once

#include "core/store/rows.h"
#include "tests/support/spelled_records.h"

/// The store's own rows, spelled by hand like the records.
namespace sdm::test {

inline Cells spelled(const store::RunRow& r)
{
    return {{"id", cell(r.id)},
            {"name", r.name},
            {"preset", r.preset},
            {"state", cell(r.state)},
            {"config", r.configJson},
            {"seed", cell(r.seed)},
            {"created_ms", cell(r.createdMs)},
            {"started_ms", cell(r.startedMs)},
            {"finished_ms", cell(r.finishedMs)},
            {"heartbeat_ms", cell(r.heartbeatMs)},
            {"engine_version", r.engineVersion},
            {"device", r.device},
            {"host", r.host},
            {"error_code", cell(r.errorCode)},
            {"error_message", cell(r.errorMessage)},
            {"resumes", cell(r.resumes)},
            {"mixed", cell(r.mixed)},
            {"origin", cell(r.origin)}};
}

inline Cells spelled(const store::EventRow& r)
{
    return {{"run_id", cell(r.runId)}, {"seq", cell(r.seq)},       {"time_ms", cell(r.timeMs)},
            {"kind", r.kind},          {"payload", r.payloadJson}, {"superseded", cell(r.superseded)}};
}

inline Cells spelled(const store::MetricRow& r)
{
    return Cells{{"id", cell(r.rowId)}} + spelled(r.point) + Cells{{"time_ms", cell(r.timeMs)}, {"superseded", cell(r.superseded)}};
}

inline Cells spelled(const store::HardNegativeRow& r)
{
    return Cells{{"id", cell(r.rowId)}} + spelled(r.record) + Cells{{"superseded", cell(r.superseded)}};
}

inline Cells spelled(const store::GenerationView& r)
{
    return Cells{{"generation_id", cell(r.rowId)},    {"prompt", r.prompt},
                 {"reference", r.reference},          {"generated", r.generated},
                 {"nearest_prompt", r.nearestPrompt}, {"nearest_reference", r.nearestReference}} +
           spelled(r.record);
}

} // namespace sdm::test
