#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/runner/bench/bench_cases.h"
#include "core/runner/bench/bench_documents.h"
#include "core/runner/bench/request_lines.h"
#include "core/runner/commands/commands.h"
#include "core/runner/commands/json_line_stream.h"
#include "core/runner/commands/number_options.h"
#include "core/runner/machine_facts.h"
#include "core/runner/resource_folder.h"
#include "core/runner/run_controller.h"
#include "core/statistics/spread.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <memory>

namespace sdm::runner {
namespace {

using OrderedJson = nlohmann::ordered_json;

struct BenchCommandOptions {
    BenchOptions bench;
    std::vector<std::string> names;
    std::int64_t samples = 7, warmUp = 2;
    bool driven = false;
    std::string writeDocuments;
};

std::vector<BenchCase> chosenCases(const std::vector<std::string>& names)
{
    if (names.empty())
        return benchCases();
    std::vector<BenchCase> chosen;
    for (const std::string& name : names) {
        const auto found = std::ranges::find(benchCases(), name, [](const BenchCase& known) { return std::string(known.name); });
        if (found == benchCases().end())
            throw Error(ErrorCode::InvalidArgument, "there is no case '" + name + "'", "bench", "see sdm-runner bench --help");
        chosen.push_back(*found);
    }
    return chosen;
}

/// What the machine and the versions are, beside what the case says of itself.
OrderedJson withMachine(OrderedJson line)
{
    if (!line.contains("ready"))
        return line;
    const MachineFacts facts = readMachineFacts(std::filesystem::current_path());
    line.update({{"engine", SDM_VERSION},
                 {"torch", facts.torchVersion},
                 {"threads", facts.torchThreads},
                 {"processor", facts.processor},
                 {"processor_flags", facts.processorFlags}});
    return line;
}

/// One sample for each line of stdin.
void runDriven(const BenchCase& chosen, const BenchOptions& options)
{
    RequestLines requests(std::cin, "stdin");
    JsonLineWriter out(false);
    SampleLoop loop([&] { return requests.next(); }, [&](OrderedJson line) { out.write(withMachine(std::move(line))); });
    chosen.run(options, loop);
}

void tellSpread(const BenchCase& chosen, const std::vector<double>& seconds)
{
    const Spread spread = spreadOf(seconds);
    std::fprintf(stderr, "%-9s median %s s [%s, %s] of %zu\n", chosen.name, fixedNumber(spread.median, 4).c_str(),
                 fixedNumber(spread.lowest, 4).c_str(), fixedNumber(spread.highest, 4).c_str(), seconds.size());
}

void runCounted(const BenchCase& chosen, const BenchCommandOptions& options, JsonLineWriter& out, bool quiet)
{
    std::int64_t asked = 0;
    std::vector<double> seconds;
    const auto next = [&]() -> std::optional<SampleRequest> {
        return asked++ < options.warmUp + options.samples ? std::optional<SampleRequest>(SampleRequest{}) : std::nullopt;
    };
    const auto take = [&](OrderedJson line) {
        if (const auto sample = line.find("sample"); sample != line.end()) {
            if (sample->get<std::int64_t>() <= options.warmUp)
                return;
            seconds.push_back(line["seconds"].get<double>());
        }
        out.write(withMachine(std::move(line)));
    };
    SampleLoop loop(next, take);
    chosen.run(options.bench, loop);
    if (!quiet && !seconds.empty())
        tellSpread(chosen, seconds);
}

int writeDocuments(const BenchCommandOptions& options)
{
    const auto model = options.bench.model.empty() ? resourceFolder("demo") / "model" : std::filesystem::path(options.bench.model);
    std::string text;
    for (const BenchDocument& document : demoBenchDocuments(model, options.bench.documentCount, options.bench.standardPrompt))
        text += benchDocumentLine(document).dump() + "\n";
    writeFileAtomically(options.writeDocuments, text);
    return 0;
}

int bench(const CommandContext& context, const BenchCommandOptions& options)
{
    setThreads(options.bench.threads);
    if (!options.writeDocuments.empty())
        return writeDocuments(options);
    const std::vector<BenchCase> chosen = chosenCases(options.names);
    if (options.driven) {
        if (chosen.size() != 1)
            throw Error(ErrorCode::InvalidArgument, "drives one case at a time", "--driven", "name one");
        runDriven(chosen.front(), options.bench);
        return 0;
    }
    JsonLineWriter out(context.json);
    for (const BenchCase& one : chosen)
        runCounted(one, options, out, context.quiet);
    out.finish();
    return 0;
}

std::string footer()
{
    std::string text = "Cases:\n";
    for (const BenchCase& known : benchCases())
        text += "  " + std::string(known.name) + std::string(10 - std::string(known.name).size(), ' ') + known.what + "\n";
    return text +
           "Each prints a line of facts and one JSON line a sample: seconds, processor time, the largest resident memory, and values by\n"
           "which two programs can be seen to compute the same. Without files of their own the cases take the demo's model and\n"
           "documents, and drawn rows. With --driven a line {} of stdin asks for one sample, {\"out\":\"X.safetensors\"} for one whose\n"
           "results are written as well.";
}

void addInputs(CLI::App& command, BenchOptions& options)
{
    const CLI::Range positive(std::int64_t{1}, std::int64_t{1} << 31);
    command.add_option("--model", options.model, "step, embed, generate: model folder");
    command.add_option("--documents", options.documents, "the same: JSON lines as `model encode` writes them");
    command.add_option("--count", options.documentCount, "the same: documents of the demo")->capture_default_str()->check(positive);
    command.add_flag("--standard-prompt", options.standardPrompt, "the same: prompts in the task's own words, not the demo's short ones");
    command.add_option("--new-tokens", options.newTokens, "generate: tokens of each prompt")->capture_default_str()->check(positive);
    command.add_option("--micro-batch-tokens", options.microBatchTokens, "step: as optimiser.micro_batch_tokens")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    command.add_option("--support", options.support, "layer: safetensors of features [N,D] and labels [N]");
    command.add_option("--calibration", options.calibration, "layer: the same of the other half");
    command.add_option("--initial-weights", options.initialWeights, "layer: adaptor.weight, adaptor.bias, linear.weight, linear.bias");
    command.add_option("--row-orders", options.rowOrders, "layer: perm [epochs,N], so many samples at the most");
    command.add_option("--exemplars", options.exemplars, "search: exemplars, labels and predictions of support. and queries.");
    command.add_option("--rows", options.rows, "layer, search: drawn rows of each half")->capture_default_str()->check(positive);
    command.add_option("--features", options.features, "layer: their width")->capture_default_str()->check(positive);
    command.add_option("--exemplar-size", options.exemplarSize, "layer, search: exemplar width")->capture_default_str()->check(positive);
    command.add_option("--device", options.device, "auto, cpu, cuda, cuda:N")->capture_default_str();
    command.add_option("--dtype", options.dtype, "auto, f32, bf16")->capture_default_str();
    addThreadsOption(command, options.threads);
}

} // namespace

void addBenchCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<BenchCommandOptions>();
    CLI::App* command = app.add_subcommand("bench", "time units of a run's work");
    command->footer(footer());
    command->add_option("names", options->names, "cases; all where none is named");
    command->add_option("--samples", options->samples, "timed samples")->capture_default_str()->check(CLI::PositiveNumber);
    command->add_option("--warm-up", options->warmUp, "samples before them")->capture_default_str()->check(CLI::NonNegativeNumber);
    command->add_flag("--driven", options->driven, "one sample for each line of stdin, to take turns with another program");
    command->add_option("--write-documents", options->writeDocuments, "write the demo's documents in the model's tokens, and no more");
    addInputs(*command, options->bench);
    command->callback([options, &context] { context.action = [options, &context] { return bench(context, *options); }; });
}

} // namespace sdm::runner
