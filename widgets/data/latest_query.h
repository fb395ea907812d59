#pragma once

#include "widgets/data/query_state.h"
#include "widgets/session/store_tail.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace sdm::ui {

/// One question that a view asks the store again and again, with the newest the only one that counts: the only way to ask from a page.
///
/// One is read at a time. A question asked meanwhile waits, and takes the place of one that waited before it; the answer to a question
/// that is no longer the newest is dropped, whether it is a result or an error. Nothing is called after the query is gone, which is
/// when its parent is. A question that has not begun is not read at all once it is superseded; one that has begun is given up where the
/// store's reader is at work. GUI thread only.
template <typename Result>
class LatestQuery final : public QueryState {
public:
    using Job = std::function<Result(store::StoreReader&)>; ///< runs on the reader's thread: captures values, never a widget
    using Done = std::function<void(Result)>;
    using Failed = std::function<void(const QString& why)>;

    explicit LatestQuery(StoreTail& tail, QObject* parent = nullptr) : QueryState(parent), m_tail(tail) {}
    ~LatestQuery() override
    {
        if (m_superseded)
            *m_superseded = true;
    }

    /// `done` or `failed` is called once, later, unless something newer is asked or forget() is called before.
    void ask(Job job, Done done, Failed failed)
    {
        m_waiting = Question{std::move(job), std::move(done), std::move(failed)};
        opened();
        if (m_superseded)
            *m_superseded = true;
        else
            send();
    }

    /// Nothing is wanted any more.
    void forget()
    {
        m_waiting.reset();
        if (m_superseded)
            *m_superseded = true;
        closed();
    }

private:
    struct Question {
        Job job;
        Done done;
        Failed failed;
    };
    using Flag = std::shared_ptr<std::atomic<bool>>;

    void send()
    {
        Question question = std::exchange(m_waiting, std::nullopt).value();
        m_superseded = std::make_shared<std::atomic<bool>>(false);
        m_tail.query(
            this,
            [job = std::move(question.job), superseded = m_superseded](store::StoreReader& reader) {
                if (superseded->load())
                    return std::optional<Result>();
                const store::ReadingUntil until(reader, *superseded);
                return std::optional<Result>(job(reader));
            },
            [this, done = std::move(question.done)](std::optional<Result> result) {
                if (isStillWanted())
                    done(std::move(*result));
            },
            [this, failed = std::move(question.failed)](const QString& why) {
                if (isStillWanted())
                    failed(why);
            });
    }

    /// The question under way is over: on to the one that waits, if there is one.
    bool isStillWanted()
    {
        const bool superseded = std::exchange(m_superseded, nullptr)->load();
        if (m_waiting)
            send();
        else if (!superseded)
            closed();
        return !superseded;
    }

    StoreTail& m_tail;
    std::optional<Question> m_waiting;
    Flag m_superseded; ///< of the question under way; none while none is
};

} // namespace sdm::ui
