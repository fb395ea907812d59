#include "core/runner/job_script.h"

#include "core/base/error.h"

namespace sdm::runner {
namespace {

/// One word of a shell's line.
std::string shellWord(const std::string& text)
{
    std::string word = "'";
    for (const char c : text)
        word += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return word + "'";
}

/// A value of an option in the head of a script, as sbatch reads it; a percent sign in a file's name stands for more than itself there.
std::string sbatchValue(const std::string& text, bool isFile)
{
    std::string value = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            value += '\\';
        value += c;
        if (isFile && c == '%')
            value += c;
    }
    return value + "\"";
}

std::string runnerCommand(const JobRequest& job)
{
    return shellWord(job.program.string()) + " --quiet run --config " + shellWord((job.folder / "config.json").string()) + " --project " +
           shellWord(job.project.string()) + "\n";
}

} // namespace

void requireStartable(const JobRequest& job)
{
    if (job.processes < 1)
        throw Error(ErrorCode::InvalidArgument, "must be 1 or more", "--processes");
    if (job.nodes < 1 || job.nodes > job.processes)
        throw Error(ErrorCode::InvalidArgument, "must be from 1 to the number of processes", "--nodes");
    if (job.launcher == Launcher::Torchrun && job.nodes > 1)
        throw Error(ErrorCode::InvalidArgument, "torchrun starts the processes of this machine only", "--nodes",
                    "use --launcher slurm, or start torchrun on every machine yourself");
    for (const std::string& option : job.options)
        if (option.empty() || option.front() != '-' || option.find('\n') != std::string::npos)
            throw Error(ErrorCode::InvalidArgument, "is not an option: " + option, "--launcher-option", "give it as --name=value");
}

std::string jobScript(const JobRequest& job)
{
    std::string script = "#!/bin/bash\n";
    if (job.launcher == Launcher::Torchrun) {
        script += "exec torchrun --standalone --no-python --nproc-per-node=" + std::to_string(job.processes);
        for (const std::string& option : job.options)
            script += " " + shellWord(option);
        return script + " " + runnerCommand(job);
    }
    script += "#SBATCH --job-name=" + sbatchValue(job.name, false) + "\n";
    script += "#SBATCH --ntasks=" + std::to_string(job.processes) + "\n";
    script += "#SBATCH --nodes=" + std::to_string(job.nodes) + "\n";
    script += "#SBATCH --output=" + sbatchValue((job.folder / "output.txt").string(), true) + "\n";
    for (const std::string& option : job.options)
        script += "#SBATCH " + option + "\n";
    // One that is lost is noticed by the others, who leave the run in order: srun is not to end them first.
    return script + "exec srun --kill-on-bad-exit=0 " + runnerCommand(job);
}

} // namespace sdm::runner
