#include "process_team.h"

#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int freePort()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), size);
    ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(descriptor);
    return ntohs(address.sin_port);
}

ProcessTeam::ProcessTeam(const RunnerProcess& runner, int processes, const QStringList& arguments)
{
    const RunnerProcess all = runner.with(QStringLiteral("WORLD_SIZE"), QString::number(processes))
                                  .with(QStringLiteral("LOCAL_WORLD_SIZE"), QString::number(processes))
                                  .with(QStringLiteral("MASTER_ADDR"), QStringLiteral("127.0.0.1"))
                                  .with(QStringLiteral("MASTER_PORT"), QString::number(freePort()));
    for (int rank = 0; rank < processes; ++rank) {
        m_processes.push_back(std::make_unique<QProcess>());
        all.with(QStringLiteral("RANK"), QString::number(rank))
            .with(QStringLiteral("LOCAL_RANK"), QString::number(rank))
            .start(*m_processes.back(), arguments);
    }
}

ProcessTeam::~ProcessTeam()
{
    for (const auto& process : m_processes)
        if (process->state() != QProcess::NotRunning) {
            process->kill();
            process->waitForFinished();
        }
}

void ProcessTeam::signal(int rank, int number)
{
    if (const auto id = static_cast<pid_t>(process(rank).processId()); id > 0)
        ::kill(id, number);
}

std::vector<RunnerResult> ProcessTeam::finish()
{
    std::vector<RunnerResult> results;
    for (const auto& process : m_processes)
        results.push_back(RunnerProcess::finish(*process));
    return results;
}
