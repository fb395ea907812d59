#include "core/runner/queue_worker.h"

#include "core/base/error.h"
#include "core/base/visible_text.h"
#include "core/runs/queue_worker_signs.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_lock.h"
#include "core/runs/stop_request.h"
#include "core/store/run_store.h"
#include "core/store/store_reader.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

// A run takes minutes at least; a person who stops it should not wait long.
constexpr auto kBetweenLooks = 200ms;
constexpr int kCouldNotStart = 127;
constexpr std::size_t kReasonBytes = 16384;

fs::path outputFile(const fs::path& projectFolder, const QueueEntryId& entry)
{
    return runs::queueFolder(projectFolder) / (entry.text() + ".txt");
}

/// `sdm-runner run --queued ENTRY` in a session of its own: what ends the worker's terminal leaves it alone.
pid_t startRun(const fs::path& program, const fs::path& projectFolder, const QueueEntryId& entry)
{
    const std::string output = outputFile(projectFolder, entry).string();
    std::array<std::string, 7> words{program.string(), "--quiet", "run", "--queued", entry.text(), "--project", projectFolder.string()};
    std::array<char*, 8> arguments{};
    std::ranges::transform(words, arguments.begin(), [](std::string& word) { return word.data(); });
    const pid_t child = ::fork();
    if (child < 0)
        throw Error(ErrorCode::Failed, std::string("cannot start a process: ") + std::strerror(errno), program.string(),
                    "try again when the machine has room");
    if (child == 0) {
        ::setsid();
        const int nothing = ::open("/dev/null", O_RDONLY);
        const int file = ::open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0644);
        if (nothing >= 0 && file >= 0) {
            ::dup2(nothing, STDIN_FILENO);
            ::dup2(file, STDOUT_FILENO);
            ::dup2(file, STDERR_FILENO);
            ::execv(arguments[0], arguments.data());
        }
        ::_exit(kCouldNotStart);
    }
    return child;
}

/// The runner's own last line, else how the process ended.
std::string reasonOf(const fs::path& output, int status)
{
    std::error_code ignored;
    std::string text;
    if (fs::exists(output, ignored) && fs::file_size(output, ignored) <= kReasonBytes)
        text = readFile(output);
    while (text.ends_with('\n'))
        text.pop_back();
    const std::size_t line = text.rfind('\n');
    std::string last = line == std::string::npos ? text : text.substr(line + 1);
    constexpr std::string_view kName = "sdm-runner: ";
    if (last.starts_with(kName))
        return last.substr(kName.size());
    if (WIFSIGNALED(status))
        return "its process was ended by signal " + std::to_string(WTERMSIG(status)) + " before the run began";
    return "its process ended with " + std::to_string(WEXITSTATUS(status)) + " before the run began";
}

} // namespace

QueueWorker::QueueWorker(fs::path projectFolder, StopSignal& signal, Options options)
    : m_folder(std::move(projectFolder)), m_signal(signal), m_options(std::move(options)),
      m_lock((store::StoreReader::open(m_folder), runs::lockQueue(m_folder)))
{
    runs::clearStopRequest(runs::queueFolder(m_folder)); // of an earlier worker
}

StopRequest QueueWorker::requested() const
{
    return std::max(m_signal.requested(), runs::readStopRequest(runs::queueFolder(m_folder)));
}

std::vector<store::QueuedRun> QueueWorker::queue() const
{
    store::RunStore::open(m_folder).markInterrupted();
    return store::queueOf(store::StoreReader::open(m_folder));
}

std::optional<store::QueuedRun> QueueWorker::find(const QueueEntryId& entry) const
{
    const auto all = queue();
    const auto found = std::ranges::find_if(all, [&](const store::QueuedRun& one) { return one.entry.id == entry; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QueueWorker::Outcome QueueWorker::work()
{
    Outcome outcome;
    while (requested() == StopRequest::None && step(outcome)) {
    }
    outcome.stopped = requested() != StopRequest::None;
    outcome.left = std::ranges::count_if(queue(), [](const store::QueuedRun& one) { return one.state != store::QueueState::Begun; });
    runs::clearStopRequest(runs::queueFolder(m_folder));
    return outcome;
}

/// \return whether there may be more to do
bool QueueWorker::step(Outcome& outcome)
{
    const std::vector<store::QueuedRun> all = queue();
    if (const auto active = store::queuedAtWork(all)) { // an earlier worker began it
        waitFor(*active);
        return true;
    }
    if (const auto next = store::nextQueued(all)) {
        begin(*next, outcome);
        return true;
    }
    // What another process computes may be what an entry waits for.
    const bool mayBecomeReady =
        std::ranges::any_of(all, [](const store::QueuedRun& one) { return one.state == store::QueueState::Waiting; });
    if (!mayBecomeReady && !m_options.keepWaiting)
        return false;
    std::this_thread::sleep_for(kBetweenLooks);
    return true;
}

void QueueWorker::begin(const store::QueuedRun& next, Outcome& outcome)
{
    const QueueEntryId& entry = next.entry.id;
    m_passedOn = StopRequest::None;
    m_options.told("begins " + entry.text());
    const pid_t process = startRun(m_options.program, m_folder, entry);
    const int status = waitForProcess(process, entry);
    const auto now = find(entry);
    if (now && now->state != store::QueueState::Begun) {
        const std::string why = reasonOf(outputFile(m_folder, entry), status);
        store::RunStore::open(m_folder).refuseQueued(entry, why);
        m_options.told(entry.text() + " could not begin: " + why);
        ++outcome.refused;
        return;
    }
    std::error_code ignored;
    fs::remove(outputFile(m_folder, entry), ignored); // the run's own log has the rest
    ++outcome.begun;
    if (now && now->run)
        m_options.told("run " + now->run->id.text() + " " + visibleText(now->run->name) + ": " +
                       std::string(store::runStateName(now->run->state)));
}

int QueueWorker::waitForProcess(pid_t process, const QueueEntryId& entry)
{
    for (;;) {
        int status = 0;
        const pid_t ended = ::waitpid(process, &status, WNOHANG);
        if (ended == process || (ended < 0 && errno != EINTR))
            return status;
        if (requested() > m_passedOn)
            if (const auto now = find(entry); now && now->run)
                passOn(now->run->id);
        std::this_thread::sleep_for(kBetweenLooks);
    }
}

/// Of a run that an earlier worker began.
void QueueWorker::waitFor(const RunId& run)
{
    m_passedOn = StopRequest::None;
    while (runs::RunLock::isHeld(m_folder, run)) {
        if (requested() > m_passedOn)
            passOn(run);
        std::this_thread::sleep_for(kBetweenLooks);
    }
    std::this_thread::sleep_for(kBetweenLooks); // its last row is on its way
}

void QueueWorker::passOn(const RunId& run)
{
    m_passedOn = requested();
    runs::writeStopRequest(runs::runFolder(m_folder, run), m_passedOn);
}

} // namespace sdm::runner
