#include "core/base/error.h"
#include "core/runner/coalescing_sink.h"
#include "core/runner/commands/commands.h"
#include "core/runner/commands/project_reader.h"
#include "core/runner/json_lines_sink.h"
#include "core/runner/line_reader.h"
#include "core/runner/serve_session.h"

#include <string>
#include <unistd.h>

namespace sdm::runner {
namespace {

int serve(const CommandContext& context)
{
    StopSignal stop;
    stopOnSignals(stop);
    JsonLinesSink wire(STDOUT_FILENO);
    CoalescingSink sink(wire);
    ServeSession session(context.projectFolder(), sink, stop);
    session.sayHello();
    LineReader requests(STDIN_FILENO);
    const auto isSignalled = [&stop] { return stop.requested() == engine::StopRequest::Now; };
    auto status = LineReader::Status::Line;
    for (std::string line; !session.isShuttingDown() && (status = requests.next(line, isSignalled)) == LineReader::Status::Line;)
        session.handleLine(line);
    session.finish(); // whoever asked for it gets it, however the asking ended
    if (status == LineReader::Status::Failed)
        throw Error(ErrorCode::Failed, "cannot be read: " + requests.fault(), "stdin", "give it requests from a pipe or a file");
    return isSignalled() ? 4 : 0;
}

} // namespace

void addServeCommand(CLI::App& app, CommandContext& context)
{
    CLI::App* command = app.add_subcommand("serve", "answer requests on stdin with events on stdout, one JSON object a line");
    addProjectOption(*command, context);
    command->callback([&context] { context.action = [&context] { return serve(context); }; });
}

} // namespace sdm::runner
