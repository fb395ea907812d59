#pragma once

#include "core/protocol/event_sink.h"
#include "core/protocol/request.h"
#include "core/runner/answer_service.h"
#include "core/runner/job_thread.h"
#include "core/runner/run_controller.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace sdm::runner {

/// Answers the requests of `serve`: one line in, events out through the sink, runs on the one job thread. Everything but emit() is
/// called from the thread that reads the requests.
class ServeSession {
public:
    /// \param folder  of the project, absolute; its interrupted runs are marked. \throws Error when it cannot be written
    ServeSession(std::filesystem::path folder, protocol::EventSink& sink, StopSignal& stop, Engine engine = engine::executeRun);

    void sayHello();
    /// Never throws: whatever is wrong becomes a `failed` event.
    void handleLine(std::string_view line);
    /// After a `shutdown` request.
    bool isShuttingDown() const { return m_isShuttingDown; }

    /// End of the requests: what is queued is still done, unless a signal says otherwise.
    void finish();

private:
    void handle(const protocol::Request& request);
    void answer(const std::string& request, const protocol::StartRun& start);
    void answer(const std::string& request, const protocol::ResumeRun& resume);
    void answer(const std::string& request, const protocol::StopRun& stop);
    void answer(const std::string& request, const protocol::PauseRun& pause);
    void answer(const std::string& request, const protocol::Generate& generate);
    void answer(const std::string& request, const protocol::Score& score);
    void answer(const std::string& request, const protocol::Recalibrate& recalibrate);
    void answer(const std::string& request, const protocol::Preflight& preflight);
    void answer(const std::string& request, const protocol::Ping& ping);
    void answer(const std::string& request, const protocol::Shutdown& shutdown);
    void answer(const std::string& request, const protocol::Cancel& cancel);

    /// Work of seconds that must wait for no run, and that no ping waits for: one after another on a thread of its own, in the order the
    /// requests came. A throw becomes the request's `failed`.
    /// \param looksAtCancel  the work asks m_inspections.isCancelled() at its end
    void inspect(const std::string& request, std::function<void()> work, bool looksAtCancel = false);
    /// The run that `prepare` makes, after those that wait. Not the run of a request that was cancelled meanwhile.
    void inspectAndEnqueue(const std::string& request, std::function<PreparedRun()> prepare);
    void enqueue(PreparedRun run);
    /// A judgement made on the job thread, in turn with the runs.
    void enqueue(const std::string& request, std::function<protocol::Judgement()> judge);
    void requestStop(const std::string& run, engine::StopRequest how);
    /// \throws Error (Cancelled) when nobody wants the judgement in progress any more; job thread only
    void requireWanted() const;
    void sayDropped(const std::string& request);
    void emit(const std::string& request, const protocol::EventBody& body);

    std::filesystem::path m_folder;
    protocol::EventSink& m_sink;
    StopSignal& m_stop;
    RunController m_controller;
    std::string m_judging;   ///< the request whose answer is being made; job thread only
    AnswerService m_answers; ///< used on the job thread only
    bool m_isShuttingDown = false;
    JobThread m_jobs;        ///< its jobs use the rest
    JobThread m_inspections; ///< last: it posts to m_jobs. Whatever inspects a configuration runs here
};

} // namespace sdm::runner
