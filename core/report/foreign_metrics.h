#pragma once

#include "core/report/foreign_run.h"

/// The metrics of another program's run. Used inside core/report only.
namespace sdm::report {

/// `log_history` of a Trainer's state. The keys become ours as its own TensorBoard callback names them: `eval_x` is `eval/x`, `test_x`
/// `test/x`, anything else `train/x`. Also: `global_step`, and whether it has reached `max_steps`.
void addTrainerState(const std::filesystem::path& file, ForeignRun& into);

/// The scalars of event files of one run, in order: what a later file says from its first step on stands in place of what an earlier one
/// said of it, as after a resume. Steps have the epoch that `train/epoch` says, where that was logged.
void addEventFiles(const std::vector<std::filesystem::path>& files, ForeignRun& into);

} // namespace sdm::report
