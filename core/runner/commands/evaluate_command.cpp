#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/runner/commands/commands.h"
#include "core/runner/commands/evaluate_answers.h"
#include "core/runner/commands/evaluate_baselines.h"
#include "core/runner/commands/evaluate_predictions.h"
#include "core/runner/commands/json_line_stream.h"
#include "core/runner/commands/project_reader.h"

#include <fstream>
#include <iostream>
#include <memory>
#include <optional>

namespace sdm::runner {
namespace {

struct EvaluateOptions {
    std::string answers;
    std::string predictions;
    std::string baselines;
    std::string format = "md";
    std::optional<double> alpha;
};

void forEachLineOf(const std::string& path, const std::function<void(const nlohmann::ordered_json&)>& visit)
{
    if (path == "-")
        return forEachJsonLine(std::cin, "stdin", visit);
    requireRegularFile(path);
    std::ifstream file(path);
    if (!file)
        throw Error(ErrorCode::NotFound, "cannot be opened", path, "check that it is readable");
    forEachJsonLine(file, path, visit);
}

int evaluateAnswers(const CommandContext& context, const EvaluateOptions& options)
{
    JsonLineWriter out(context.json);
    forEachLineOf(options.answers, [&](const nlohmann::ordered_json& line) { out.write(evaluatedAnswer(line)); });
    out.finish();
    return 0;
}

int evaluatePredictions(const CommandContext& context, const EvaluateOptions& options)
{
    PredictionGroups predictions;
    forEachLineOf(options.predictions, [&](const nlohmann::ordered_json& line) { predictions.add(line); });
    if (predictions.groups.empty())
        throw Error(ErrorCode::BadInput, "no predictions", options.predictions);
    std::cout << predictionTables(predictions, options.alpha, context.json ? "json" : options.format) << std::flush;
    return 0;
}

int evaluateBaselines(const CommandContext& context, const EvaluateOptions& options)
{
    const store::StoreReader reader = openProjectReader(context);
    const store::RunRow run = reader.findRun(options.baselines);
    const auto tables = baselineTables(reader, run, context.projectFolder());
    if (context.json)
        std::cout << nlohmann::ordered_json{{"run", run.id.text()}, {"test_sets", report::abstainerJson(tables)}}.dump() << "\n";
    else
        std::cout << report::abstainerText(tables);
    std::cout << std::flush;
    return 0;
}

int evaluate(const CommandContext& context, const EvaluateOptions& options)
{
    if (!options.baselines.empty())
        return evaluateBaselines(context, options);
    return options.answers.empty() ? evaluatePredictions(context, options) : evaluateAnswers(context, options);
}

} // namespace

void addEvaluateCommand(CLI::App& app, CommandContext& context)
{
    const auto options = std::make_shared<EvaluateOptions>();
    CLI::App* command = app.add_subcommand(
        "evaluate", "metrics of stored predictions, of answers against their references, or of a run beside other ways of abstaining");
    CLI::Option* const answers =
        command->add_option("--answers", options->answers, "JSON lines with reference and generation; - for stdin");
    CLI::Option* const predictions =
        command->add_option("--predictions", options->predictions, "JSON lines of judged test items; - for stdin")->excludes(answers);
    CLI::Option* const baselines =
        command
            ->add_option(
                "--baselines", options->baselines,
                "a run by id or name: its layers beside softmax, temperature-scaled and split-conformal abstention over the same features")
            ->excludes(answers)
            ->excludes(predictions);
    addProjectOption(*command, context);
    command
        ->add_option("--format", options->format,
                     "of the tables of --predictions; latex as the paper prints them, latex-annotated with n and interval beside each "
                     "accuracy")
        ->capture_default_str()
        ->excludes(answers)
        ->excludes(baselines)
        ->check(CLI::IsMember({"md", "latex", "latex-annotated", "csv", "json"}));
    command->add_option("--alpha", options->alpha, "what accuracies of --predictions are held against (default: the file's own, else 0.95)")
        ->excludes(answers)
        ->excludes(baselines)
        ->check(CLI::Range(0.0, 1.0));
    command->footer(kPredictionKeys);
    command->callback([options, &context] {
        if (options->answers.empty() && options->predictions.empty() && options->baselines.empty())
            throw CLI::RequiredError("--answers, --predictions or --baselines");
        context.action = [options, &context] { return evaluate(context, *options); };
    });
}

} // namespace sdm::runner
