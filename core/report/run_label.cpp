#include "core/report/run_label.h"

#include "core/config/row_name.h"

namespace sdm::report {

std::string ranAs(const store::RunRow& run)
{
    if (run.origin == RunOrigin::Imported)
        return "Imported: " + run.name; // no settings tell what it would be called
    const std::string row = storedRowName(run.preset, run.configJson);
    if (run.origin == RunOrigin::Smoke)
        return "Smoke test: " + row;
    return row;
}

} // namespace sdm::report
