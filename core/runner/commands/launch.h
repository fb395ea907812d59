#pragma once

#include "core/config/run_config.h"
#include "core/runner/commands/commands.h"
#include "core/runner/job_script.h"

namespace sdm::runner {

/// Checks a configuration (paths absolute) as a run would, writes it and the job's script into `jobs/<id>` of the project and hands the
/// script to the launcher: Slurm queues it, torchrun runs it in this process's place. The run is in the store once its processes have
/// begun. \param job  launcher, processes, nodes and options \return exit code \throws Error for what a run or the launcher refuses;
/// nothing is written for a refused configuration
int launchRun(const CommandContext& context, const RunConfig& config, JobRequest job);

} // namespace sdm::runner
