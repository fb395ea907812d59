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
template <typename Result>
class LatestQuery;

/// Follows a project's store from one reader thread: looks at its version forty times a second and tells what changed, as values, in
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

Q_SIGNALS:
    void availabilityChanged(const QString& folder, Availability availability, const QString& message);
    void runsChanged(const QString& folder, const RunListPtr& runs);
    void runChanged(const QString& folder, const RunDeltaPtr& delta);

private:
    template <typename Result>
    friend class LatestQuery;

    /// Runs `job(StoreReader&)` on the reader thread, then on the GUI thread, if `context` still lives, `done(result)`, or
    /// `failed(message)` where the job threw or the store cannot be read. Whoever asks says how a failure shows.
    /// Asked through LatestQuery (widgets/data), which drops what is no longer wanted.
    template <typename Job, typename Done>
    void query(QObject* context, Job job, Done done, std::function<void(const QString&)> failed)
    {
        post([this, guard = QPointer<QObject>(context), job = std::move(job), done = std::move(done),
              failed = std::move(failed)](store::StoreReader* reader) mutable {
            const auto answer = [&](auto call) {
                QMetaObject::invokeMethod(
                    this,
                    [guard, call = std::move(call)]() mutable {
                        if (guard)
                            call();
                    },
                    Qt::QueuedConnection);
            };
            try {
                auto result = std::make_shared<std::decay_t<decltype(job(*reader))>>(job(readable(reader)));
                answer([result, done]() mutable { done(std::move(*result)); });
            } catch (const std::exception& error) {
                answer([message = QString::fromUtf8(error.what()), failed] { failed(message); });
            }
        });
    }
    void post(std::function<void(store::StoreReader*)> job);
    /// \throws Error (NotFound) for none
    static store::StoreReader& readable(store::StoreReader* reader);

    QThread m_thread;
    StoreTailWorker* m_worker = nullptr; ///< lives on m_thread
};

} // namespace sdm::ui
