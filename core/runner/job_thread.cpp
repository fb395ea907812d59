#include "core/runner/job_thread.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>
#include <vector>

namespace sdm::runner {

JobThread::JobThread() : m_thread([this](const std::stop_token& stop) { loop(stop); }) {}

JobThread::~JobThread()
{
    drain([] { return false; });
    m_thread.request_stop();
}

void JobThread::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(job));
    }
    m_changed.notify_all();
}

void JobThread::dropQueued()
{
    std::deque<Job> dropped;
    {
        const std::lock_guard lock(m_mutex);
        dropped.swap(m_queue);
    }
    m_changed.notify_all();
    for (const Job& job : dropped)
        job.abandon();
}

bool JobThread::cancel(const std::string& request)
{
    std::vector<Job> dropped;
    bool isTold = false;
    {
        const std::lock_guard lock(m_mutex);
        const auto isAnothers = [&request](const Job& job) { return job.request != request; };
        const auto first = std::stable_partition(m_queue.begin(), m_queue.end(), isAnothers);
        dropped.assign(std::make_move_iterator(first), std::make_move_iterator(m_queue.end()));
        m_queue.erase(first, m_queue.end());
        isTold = !m_current.empty() && m_current == request;
        m_isCancelled = m_isCancelled || isTold;
    }
    m_changed.notify_all();
    for (const Job& job : dropped)
        job.abandon();
    return isTold || !dropped.empty();
}

bool JobThread::isCancelled() const
{
    const std::lock_guard lock(m_mutex);
    return m_isCancelled;
}

bool JobThread::drain(const std::function<bool()>& interrupted)
{
    std::unique_lock lock(m_mutex);
    while (!m_queue.empty() || m_isBusy) {
        if (interrupted())
            return false;
        m_changed.wait_for(lock, std::chrono::milliseconds(100));
    }
    return true;
}

void JobThread::loop(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return !m_queue.empty(); })) {
        const Job job = std::move(m_queue.front());
        m_queue.pop_front();
        m_isBusy = true;
        m_isCancelled = false;
        m_current = job.looksAtCancel ? job.request : std::string();
        lock.unlock();
        job.run();
        lock.lock();
        m_isBusy = false;
        m_current.clear();
        m_changed.notify_all();
    }
}

} // namespace sdm::runner
