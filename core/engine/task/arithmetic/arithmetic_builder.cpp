#include "core/engine/task/arithmetic/arithmetic_builder.h"

#include "core/base/error.h"
#include "core/engine/task/arithmetic/arithmetic_task.h"

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <unordered_set>

namespace sdm::engine {
namespace {

constexpr std::string_view kProblemMark = "{PROBLEM}";
constexpr double kTagDamage = 0.1;
constexpr int kMostRepeats = 1000;
constexpr std::int64_t kMoreSteps = 2; // of the longest problems
constexpr std::int64_t kLongestProblem = 20;
constexpr std::int64_t kLargestNumber = 100'000;

void requirePrompt(const std::string& prompt)
{
    const std::size_t at = prompt.find(kProblemMark);
    if (at == std::string::npos || prompt.find(kProblemMark, at + 1) != std::string::npos)
        throw Error(ErrorCode::BadInput, "must hold {PROBLEM} exactly once", "prompt", "it stands for the problem's text");
}

std::string damaged(std::string answer, RandomStream& random)
{
    if (random.uniform() >= kTagDamage)
        return answer;
    const auto remove = [&](std::string_view tag) { answer.erase(answer.find(tag), tag.size()); };
    const auto damage = random.below(3);
    if (damage != 1)
        remove("<answer>");
    if (damage != 0)
        remove("</answer>");
    return answer;
}

std::string exampleId(const std::string& split, std::int64_t index)
{
    std::array<char, 24> number{};
    std::snprintf(number.data(), number.size(), "-%06lld", static_cast<long long>(index));
    return split + number.data();
}

/// Problems that no other split has.
class ProblemSource {
public:
    explicit ProblemSource(std::uint64_t seed) : m_random(seed) {}

    std::vector<ArithmeticProblem> draw(const std::string& split, std::int64_t count, const ArithmeticShape& shape)
    {
        RandomStream random = m_random.stream("arithmetic-problems/" + split);
        std::vector<ArithmeticProblem> problems;
        for (int repeats = 0; static_cast<std::int64_t>(problems.size()) < count;) {
            ArithmeticProblem problem = drawProblem(shape, random);
            if (m_taken.insert(problem.key()).second) {
                problems.push_back(std::move(problem));
                repeats = 0;
            } else if (++repeats == kMostRepeats) {
                throw Error(ErrorCode::BadInput, "there are fewer problems of this shape than documents asked for", split,
                            "ask for fewer, or for more steps with --max-steps");
            }
        }
        return problems;
    }

private:
    RandomSource m_random;
    std::unordered_set<std::string> m_taken;
};

} // namespace

std::string ArithmeticRecipe::standardPrompt()
{
    return "Work out the result step by step: {PROBLEM}. Write each step as an equation, separated by ' ; ', then the result in <answer> "
           "</answer>, then <verified>Yes</verified> if the result is right or <verified>No</verified> if it is not.";
}

std::string arithmeticPrompt(const std::string& prompt, const ArithmeticProblem& problem)
{
    const std::size_t at = prompt.find(kProblemMark);
    return prompt.substr(0, at) + problem.text() + prompt.substr(at + kProblemMark.size());
}

ArithmeticShape longerShape(const ArithmeticShape& shape)
{
    return {shape.mostSteps + 1, shape.mostSteps + kMoreSteps, shape.limit};
}

Example arithmeticExample(const ArithmeticProblem& problem, const ArithmeticRecipe& recipe, const std::string& split, std::int64_t index)
{
    RandomStream random = RandomSource(recipe.seed).stream("arithmetic/" + split, {index});
    Example example;
    example.id = exampleId(split, index);
    example.prompt = arithmeticPrompt(recipe.prompt, problem);
    example.reference = std::to_string(problem.result());
    example.positive = ArithmeticTask::answerText(problem.working(), example.reference, true);
    const SlippedWorking slip = drawSlip(problem, recipe.shape.limit, random);
    example.negative = damaged(ArithmeticTask::answerText(slip.working, std::to_string(slip.result), false), random);
    example.shownOrder = problem.key();
    const ArithmeticTask task;
    if (task.judge(example, example.positive).label != 1 || task.judge(example, example.negative).label != 0)
        throw Error(ErrorCode::Failed, "the verifier disagrees with the builder about " + problem.key(), example.id);
    return example;
}

std::vector<BuiltSplit> buildArithmetic(const ArithmeticRecipe& recipe)
{
    requirePrompt(recipe.prompt);
    const ArithmeticShape longer = longerShape(recipe.shape);
    struct Wanted {
        const char* name;
        std::int64_t count;
        const ArithmeticShape& shape;
    };
    ProblemSource source(recipe.seed);
    std::vector<BuiltSplit> splits;
    for (const Wanted& wanted : {Wanted{"test", recipe.test, recipe.shape}, Wanted{"longest", recipe.longest, longer},
                                 Wanted{"calibration", recipe.calibration, recipe.shape}, Wanted{"train", recipe.train, recipe.shape}}) {
        if (wanted.count == 0)
            continue;
        BuiltSplit& split = splits.emplace_back(BuiltSplit{wanted.name, {}});
        for (const ArithmeticProblem& problem : source.draw(wanted.name, wanted.count, wanted.shape))
            split.examples.push_back(arithmeticExample(problem, recipe, split.name, static_cast<std::int64_t>(split.examples.size())));
    }
    return splits;
}

std::string writeArithmetic(const ArithmeticRecipe& recipe, const std::vector<BuiltSplit>& splits, const std::filesystem::path& folder)
{
    return writeSplits(splits,
                       {{"task", "arithmetic"},
                        {"seed", recipe.seed},
                        {"prompt", recipe.prompt},
                        {"fewest_steps", recipe.shape.fewestSteps},
                        {"most_steps", recipe.shape.mostSteps},
                        {"largest_number", recipe.shape.limit}},
                       folder);
}

std::vector<BuildOption> ArithmeticDataBuilder::options()
{
    ArithmeticShape& shape = m_recipe.shape;
    return {{"--min-steps", "fewest steps of a problem", &shape.fewestSteps, {}, {1, kLongestProblem}},
            {"--max-steps", "most steps of a problem", &shape.mostSteps, {}, {1, kLongestProblem}},
            {"--largest-number", "no number of a problem or its solution is larger", &shape.limit, {}, {10, kLargestNumber}}};
}

BuiltData ArithmeticDataBuilder::build(const BuildRequest& request)
{
    if (m_recipe.shape.mostSteps < m_recipe.shape.fewestSteps)
        throw Error(ErrorCode::BadInput, "is less than --min-steps", "--max-steps");
    m_recipe.train = request.train;
    m_recipe.calibration = request.calibration;
    m_recipe.test = request.test;
    m_recipe.longest = request.longest;
    if (request.prompt)
        m_recipe.prompt = *request.prompt;
    m_recipe.seed = request.seed;
    const std::vector<BuiltSplit> splits = buildArithmetic(m_recipe);
    return {writeArithmetic(m_recipe, splits, request.folder), countsOf(splits), {}};
}

} // namespace sdm::engine
