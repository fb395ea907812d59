#include "widgets/session/store_tail.h"

#include "core/base/error.h"
#include "widgets/session/store_tail_worker.h"

namespace sdm::ui {

StoreTail::StoreTail(QObject* parent) : QObject(parent), m_worker(new StoreTailWorker)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &StoreTailWorker::availabilityChanged, this, [this](const QString& folder, int availability, const QString& message) {
        Q_EMIT availabilityChanged(folder, static_cast<Availability>(availability), message);
    });
    connect(m_worker, &StoreTailWorker::runsChanged, this, &StoreTail::runsChanged);
    connect(m_worker, &StoreTailWorker::runChanged, this, &StoreTail::runChanged);
    m_thread.setObjectName(QStringLiteral("store reader"));
    m_thread.start(QThread::LowPriority);
}

StoreTail::~StoreTail()
{
    m_thread.quit();
    m_thread.wait();
}

void StoreTail::open(const QString& folder)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, folder] { worker->open(folder); }, Qt::QueuedConnection);
}

void StoreTail::follow(const QString& runId)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, runId] { worker->follow(runId); }, Qt::QueuedConnection);
}

void StoreTail::post(std::function<void(store::StoreReader*)> job)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, job = std::move(job)] { worker->run(job); }, Qt::QueuedConnection);
}

store::StoreReader& StoreTail::readable(store::StoreReader* reader)
{
    if (reader == nullptr)
        throw Error(ErrorCode::NotFound, "the project's store cannot be read now");
    return *reader;
}

} // namespace sdm::ui
