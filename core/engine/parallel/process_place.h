#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace sdm::engine {

/// Which of a run's processes this one is, and where they meet.
struct ProcessPlace {
    int rank = 0;
    int world = 1;
    int localRank = 0;      ///< among those of this machine: which of its cards is this one's
    int localWorld = 1;     ///< how many of this machine, as far as the launcher says: they share its processors
    std::string address;    ///< of the machine of rank 0; empty when alone
    std::uint16_t port = 0; ///< there
    /// The launcher keeps the meeting place itself (torchrun); otherwise rank 0 does.
    bool launcherKeepsStore = false;
    /// Of this start of the processes: a launcher that starts them again in the same place counts.
    std::string attempt = "0";

    bool isAlone() const { return world == 1; }
};

/// Value of an environment variable.
using Environment = std::function<std::optional<std::string>(const char* name)>;

/// As a launcher says it: `RANK`, `WORLD_SIZE`, `LOCAL_RANK`, `MASTER_ADDR` and `MASTER_PORT` (torchrun, mpirun's scripts); without `RANK`
/// what Slurm's srun gives its tasks. One process where nobody says anything, and in a batch script of Slurm outside srun.
/// \throws Error (InvalidArgument) naming the variable that is missing or that is not a number in its range
ProcessPlace processPlace(const Environment& environment);
/// Of this process's own environment.
ProcessPlace processPlace();

} // namespace sdm::engine
