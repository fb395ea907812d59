#pragma once

#include "runner_process.h"

#include <memory>
#include <vector>

/// A port of this machine that nobody has just now.
int freePort();

/// Several processes of `sdm-runner` that work on one run together, started with the variables that a launcher gives them.
class ProcessTeam {
public:
    /// Starts them with the same arguments, all on this machine.
    ProcessTeam(const RunnerProcess& runner, int processes, const QStringList& arguments);
    ~ProcessTeam();

    QProcess& process(int rank) { return *m_processes[static_cast<std::size_t>(rank)]; }
    /// Nothing where that process has ended.
    void signal(int rank, int number);
    /// Waits for all. \return by rank
    std::vector<RunnerResult> finish();

private:
    std::vector<std::unique_ptr<QProcess>> m_processes;
};
