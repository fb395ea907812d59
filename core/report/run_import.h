#pragma once

#include "core/report/foreign_run.h"
#include "core/store/run_store.h"

#include <string>

namespace sdm::report {

struct ImportedRun {
    RunId id;
    std::string name; ///< suffixed where another run has the one that was wanted
};

/// Makes a run of what another program wrote, in one transaction. It is marked as imported (RunOrigin) and has no settings; an event says
/// which files it is from, with digests, and what is not known of it. \param name  empty: the foreign run's own
/// \throws Error (BadInput) for a name that cannot stand
ImportedRun importForeignRun(store::RunStore& store, const ForeignRun& foreign, const std::string& name = {});

} // namespace sdm::report
