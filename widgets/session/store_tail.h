#pragma once

#include "core/store/store_reader.h"
#include "widgets/session/run_summary.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>

namespace sdm::ui {

class StoreTailWorker;

/// Follows a project's store from one reader thread: looks at its version ten times a second and tells what changed, as values, in
/// the thread of this object (the GUI thread). No SQL ever runs on the caller's thread, and nothing here writes.
class StoreTail final : public QObject {
    Q_OBJECT
public:
    enum class Availability {
        Missing, ///< no store in the folder yet: it will appear with the first run
        Readable,
        Refused, ///< there is one, but it cannot be read; the message says why
    };
    Q_ENUM(Availability)

    explicit StoreTail(QObject* parent = nullptr);
    ~StoreTail() override;

    /// Starts following another folder; forgets the one before.
    void open(const QString& folder);
    /// The run whose every event, metric, layer, evaluation and hard negative is sent as deltas; empty for none.
    void follow(const QString& runId);

    /// Runs `job(StoreReader&)` on the reader thread, then `done(result)` on the GUI thread if `context` still lives. Ask for the
    /// newest thing only: keep a counter and drop stale answers in `done`. Nothing is called while the store is missing.
    template <typename Job, typename Done>
    void query(QObject* context, Job job, Done done)
    {
        post([this, guard = QPointer<QObject>(context), job = std::move(job), done = std::move(done)](store::StoreReader& reader) mutable {
            auto result = std::make_shared<std::decay_t<decltype(job(reader))>>(job(reader));
            QMetaObject::invokeMethod(
                this,
                [guard, result, done]() mutable {
                    if (guard)
                        done(std::move(*result));
                },
                Qt::QueuedConnection);
        });
    }

Q_SIGNALS:
    void availabilityChanged(const QString& folder, Availability availability, const QString& message);
    void runsChanged(const QString& folder, const RunListPtr& runs);
    void runChanged(const QString& folder, const RunDeltaPtr& delta);
    /// A query's own failure (a generation gone, a broken search text); the message is for people.
    void queryFailed(const QString& message);

private:
    void post(std::function<void(store::StoreReader&)> job);

    QThread m_thread;
    StoreTailWorker* m_worker = nullptr; ///< lives on m_thread
};

} // namespace sdm::ui
