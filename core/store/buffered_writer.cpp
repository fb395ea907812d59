#include "core/store/buffered_writer.h"

#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/store/followed_folder.h"
#include "core/store/sqlite_session.h"
#include "core/store/unwritten_file.h"

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <new>
#include <optional>
#include <sys/stat.h>
#include <thread>
#include <utility>
#include <vector>

namespace sdm::store {
namespace {

using Clock = std::chrono::steady_clock;

struct Posted {
    RunWrite write;
    std::function<void()> onCommitted;
};

struct Failure {
    std::string message;
    bool forGood = false; ///< trying the same record again would fail the same way
};

/// Which file a name leads to.
using Place = std::pair<dev_t, ino_t>;

std::optional<Place> placeOf(const std::filesystem::path& file)
{
    struct stat status {};
    return ::stat(file.c_str(), &status) == 0 ? std::optional(Place{status.st_dev, status.st_ino}) : std::nullopt;
}

Failure currentFailure()
{
    try {
        throw;
    } catch (const Error& error) {
        return {error.what(), error.code() == ErrorCode::InvalidArgument || error.code() == ErrorCode::NotFound};
    } catch (const std::bad_alloc&) {
        return {"out of memory", false};
    } catch (const std::exception& error) {
        return {error.what(), true};
    } catch (...) {
        return {"unknown failure", true};
    }
}

} // namespace

class BufferedWriter::Worker {
public:
    Worker(std::filesystem::path folder, RunId runId, OnStatus onStatus, Options options)
        : m_folder(std::move(folder)), m_runId(std::move(runId)), m_onStatus(std::move(onStatus)), m_options(options),
          m_runFolder(m_folder / "runs" / m_runId.text()), m_place(placeOf(databasePath(m_folder))), m_thread([this] { loop(); })
    {
    }

    ~Worker() { close(); }

    Status close() noexcept
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closing = true;
            m_deadline = Clock::now() + m_options.closingPatience;
        }
        m_wake.notify_all();
        if (m_thread.joinable())
            m_thread.join();
        return status();
    }

    void post(Posted posted) noexcept
    {
        {
            const std::lock_guard lock(m_mutex);
            ++m_posted;
            if (m_isOver) { // the thread that would write it has ended
                ++m_settled;
                ++m_status.dropped;
                return;
            }
            try {
                if (m_queue.empty())
                    m_oldest = Clock::now();
                const std::size_t rows = rowsOf(posted.write);
                m_queue.push_back(std::move(posted));
                m_queuedRows += rows;
            } catch (...) { // no memory left for the queue itself
                ++m_settled;
                ++m_status.dropped;
            }
        }
        m_wake.notify_one();
    }

    bool flush(std::chrono::milliseconds timeout) noexcept
    {
        std::unique_lock lock(m_mutex);
        const std::uint64_t target = m_posted;
        m_flushTarget = std::max(m_flushTarget, target);
        m_nextAttempt = Clock::time_point{};
        m_wake.notify_one();
        m_settledSome.wait_for(lock, timeout, [&] { return m_settled >= target || m_status.isGone; });
        return m_settled >= target;
    }

    const std::filesystem::path& folder() const { return m_folder; }

    Status status() const
    {
        const std::lock_guard lock(m_mutex);
        Status status = m_status;
        status.waiting = static_cast<std::size_t>(m_posted - m_settled);
        return status;
    }

private:
    void loop()
    {
        while (waitForWork()) {
            takeBatch();
            attempt();
        }
    }

    // Returns false when all is written, or patience has run out, and the writer is closing.
    bool waitForWork()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            const auto now = Clock::now();
            const bool pending = !m_queue.empty() || !m_inHand.empty();
            if (m_closing && (!pending || now >= m_deadline || m_status.isGone)) {
                giveUp(lock);
                return false;
            }
            if (m_status.isGone) {
                m_wake.wait(lock);
                continue;
            }
            const Clock::time_point due = std::max(dueTime(pending), m_nextAttempt);
            if (due <= now)
                return true;
            m_wake.wait_until(lock, m_closing ? std::min(due, m_deadline) : due);
        }
    }

    Clock::time_point dueTime(bool pending) const
    {
        const bool heart = m_options.heartbeat.count() > 0 && !m_runId.empty();
        Clock::time_point due = heart ? m_lastHeartbeat + m_options.heartbeat : Clock::now() + std::chrono::hours(1);
        if (!pending)
            return due;
        if (!m_inHand.empty() || m_closing || m_flushTarget > m_settled || m_queuedRows >= m_options.rowsPerTransaction)
            return Clock::time_point{};
        return std::min(due, m_oldest + m_options.interval);
    }

    void takeBatch()
    {
        const std::lock_guard lock(m_mutex);
        std::size_t rows = 0;
        for (const Posted& posted : m_inHand)
            rows += rowsOf(posted.write);
        while (!m_queue.empty() && rows < m_options.rowsPerTransaction) {
            const std::size_t next = rowsOf(m_queue.front().write);
            rows += next;
            m_queuedRows -= next;
            m_inHand.push_back(std::move(m_queue.front()));
            m_queue.pop_front();
        }
        m_oldest = Clock::now();
    }

    // Normally one transaction. A record that is refused for good splits it: what came before is written, then that one is dropped.
    void attempt()
    {
        if (isGone()) {
            loseSight();
            return;
        }
        std::size_t count = m_inHand.size();
        do {
            try {
                write(count);
                settle(count);
                succeeded();
            } catch (...) {
                const Failure failure = currentFailure();
                if (!failure.forGood || m_inHand.empty()) {
                    failed(failure);
                    return;
                }
                count = m_written < count ? m_written : count / 2; // refused only at the commit: halves find it
                if (count > 0)
                    continue;
                drop(failure);
            }
            count = m_inHand.size();
        } while (!m_inHand.empty());
    }

    /// One transaction of the first `count` records in hand and the heartbeat.
    void write(std::size_t count)
    {
        m_written = 0;
        if (!m_store) {
            m_store.emplace(RunStore::open(m_folder, m_options.busyTimeout));
            m_place = m_place ? m_place : placeOf(databasePath(m_folder));
        }
        const auto end = m_inHand.begin() + static_cast<std::ptrdiff_t>(count);
        const bool synced = std::any_of(m_inHand.begin(), end, [](const Posted& posted) { return needsSync(posted.write); });
        RunStore::Batch batch(*m_store, synced ? RunStore::Sync::Now : RunStore::Sync::Later);
        for (; m_written < count; ++m_written)
            writeTo(*m_store, m_runId, m_inHand[m_written].write);
        beat();
        batch.commit();
    }

    /// A file that is not the one it was. One that cannot be looked at just now may still be.
    bool isGone() const
    {
        struct stat status {};
        if (!m_place)
            return false;
        if (::stat(databasePath(m_folder).c_str(), &status) != 0)
            return errno == ENOENT || errno == ENOTDIR;
        return Place{status.st_dev, status.st_ino} != *m_place;
    }

    void loseSight()
    {
        m_store.reset();
        {
            const std::lock_guard lock(m_mutex);
            m_status.isGone = true;
            m_status.message =
                databasePath(m_folder).string() + " is no longer the file it was: the project was moved, removed or replaced";
        }
        m_settledSome.notify_all();
        report();
    }

    void beat()
    {
        const auto now = Clock::now();
        if (m_runId.empty() || m_options.heartbeat.count() <= 0 || now - m_lastHeartbeat < m_options.heartbeat)
            return;
        try {
            m_store->heartbeat(m_runId);
        } catch (const Error& error) {
            if (error.code() != ErrorCode::NotFound) // a run that is not there: its records say so
                throw;
        }
        m_lastHeartbeat = now;
    }

    void settle(std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i)
            tellCommitted(m_inHand[i]);
        forget(count);
    }

    // The rows are in the store: whatever the callback does, they must not be written a second time.
    void tellCommitted(const Posted& posted)
    {
        try {
            if (posted.onCommitted)
                posted.onCommitted();
        } catch (...) {
            const Failure failure = currentFailure();
            {
                const std::lock_guard lock(m_mutex);
                m_status.message = failure.message;
            }
            report();
        }
    }

    void forget(std::size_t count)
    {
        m_inHand.erase(m_inHand.begin(), m_inHand.begin() + static_cast<std::ptrdiff_t>(count));
        {
            const std::lock_guard lock(m_mutex);
            m_settled += count;
        }
        m_settledSome.notify_all();
    }

    void drop(const Failure& failure)
    {
        {
            const std::lock_guard lock(m_mutex);
            ++m_status.dropped;
            m_status.message = failure.message;
        }
        forget(1);
        report();
    }

    void succeeded()
    {
        bool recovered = false;
        {
            const std::lock_guard lock(m_mutex);
            m_pause = std::chrono::milliseconds(0);
            m_nextAttempt = Clock::time_point{};
            recovered = m_status.health == Status::Health::Retrying;
            if (recovered)
                m_status.health = Status::Health::Recovered;
        }
        if (recovered)
            report();
    }

    void failed(const Failure& failure)
    {
        m_store.reset(); // a fresh connection also heals a replaced or remounted file
        bool first = false;
        {
            const std::lock_guard lock(m_mutex);
            m_pause = m_pause.count() == 0 ? m_options.firstRetry : std::min(m_pause * 2, m_options.lastRetry);
            m_nextAttempt = Clock::now() + m_pause;
            first = m_status.health != Status::Health::Retrying;
            m_status.message = failure.message;
            if (first) {
                m_status.health = Status::Health::Retrying;
                m_status.sinceMs = nowMilliseconds();
            }
        }
        if (first)
            report();
    }

    // Closing with records left: they go to the run's folder, and either way it is said.
    void giveUp(std::unique_lock<std::mutex>& lock)
    {
        m_isOver = true;
        std::vector<RunWrite> left;
        left.reserve(m_inHand.size() + m_queue.size());
        for (Posted& posted : m_inHand)
            left.push_back(std::move(posted.write));
        for (Posted& posted : m_queue)
            left.push_back(std::move(posted.write));
        m_inHand.clear();
        m_queue.clear();
        lock.unlock();
        std::filesystem::path keptIn;
        std::string fault;
        if (!left.empty()) {
            try {
                keptIn = keepUnwritten(m_folder, m_runId, m_runFolder, left);
            } catch (...) {
                fault = currentFailure().message;
            }
        }
        lock.lock();
        m_settled += left.size();
        (fault.empty() ? m_status.kept : m_status.dropped) += left.size();
        m_status.keptIn = keptIn;
        if (!fault.empty())
            m_status.message += (m_status.message.empty() ? "" : "; ") + fault;
        lock.unlock();
        m_settledSome.notify_all();
        if (!left.empty())
            report();
    }

    void report()
    {
        if (m_onStatus)
            m_onStatus(status());
    }

    const std::filesystem::path m_folder;
    const RunId m_runId;
    const OnStatus m_onStatus;
    const Options m_options;

    const FollowedFolder m_runFolder;

    // The thread's own.
    std::optional<Place> m_place; ///< of the store, from the moment it was there
    std::optional<RunStore> m_store;
    std::vector<Posted> m_inHand; ///< taken, in order, not yet committed
    std::size_t m_written = 0;    ///< of the transaction at hand, without an error
    Clock::time_point m_lastHeartbeat{};

    mutable std::mutex m_mutex; // guards all below
    std::condition_variable m_wake, m_settledSome;
    std::deque<Posted> m_queue;
    std::size_t m_queuedRows = 0;
    std::uint64_t m_posted = 0, m_settled = 0, m_flushTarget = 0;
    Clock::time_point m_oldest{}, m_nextAttempt{}, m_deadline{};
    std::chrono::milliseconds m_pause{0};
    bool m_closing = false, m_isOver = false;
    Status m_status;

    std::thread m_thread; // last: starts when everything above exists
};

BufferedWriter::BufferedWriter(std::filesystem::path projectFolder, RunId runId, OnStatus onStatus)
    : BufferedWriter(std::move(projectFolder), std::move(runId), std::move(onStatus), Options{})
{
}

BufferedWriter::BufferedWriter(std::filesystem::path projectFolder, RunId runId, OnStatus onStatus, Options options)
    : m_worker(std::make_unique<Worker>(std::move(projectFolder), std::move(runId), std::move(onStatus), options))
{
}

BufferedWriter::~BufferedWriter() = default;

void BufferedWriter::post(RunWrite write, std::function<void()> onCommitted) noexcept
{
    m_worker->post({std::move(write), std::move(onCommitted)});
}

BufferedWriter::Status BufferedWriter::close() noexcept
{
    return m_worker->close();
}

bool BufferedWriter::flush(std::chrono::milliseconds timeout) noexcept
{
    return m_worker->flush(timeout);
}

BufferedWriter::Status BufferedWriter::status() const
{
    return m_worker->status();
}

const std::filesystem::path& BufferedWriter::projectFolder() const
{
    return m_worker->folder();
}

} // namespace sdm::store
