#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace sdm::ui {

/// A thread for what may wait and is not asked of the store's reader: files, /proc, a person's own SQL. Jobs run one after the other;
/// their answers arrive in the window's thread, and only while whoever asked still lives. GUI thread only.
class Background final : public QObject {
public:
    using Failed = std::function<void(const QString& why)>;

    /// \param name  of the thread, for a debugger
    explicit Background(const QString& name, QObject* parent = nullptr) : QObject(parent)
    {
        m_worker.moveToThread(&m_thread);
        m_thread.setObjectName(name);
        m_thread.start(QThread::LowPriority);
    }
    /// Waits for the job at work: whoever gives long ones stops them first.
    ~Background() override
    {
        m_thread.quit();
        m_thread.wait();
    }

    /// `job()` on the thread, then `done(result)` here, or `failed(why)` where it threw. The job captures values, never a widget.
    template <typename Job, typename Done>
    void run(QObject* context, Job job, Done done, Failed failed)
    {
        QMetaObject::invokeMethod(
            &m_worker,
            [this, guard = QPointer<QObject>(context), job = std::move(job), done = std::move(done), failed = std::move(failed)]() mutable {
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
                    auto result = std::make_shared<std::decay_t<decltype(job())>>(job());
                    answer([result, done]() mutable { done(std::move(*result)); });
                } catch (const std::exception& error) {
                    answer([why = QString::fromUtf8(error.what()), failed] { failed(why); });
                }
            },
            Qt::QueuedConnection);
    }

private:
    QThread m_thread;
    QObject m_worker; ///< only carries calls to the thread
};

} // namespace sdm::ui
