#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sdm::runner {

enum class Launcher { Slurm, Torchrun };

/// A run to be started as several processes by a launcher.
struct JobRequest {
    Launcher launcher = Launcher::Torchrun;
    std::int64_t processes = 1;
    std::int64_t nodes = 1;           ///< machines they are spread over; torchrun starts them on this one
    std::vector<std::string> options; ///< for sbatch or torchrun, e.g. --partition=gpu, as they stand
    std::string name;                 ///< of the job
    std::filesystem::path program;    ///< sdm-runner, absolute like the others
    std::filesystem::path project;
    std::filesystem::path folder; ///< of the job: config.json, job.sh and, under Slurm, output.txt
};

/// \throws Error (InvalidArgument) naming the option for numbers that do not fit each other and options that are not one line beginning
/// with -
void requireStartable(const JobRequest& job);

/// The script that starts the processes: bash, with sbatch's options in its head under Slurm. What it names is quoted.
std::string jobScript(const JobRequest& job);

} // namespace sdm::runner
