#include "core/runner/stop_signal.h"

#include <csignal>

namespace sdm::runner {
namespace {

// A signal handler can reach nothing but a global; the flag itself is owned by main's scope.
std::atomic<StopSignal*> signalled{nullptr};

void raiseNow(int)
{
    if (StopSignal* signal = signalled.load())
        signal->raise(engine::StopRequest::Now);
}

} // namespace

void stopOnSignals(StopSignal& signal)
{
    signalled.store(&signal);
    struct sigaction action {};
    action.sa_handler = raiseNow;
    // The second signal finds the default action: a job that does not come to its next step can still be ended.
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigemptyset(&action.sa_mask);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
    // A closed terminal or a lost connection, unless the caller wants it outlived, as nohup does.
    struct sigaction before {};
    if (::sigaction(SIGHUP, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
        ::sigaction(SIGHUP, &action, nullptr);
}

} // namespace sdm::runner
