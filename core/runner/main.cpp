#include "core/base/error.h"
#include "core/base/visible_text.h"
#include "core/runner/commands/command_list.h"
#include "core/runner/commands/commands.h"
#include "core/runner/describe_exception.h"

#include <clocale>
#include <csignal>
#include <cstdio>
#include <iostream>

namespace {

/// A result that could not be written out is a failure, however well it was computed.
int withOutput(int exitCode)
{
    std::cout.flush();
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0 && !std::cout.fail())
        return exitCode;
    std::fputs("sdm-runner: stdout: the output could not be written (send it to a place that takes it)\n", stderr);
    return exitCode == 0 ? 1 : exitCode;
}

} // namespace

int main(int argc, char** argv)
{
    // A reader that went away (a closed window, `| head`) must never end a run.
    std::signal(SIGPIPE, SIG_IGN);
    // A file beyond the allowed size is an error like a full disk, told like one.
    std::signal(SIGXFSZ, SIG_IGN);
    std::setlocale(LC_NUMERIC, "C"); // whatever a preloaded library chose: parsers of options read 0.5, never 0,5

    CLI::App app{"SDM Workbench engine: fine-tune, judge and inspect language models that know when they are right"};
    app.set_version_flag("--version", SDM_VERSION);
    app.require_subcommand(1);
    sdm::runner::CommandContext context;
    app.add_flag("--json", context.json, "one JSON value on stdout");
    app.add_flag("--quiet", context.quiet, "no progress on stderr");
    app.fallthrough();
    sdm::runner::addAllCommands(app, context);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return withOutput(app.exit(error) == 0 ? 0 : 2);
    }
    try {
        return withOutput(context.action ? context.action() : 2);
    } catch (...) {
        const sdm::runner::Failure failure = sdm::runner::describeCurrentException();
        std::fprintf(stderr, "sdm-runner: %s\n", sdm::visibleText(failure.message).c_str());
        return failure.exitCode;
    }
}
