#include "core/runner/commands/launch.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/json/record_json.h"
#include "core/runner/preflight.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;

void requireProgram(const char* name, const char* remedy)
{
    const char* path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');)
        if (::access((fs::path(folder) / name).c_str(), X_OK) == 0)
            return;
    throw Error(ErrorCode::NotFound, "is in no folder of PATH", name, remedy);
}

/// What sbatch says: the job's number, and the cluster's name after a semicolon where there are several.
std::string submitted(const fs::path& script)
{
    ::setenv("SDM_JOB_SCRIPT", script.c_str(), 1); // no quoting, whatever the name
    std::FILE* pipe = ::popen("exec sbatch --parsable \"$SDM_JOB_SCRIPT\"", "r");
    if (pipe == nullptr)
        throw Error(ErrorCode::Failed, std::strerror(errno), "sbatch");
    std::string said;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe))
        said.push_back(static_cast<char>(c));
    const int status = ::pclose(pipe);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw Error(ErrorCode::Failed, "sbatch did not take the job", script.string(),
                    "its own message is above; --launcher-option adds options");
    return said.substr(0, said.find_first_of(";\n"));
}

int submit(const CommandContext& context, const fs::path& script)
{
    const std::string job = submitted(script);
    if (context.json)
        std::cout << json::dumped({{"launcher", "slurm"}, {"job", job}, {"script", script.string()}}) << '\n';
    else if (!context.quiet)
        std::cerr << "job " << job << " is queued; it writes to " << (script.parent_path() / "output.txt").string() << '\n';
    return 0;
}

int become(const fs::path& script)
{
    ::execlp("bash", "bash", script.c_str(), static_cast<char*>(nullptr));
    throw Error(ErrorCode::Failed, std::strerror(errno), "bash");
}

} // namespace

int launchRun(const CommandContext& context, const RunConfig& config, JobRequest job)
{
    requireStartable(job);
    if (job.launcher == Launcher::Slurm)
        requireProgram("sbatch", "install Slurm's client programs, or use --launcher torchrun");
    else
        requireProgram("torchrun", "it comes with PyTorch: activate its environment (.venv of this repository has one)");
    job.project = fs::absolute(context.projectFolder());
    PreflightMemory memory;
    requirePassed(preflight(config, job.project, Measure::Never, memory));
    job.program = fs::read_symlink("/proc/self/exe");
    job.name = config.name.empty() ? defaultRunName(config) : config.name;
    job.folder = job.project / "jobs" / newUlid();
    fs::create_directories(job.folder);
    writeFileAtomically(job.folder / "config.json", runConfigJson(config) + "\n");
    const fs::path script = job.folder / "job.sh";
    writeFileAtomically(script, jobScript(job));
    return job.launcher == Launcher::Slurm ? submit(context, script) : become(script);
}

} // namespace sdm::runner
