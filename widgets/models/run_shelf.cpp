#include "widgets/models/run_shelf.h"

#include <algorithm>
#include <iterator>

namespace sdm::ui {

RunShelf shelfOf(const RunAnnotations& annotations)
{
    return annotations.trashed() ? RunShelf::Trash : annotations.archived() ? RunShelf::Archived : RunShelf::Current;
}

RunList runsOn(RunShelf shelf, const RunList& runs, const std::optional<QSet<QString>>& found)
{
    RunList some;
    std::copy_if(runs.begin(), runs.end(), std::back_inserter(some),
                 [&](const RunSummary& run) { return shelfOf(run.annotations) == shelf && (!found || found->contains(run.id())); });
    return some;
}

} // namespace sdm::ui
