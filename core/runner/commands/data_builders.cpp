#include "core/runner/commands/data_builders.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/foreign_bytes.h"
#include "core/base/utf8.h"
#include "core/engine/task/arithmetic/arithmetic_builder.h"
#include "core/engine/task/word_ordering/word_ordering_builder.h"
#include "core/engine/text/unicode.h"
#include "core/runner/commands/number_options.h"

#include <algorithm>

namespace sdm::runner {
namespace {

std::string promptOf(const DataBuildOptions& options)
{
    const std::string bytes = readFile(options.promptFile);
    if (const auto foreign = foreignBytes(bytes))
        throw Error(ErrorCode::BadInput, foreign->what, options.promptFile, foreign->remedy);
    const std::string_view text = withoutByteOrderMark(bytes);
    if (firstNonUtf8(text) != std::string_view::npos)
        throw Error(ErrorCode::BadInput, "not UTF-8 text", options.promptFile, "convert the file to UTF-8");
    return std::string(engine::trimmed(text));
}

BuiltData builtData(std::string description, const std::vector<engine::BuiltSplit>& splits, std::string remark)
{
    BuiltData built{std::move(description), {}, std::move(remark)};
    for (const engine::BuiltSplit& split : splits)
        built.splits.push_back({split.name, split.examples.size()});
    return built;
}

std::string skippedText(const engine::SkippedLines& skipped)
{
    return "left out: " + std::to_string(skipped.length) + " by length, " + std::to_string(skipped.duplicate) + " duplicates, " +
           std::to_string(skipped.markup) + " with tags, " + std::to_string(skipped.suffix) + " whose last three words are alike, " +
           std::to_string(skipped.unnumbered) + " not numbered";
}

BuiltData buildWordOrderingData(const DataBuildOptions& options)
{
    if (options.sentences.empty())
        throw Error(ErrorCode::BadInput, "is needed for word_ordering", "--sentences", "name a text file, one sentence a line");
    engine::WordOrderingRecipe recipe;
    recipe.sentences = options.sentences;
    recipe.format = options.format == "numbered" ? engine::SentenceFormat::Numbered : engine::SentenceFormat::Plain;
    recipe.train = options.train;
    recipe.calibration = options.calibration;
    recipe.test = options.test;
    recipe.longest = options.longest;
    if (!options.shifted.empty())
        recipe.shifted = options.shifted;
    recipe.shiftedLimit = options.shiftedLimit;
    recipe.minimumWords = options.minimumWords;
    recipe.maximumWords = options.maximumWords;
    if (!options.promptFile.empty())
        recipe.prompt = engine::PromptTemplate(promptOf(options));
    recipe.seed = options.seed;
    const auto built = engine::buildWordOrdering(recipe);
    return builtData(engine::writeWordOrdering(recipe, built, options.out), built.splits, skippedText(built.skipped));
}

BuiltData buildArithmeticData(const DataBuildOptions& options)
{
    if (options.mostSteps < options.fewestSteps)
        throw Error(ErrorCode::BadInput, "is less than --min-steps", "--max-steps");
    engine::ArithmeticRecipe recipe;
    recipe.train = options.train;
    recipe.calibration = options.calibration;
    recipe.test = options.test;
    recipe.longest = options.longest;
    recipe.shape = {options.fewestSteps, options.mostSteps, options.largestNumber};
    if (!options.promptFile.empty())
        recipe.prompt = promptOf(options);
    recipe.seed = options.seed;
    const auto splits = engine::buildArithmetic(recipe);
    return builtData(engine::writeArithmetic(recipe, splits, options.out), splits, {});
}

/// A task that data can be built for, and the options that only it has.
struct DataBuilder {
    const char* task;
    BuiltData (*build)(const DataBuildOptions&);
    std::vector<const char*> own;
};

const std::vector<DataBuilder>& dataBuilders()
{
    static const std::vector<DataBuilder> builders{
        {"word_ordering", buildWordOrderingData, {"--sentences", "--format", "--shifted", "--shifted-limit", "--min-words", "--max-words"}},
        {"arithmetic", buildArithmeticData, {"--min-steps", "--max-steps", "--largest-number"}},
    };
    return builders;
}

/// An option that does nothing must not look as if it did.
void refuseForeignOptions(const CLI::App& command, const std::string& task)
{
    for (const DataBuilder& builder : dataBuilders()) {
        if (builder.task == task)
            continue;
        for (const char* option : builder.own) {
            if (command.get_option(option)->count() > 0)
                throw Error(ErrorCode::BadInput, "belongs to the task " + std::string(builder.task) + ", not to " + task, option,
                            "leave it out");
        }
    }
}

} // namespace

void addDataBuildOptions(CLI::App& command, DataBuildOptions& options)
{
    std::vector<std::string> tasks;
    for (const DataBuilder& builder : dataBuilders())
        tasks.emplace_back(builder.task);
    command.add_option("--task", options.task, "the task")->required()->check(CLI::IsMember(tasks));
    command.add_option("--out", options.out, "folder for the JSONL files and dataset.json")->required();
    const auto addCount = [&](const char* name, std::int64_t& value, const char* what) {
        command.add_option(name, value, what)->capture_default_str()->check(CLI::NonNegativeNumber);
    };
    addCount("--train", options.train, "documents of the training set");
    addCount("--calibration", options.calibration, "documents of the calibration set");
    addCount("--test", options.test, "documents of the test set");
    addCount(
        "--longest", options.longest,
        "documents of a shifted test set: the longest sentences, kept out of the other sets (the paper's rule), or problems of more steps");
    addSeedOption(command, options.seed, "seed of splits and examples");
    command.add_option("--prompt", options.promptFile,
                       "text file with the prompt's wording; {PREFIX} and {SUFFIX}, or {PROBLEM}, stand for the item");

    const char* const words = "word_ordering";
    command.add_option("--sentences", options.sentences, "text file, one sentence a line")->group(words);
    command.add_option("--format", options.format, "plain: a sentence a line; numbered: `<integer>. <sentence>`")
        ->capture_default_str()
        ->check(CLI::IsMember({"plain", "numbered"}))
        ->group(words);
    command.add_option("--shifted", options.shifted, "text file of sentences from another distribution, becomes a test set")->group(words);
    command.add_option("--shifted-limit", options.shiftedLimit, "take at most so many of them (0: all)")
        ->check(CLI::NonNegativeNumber)
        ->group(words);
    command.add_option("--min-words", options.minimumWords, "shortest sentence")->capture_default_str()->group(words);
    command.add_option("--max-words", options.maximumWords, "longest sentence")->capture_default_str()->group(words);

    const char* const sums = "arithmetic";
    const auto addBounded = [&](const char* name, std::int64_t& value, std::int64_t least, std::int64_t most, const char* what) {
        command.add_option(name, value, what)->capture_default_str()->check(CLI::Range(least, most))->group(sums);
    };
    addBounded("--min-steps", options.fewestSteps, 1, 20, "fewest steps of a problem");
    addBounded("--max-steps", options.mostSteps, 1, 20, "most steps of a problem");
    addBounded("--largest-number", options.largestNumber, 10, 100'000, "no number of a problem or its solution is larger");
}

BuiltData buildData(const CLI::App& command, const DataBuildOptions& options)
{
    refuseForeignOptions(command, options.task);
    const auto builder = std::ranges::find(dataBuilders(), options.task, [](const DataBuilder& one) { return std::string(one.task); });
    return builder->build(options);
}

} // namespace sdm::runner
