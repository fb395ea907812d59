#pragma once

#include "core/base/phrase.h"
#include "core/report/run_results.h"

#include <string>
#include <vector>

namespace sdm::report {

/// Sentences on what the tables cannot say of themselves: runs that are not finished, went on otherwise than they began or
/// whose layers were changed since, test sets or alphas that are not the same, and regions whose accuracy is below alpha over all items or
/// for one class or prediction, in each case with what was looked at.
std::vector<Phrase> ablationNotes(const std::vector<NamedRun>& runs, Bound bound);

} // namespace sdm::report
