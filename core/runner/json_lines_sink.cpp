#include "core/runner/json_lines_sink.h"

#include "core/protocol/codec.h"

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sdm::runner {
namespace {

constexpr std::size_t kLinesBeforeThinning = 1000;
constexpr std::chrono::seconds kPatienceAtTheEnd{3};
constexpr int kLookMs = 100;

/// Only what is ours alone: a terminal's flags are shared with the shell.
void makeNonBlocking(int descriptor)
{
    struct stat status {};
    if (::fstat(descriptor, &status) == 0 && (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode)))
        ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
}

bool isPassing(const protocol::EventBody& body)
{
    return std::holds_alternative<protocol::Progress>(body) || std::holds_alternative<protocol::Metrics>(body) ||
           std::holds_alternative<protocol::HardNegatives>(body);
}

} // namespace

JsonLinesSink::JsonLinesSink(int descriptor) : m_descriptor(descriptor)
{
    makeNonBlocking(descriptor);
    m_thread = std::jthread([this](const std::stop_token& stop) { loop(stop); });
}

JsonLinesSink::~JsonLinesSink()
{
    m_thread.request_stop();
    m_thread.join();
}

void JsonLinesSink::emit(const protocol::Event& event)
{
    std::string line = protocol::encodeEvent(event) + "\n";
    {
        const std::lock_guard lock(m_mutex);
        if (m_isBroken || (m_lines.size() > kLinesBeforeThinning && isPassing(event.body)))
            return;
        m_lines.push_back(std::move(line));
    }
    m_wake.notify_one();
}

void JsonLinesSink::loop(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, stop, [this] { return !m_lines.empty(); });
        if (m_lines.empty())
            return;
        const std::string line = std::move(m_lines.front());
        m_lines.pop_front();
        lock.unlock();
        const bool written = write(line, stop);
        lock.lock();
        if (!written) {
            m_isBroken = true;
            m_lines.clear();
            return;
        }
    }
}

bool JsonLinesSink::write(std::string_view bytes, const std::stop_token& stop)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
            continue;
        }
        const bool mayGoOn = written == 0 || errno == EINTR || (errno == EAGAIN && waitUntilWritable(stop));
        if (!mayGoOn)
            return false;
    }
    return true;
}

bool JsonLinesSink::waitUntilWritable(const std::stop_token& stop)
{
    auto deadline = std::chrono::steady_clock::time_point::max();
    while (std::chrono::steady_clock::now() < deadline) {
        pollfd entry{m_descriptor, POLLOUT, 0};
        if (::poll(&entry, 1, kLookMs) > 0)
            return true;
        if (stop.stop_requested() && deadline == std::chrono::steady_clock::time_point::max())
            deadline = std::chrono::steady_clock::now() + kPatienceAtTheEnd;
    }
    return false;
}

} // namespace sdm::runner
