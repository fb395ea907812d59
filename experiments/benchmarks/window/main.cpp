// Measures the window against its budgets, one measurement a process: experiments/benchmarks/window_budgets.py asks for them in turn.
// Prints one JSON object. Exit codes: 0 measured, 1 could not be measured, 2 wrong arguments.
#include "experiments/benchmarks/window/event_flood.h"
#include "experiments/benchmarks/window/large_project.h"
#include "experiments/benchmarks/window/measures.h"
#include "experiments/benchmarks/window/timed_application.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <QStandardPaths>

#include <functional>
#include <iostream>

using namespace sdm;
using namespace sdm::bench;

namespace {

void print(const Measurements& all)
{
    nlohmann::json list = nlohmann::json::array();
    for (const Measured& one : all)
        list.push_back({{"name", one.name}, {"unit", one.unit}, {"samples", one.samples}});
    std::cout << list.dump() << '\n';
}

} // namespace

int main(int argc, char** argv)
{
    TimedApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("sdm-window-benchmark"));
    QStandardPaths::setTestModeEnabled(true); // the user's own settings are none of ours
    CLI::App commands("Measures the window of SDM Workbench");
    commands.require_subcommand(1);

    std::string project, run;
    ProjectSize size;
    std::uint32_t seed = 7;
    int seconds = 10, rate = 20'000;
    std::int64_t since = 0;
    std::function<void()> work;
    const auto add = [&](const char* name, const char* what, std::function<void()> does) {
        CLI::App* command = commands.add_subcommand(name, what);
        command->callback([&work, does] { work = does; });
        return command;
    };
    const auto addOver = [&](const char* name, const char* what, const std::function<Measurements(const QString&)>& measure) {
        CLI::App* command = add(name, what, [&, measure] { print(measure(QString::fromStdString(project))); });
        command->add_option("project", project, "folder of the project")->required()->check(CLI::ExistingDirectory);
        return command;
    };
    CLI::App* make = add("project", "make a large project", [&] { makeLargeProject(project, size, seed); });
    make->add_option("project", project, "folder that is not there yet")->required()->check(CLI::NonexistentPath);
    make->add_option("--runs", size.runs)->check(CLI::PositiveNumber);
    make->add_option("--evaluations", size.evaluationsOfARun, "of a run")->check(CLI::PositiveNumber);
    make->add_option("--answers", size.answersOfAnEvaluation, "of an evaluation")->check(CLI::PositiveNumber);
    make->add_option("--steps", size.stepsOfARun, "of a run")->check(CLI::Range(10, 100'000));
    make->add_option("--seed", seed);
    add("start", "cold start to the painted start page", [] { print(measureStart()); });
    addOver("open", "a project until its runs are listed", measureOpen);
    addOver("pages", "switches between all pages", measurePages);
    addOver("frames", "pointer, wheel and drag over the plots of the live page", measureFrames);
    addOver("search", "searches over all answers", measureSearch);
    addOver("rows", "scrolling through all answers, and memory", measureRows);
    addOver("idle", "processor time of an idle window, page by page", [&](const QString& p) { return measureIdle(p, seconds); })
        ->add_option("--seconds", seconds, "a page")
        ->check(CLI::PositiveNumber);
    CLI::App* follow =
        addOver("follow", "a run whose events stream in", [&](const QString& p) { return measureFollowing(p, seconds, rate); });
    follow->add_option("--seconds", seconds)->check(CLI::PositiveNumber);
    follow->add_option("--rate", rate, "events a second")->check(CLI::PositiveNumber);
    CLI::App* write =
        add("write", "write a run's events (what `follow` follows)", [&] { writeFlood(project, RunId(run), seconds, rate, since); });
    write->add_option("project", project)->required()->check(CLI::ExistingDirectory);
    write->add_option("run", run)->required();
    write->add_option("seconds", seconds)->required();
    write->add_option("rate", rate)->required();
    write->add_option("since", since, "UTC in milliseconds")->required();

    try {
        commands.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return commands.exit(error) == 0 ? 0 : 2;
    }
    try {
        work();
    } catch (const std::exception& error) {
        std::cerr << "sdm-window-benchmark: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
