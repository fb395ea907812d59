#include "core/base/atomic_file.h"
#include "core/engine/task/dataset.h"
#include "core/engine/task/word_ordering_builder.h"
#include "core/engine/text/unicode.h"
#include "core/runner/commands/commands.h"

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace sdm::runner {
namespace {

/// The options as CLI11 stores them; they outlive the parse because the command's action holds them.
struct BuildOptions {
    std::string task, sentences, out, shifted, promptFile;
    std::string format = "plain";
    engine::WordOrderingRecipe recipe;
};

int buildData(const CommandContext& context, BuildOptions& options)
{
    engine::WordOrderingRecipe& recipe = options.recipe;
    recipe.sentences = options.sentences;
    recipe.format = options.format == "numbered" ? engine::SentenceFormat::Numbered : engine::SentenceFormat::Plain;
    if (!options.shifted.empty())
        recipe.shifted = options.shifted;
    if (!options.promptFile.empty())
        recipe.prompt = engine::PromptTemplate(std::string(engine::trimmed(readFile(options.promptFile))));

    const auto built = engine::buildWordOrdering(recipe);
    const std::string description = engine::writeWordOrdering(recipe, built, options.out);
    if (context.json) {
        std::printf("%s", description.c_str());
        return 0;
    }
    for (const auto& split : built.splits)
        std::printf("%-12s %7zu documents  %s.jsonl\n", split.name.c_str(), split.examples.size(), split.name.c_str());
    const auto& skipped = built.skipped;
    if (!context.quiet)
        std::fprintf(
            stderr, "left out: %lld by length, %lld duplicates, %lld with tags, %lld whose last three words are alike, %lld not numbered\n",
            static_cast<long long>(skipped.length), static_cast<long long>(skipped.duplicate), static_cast<long long>(skipped.markup),
            static_cast<long long>(skipped.suffix), static_cast<long long>(skipped.unnumbered));
    return 0;
}

int checkData(const CommandContext& context, const std::vector<std::string>& files)
{
    const auto faults = engine::checkDatasets({files.begin(), files.end()});
    if (context.json) {
        auto list = nlohmann::json::array();
        for (const auto& fault : faults)
            list.push_back({{"where", fault.where}, {"what", fault.what}});
        std::printf("%s\n", nlohmann::json{{"faults", list}}.dump().c_str());
    } else {
        for (const auto& fault : faults)
            std::printf("%s: %s\n", fault.where.c_str(), fault.what.c_str());
        if (faults.empty() && !context.quiet)
            std::fprintf(stderr, "no faults\n");
    }
    return faults.empty() ? 0 : 2;
}

void addBuild(CLI::App& data, CommandContext& context)
{
    auto options = std::make_shared<BuildOptions>();
    engine::WordOrderingRecipe& recipe = options->recipe;
    CLI::App* build = data.add_subcommand("build", "make the splits of a task from a file of sentences");
    build->add_option("--task", options->task, "the task")->required()->check(CLI::IsMember({"word_ordering"}));
    build->add_option("--sentences", options->sentences, "text file, one sentence a line")->required();
    build->add_option("--out", options->out, "folder for the JSONL files and dataset.json")->required();
    build->add_option("--train", recipe.train, "documents of the training set")->capture_default_str()->check(CLI::NonNegativeNumber);
    build->add_option("--calibration", recipe.calibration, "documents of the calibration set")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    build->add_option("--test", recipe.test, "documents of the test set")->capture_default_str()->check(CLI::NonNegativeNumber);
    build
        ->add_option("--longest", recipe.longest,
                     "the paper's shifted set: so many of the longest sentences become a test set and are kept out of the others")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    build->add_option("--shifted", options->shifted, "text file of sentences from another distribution, becomes a test set");
    build->add_option("--shifted-limit", recipe.shiftedLimit, "take at most so many of them (0: all)")->check(CLI::NonNegativeNumber);
    build->add_option("--seed", recipe.seed, "seed of splits and word orders")->capture_default_str();
    build->add_option("--min-words", recipe.minimumWords, "shortest sentence")->capture_default_str();
    build->add_option("--max-words", recipe.maximumWords, "longest sentence")->capture_default_str();
    build->add_option("--format", options->format, "plain: a sentence a line; numbered: `<integer>. <sentence>`")
        ->capture_default_str()
        ->check(CLI::IsMember({"plain", "numbered"}));
    build->add_option("--prompt", options->promptFile, "text file with the prompt's wording; {PREFIX} and {SUFFIX} stand for the words");
    build->callback([options, &context] { context.action = [options, &context] { return buildData(context, *options); }; });
}

void addCheck(CLI::App& data, CommandContext& context)
{
    auto files = std::make_shared<std::vector<std::string>>();
    CLI::App* check = data.add_subcommand("check", "schema, ids and overlaps of JSONL files; one line a fault");
    check->add_option("files", *files, "JSONL files of one data set")->required();
    check->callback([files, &context] { context.action = [files, &context] { return checkData(context, *files); }; });
}

} // namespace

void addDataCommands(CLI::App& app, CommandContext& context)
{
    CLI::App* data = app.add_subcommand("data", "build and check data sets");
    data->require_subcommand(1);
    addBuild(*data, context);
    addCheck(*data, context);
}

} // namespace sdm::runner
