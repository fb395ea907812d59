#include "core/report/run_label.h"

#include "core/config/row_name.h"

namespace sdm::report {

std::string ranAs(const store::RunRow& run)
{
    const std::string row = storedRowName(run.preset, run.configJson);
    if (run.origin == RunOrigin::Smoke)
        return "Smoke test: " + row;
    return row;
}

} // namespace sdm::report
