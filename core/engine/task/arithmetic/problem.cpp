#include "core/engine/task/arithmetic/problem.h"

#include "core/base/error.h"
#include "core/engine/text/unicode.h"

#include <algorithm>
#include <array>
#include <set>

namespace sdm::engine {
namespace {

using Operation = ArithmeticStep::Operation;

constexpr int kMostDraws = 10'000;
constexpr std::int64_t kLargestTerm = 30;  // of an addition or a subtraction
constexpr std::int64_t kLargestFactor = 5; // tables beyond it leave 0..99 at once
constexpr std::array<std::string_view, 8> kNames{"mia", "ben", "lena", "omar", "nora", "paul", "ida", "hugo"};
constexpr std::array<std::string_view, 8> kObjects{"pens", "coins", "shells", "cards", "apples", "stamps", "beads", "books"};

std::string_view sign(Operation operation)
{
    switch (operation) {
    case Operation::Add:
        return "+";
    case Operation::Subtract:
        return "-";
    case Operation::Multiply:
        break;
    }
    return "*";
}

std::string equation(std::int64_t left, const ArithmeticStep& step, std::int64_t right)
{
    return std::to_string(left) + " " + std::string(sign(step.operation)) + " " + std::to_string(step.operand) + " = " +
           std::to_string(right);
}

std::string instruction(const ArithmeticStep& step)
{
    const std::string number = std::to_string(step.operand);
    switch (step.operation) {
    case Operation::Add:
        return "add " + number;
    case Operation::Subtract:
        return "subtract " + number;
    case Operation::Multiply:
        break;
    }
    return "multiply by " + number;
}

std::string storyLine(const ArithmeticStep& step)
{
    const std::string number = std::to_string(step.operand);
    switch (step.operation) {
    case Operation::Add:
        return "then " + number + " more are bought";
    case Operation::Subtract:
        return "then " + number + " are given away";
    case Operation::Multiply:
        break;
    }
    return "then there are " + number + " times as many";
}

template <std::size_t N>
std::string chosen(const std::array<std::string_view, N>& words, std::int64_t index)
{
    return std::string(words[static_cast<std::size_t>(index) % N]);
}

ArithmeticStep drawStep(RandomStream& random)
{
    const auto operation = static_cast<Operation>(random.below(3));
    const std::int64_t operand = operation == Operation::Multiply ? 2 + static_cast<std::int64_t>(random.below(kLargestFactor - 1))
                                                                  : 1 + static_cast<std::int64_t>(random.below(kLargestTerm));
    return {operation, operand};
}

bool isWithin(std::int64_t value, std::int64_t limit)
{
    return value >= 0 && value <= limit;
}

/// Appends a step that keeps within the limit and changes the value. \return whether one was found
bool addStep(ArithmeticProblem& problem, std::int64_t& value, std::int64_t limit, RandomStream& random)
{
    for (int draw = 0; draw < kMostDraws; ++draw) {
        const ArithmeticStep step = drawStep(random);
        const std::int64_t next = step.apply(value);
        if (!isWithin(step.operand, limit) || !isWithin(next, limit) || next == value)
            continue;
        problem.steps.push_back(step);
        value = next;
        return true;
    }
    return false;
}

/// The steps as somebody with this slip at step `at` takes them, and by how much that step's result is off.
struct Slipped {
    std::vector<ArithmeticStep> steps;
    std::size_t at = 0;
    std::int64_t error = 0;
};

Slipped slipped(const ArithmeticProblem& problem, ArithmeticSlip slip, RandomStream& random)
{
    Slipped result{problem.steps, random.below(problem.steps.size()), 0};
    ArithmeticStep& step = result.steps[result.at];
    const std::int64_t direction = random.coin() ? 1 : -1;
    switch (slip) {
    case ArithmeticSlip::OffByOne:
        result.error = direction;
        break;
    case ArithmeticSlip::Carry:
        result.error = 10 * direction;
        break;
    case ArithmeticSlip::DroppedStep:
        result.steps.erase(result.steps.begin() + static_cast<std::ptrdiff_t>(result.at));
        break;
    case ArithmeticSlip::SwappedOperation:
        step.operation = static_cast<Operation>((static_cast<std::size_t>(step.operation) + 1 + random.below(2)) % 3);
        break;
    case ArithmeticSlip::WrongOperand:
        step.operand = problem.steps[random.below(problem.steps.size())].operand;
        break;
    }
    return result;
}

/// Working through slipped steps; nothing when a number leaves 0..limit.
std::optional<SlippedWorking> worked(std::int64_t start, const Slipped& slipped, std::int64_t limit)
{
    SlippedWorking working;
    working.result = start;
    for (std::size_t i = 0; i < slipped.steps.size(); ++i) {
        const std::int64_t next = slipped.steps[i].apply(working.result) + (i == slipped.at ? slipped.error : 0);
        if (!isWithin(next, limit))
            return std::nullopt;
        working.working += (i == 0 ? "" : " ; ") + equation(working.result, slipped.steps[i], next);
        working.result = next;
    }
    return working;
}

} // namespace

std::int64_t ArithmeticStep::apply(std::int64_t value) const
{
    switch (operation) {
    case Operation::Add:
        return value + operand;
    case Operation::Subtract:
        return value - operand;
    case Operation::Multiply:
        break;
    }
    return value * operand;
}

std::int64_t ArithmeticProblem::result() const
{
    std::int64_t value = start;
    for (const ArithmeticStep& step : steps)
        value = step.apply(value);
    return value;
}

std::string ArithmeticProblem::text() const
{
    const bool isStory = wording == ArithmeticWording::Story;
    std::string text = isStory ? chosen(kNames, subject) + " has " + std::to_string(start) + " " + chosen(kObjects, object)
                               : "start with " + std::to_string(start);
    for (const ArithmeticStep& step : steps)
        text += " , " + (isStory ? storyLine(step) : instruction(step));
    return text;
}

std::string ArithmeticProblem::working() const
{
    std::string text;
    std::int64_t value = start;
    for (const ArithmeticStep& step : steps) {
        const std::int64_t next = step.apply(value);
        text += (text.empty() ? "" : " ; ") + equation(value, step, next);
        value = next;
    }
    return text;
}

std::string ArithmeticProblem::key() const
{
    std::string key = std::to_string(start);
    for (const ArithmeticStep& step : steps)
        key += std::string(sign(step.operation)) + std::to_string(step.operand);
    return key;
}

ArithmeticProblem drawProblem(const ArithmeticShape& shape, RandomStream& random)
{
    if (shape.fewestSteps < 1 || shape.mostSteps < shape.fewestSteps || shape.limit < 10)
        throw Error(ErrorCode::InvalidArgument, "no problem has this shape", "arithmetic", "1 step or more, numbers up to 10 or more");
    const auto steps =
        shape.fewestSteps + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(shape.mostSteps - shape.fewestSteps + 1)));
    for (int draw = 0; draw < kMostDraws; ++draw) {
        ArithmeticProblem problem;
        problem.start = 1 + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(shape.limit)));
        problem.wording = random.coin() ? ArithmeticWording::Story : ArithmeticWording::Instructions;
        problem.subject = static_cast<std::int64_t>(random.below(kNames.size()));
        problem.object = static_cast<std::int64_t>(random.below(kObjects.size()));
        std::int64_t value = problem.start;
        while (static_cast<std::int64_t>(problem.steps.size()) < steps && addStep(problem, value, shape.limit, random)) {
        }
        if (static_cast<std::int64_t>(problem.steps.size()) == steps)
            return problem;
    }
    throw Error(ErrorCode::Failed, "found no problem of " + std::to_string(steps) + " steps", "arithmetic");
}

SlippedWorking drawSlip(const ArithmeticProblem& problem, std::int64_t limit, RandomStream& random)
{
    for (int draw = 0; draw < kMostDraws; ++draw) {
        const auto slip = static_cast<ArithmeticSlip>(random.below(5));
        if (slip == ArithmeticSlip::DroppedStep && problem.steps.size() < 2)
            continue;
        auto working = worked(problem.start, slipped(problem, slip, random), limit);
        if (!working || working->result == problem.result())
            continue;
        working->slip = slip;
        return *working;
    }
    throw Error(ErrorCode::Failed, "found no slip for " + problem.key(), "arithmetic");
}

std::vector<std::string> arithmeticVocabulary(std::int64_t limit)
{
    std::set<std::string> words;
    const auto addAll = [&](std::string_view text) {
        for (const std::string_view word : wordsOf(text))
            words.emplace(word);
    };
    for (const std::string_view name : kNames)
        addAll(name);
    for (const std::string_view object : kObjects)
        addAll(object);
    addAll("start with has , ; = + - *");
    for (const Operation operation : {Operation::Add, Operation::Subtract, Operation::Multiply}) {
        addAll(instruction({operation, 0}));
        addAll(storyLine({operation, 0}));
    }
    for (std::int64_t number = 0; number <= limit; ++number)
        words.insert(std::to_string(number));
    return {words.begin(), words.end()};
}

} // namespace sdm::engine
