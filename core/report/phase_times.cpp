#include "core/report/phase_times.h"

#include "core/base/number_text.h"
#include "core/records/metric_keys.h"

#include <numeric>

namespace sdm::report {

std::vector<PhaseTime> phaseTimes(const store::StoreReader& reader, const RunId& run)
{
    std::vector<PhaseTime> times;
    for (const PhaseKind phase : allOf<PhaseKind>()) {
        PhaseTime time{phase, 0, 0};
        for (const store::MetricRow& row : reader.metrics(run, phaseSecondsKey(phase))) {
            ++time.times;
            time.seconds += row.point.value;
        }
        if (time.times > 0)
            times.push_back(time);
    }
    return times;
}

Table phaseTable(const std::vector<PhaseTime>& times)
{
    Table table;
    table.id = "phases";
    table.title = "Time by phase";
    table.labelHead = "phase";
    table.columns = {{"", "times", false}, {"", "seconds", false}, {"", "share", false}};
    const double all =
        std::accumulate(times.begin(), times.end(), 0.0, [](double sum, const PhaseTime& time) { return sum + time.seconds; });
    for (const PhaseTime& time : times)
        table.rows.push_back({"",
                              std::string(nameOf(time.phase)),
                              {textCell(std::to_string(time.times)), textCell(fixedNumber(time.seconds, 2)),
                               textCell(fixedNumber(all > 0 ? time.seconds / all : 0, 2))},
                              {},
                              false});
    return table;
}

} // namespace sdm::report
