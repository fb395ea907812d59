#include "core/engine/task/arithmetic/arithmetic_task.h"

#include "core/engine/task/arithmetic/arithmetic_builder.h"
#include "core/engine/task/arithmetic/number.h"
#include "core/engine/task/data_line.h"

namespace sdm::engine {
namespace {

constexpr std::string_view kOpen = "<answer>";
constexpr std::string_view kClose = "</answer>";

/// What can be read from an answer: its first tagged result and whether that is right.
struct Reading {
    std::optional<std::string_view> result;
    ReadNumber number;
    bool isRight = false;
};

Reading read(const Example& example, std::string_view answer)
{
    Reading reading;
    reading.result = firstTagged(answer, kOpen, kClose);
    if (!reading.result)
        return reading;
    reading.number = readNumber(*reading.result);
    const ReadNumber reference = readNumber(example.reference);
    reading.isRight = reading.number.value && reference.value && *reading.number.value == *reference.value;
    return reading;
}

std::string failureOf(const Reading& reading, std::string_view answer)
{
    if (trimmed(answer).empty())
        return "no_answer";
    if (!reading.result)
        return isVerdictOnly(answer) ? "verdict_only" : "tag_missing";
    if (trimmed(*reading.result).empty())
        return "no_answer";
    if (!reading.number.isNumber)
        return "not_a_number";
    return reading.isRight ? "tag_missing" : "wrong_value"; // a right value is only wrong for want of a verdict
}

SurfaceMetrics surfaceOf(const Example& example, const Reading& reading, std::string_view answer)
{
    SurfaceMetrics metrics;
    metrics.attempts = countOf(answer, kOpen);
    metrics.exactMatch = wordsOf(answer) == wordsOf(example.positive);
    metrics.noResponse = !reading.result || trimmed(*reading.result).empty();
    metrics.parseable = !metrics.noResponse;
    if (metrics.noResponse)
        return metrics;
    metrics.sentenceCorrect = reading.isRight;
    metrics.wordAccuracy = shareOfEqualWords(wordsOf(stripVerdict(answer)), wordsOf(stripVerdict(example.positive)));
    countOwnVerdict(metrics, answer);
    return metrics;
}

} // namespace

std::string ArithmeticTask::answerText(std::string_view working, std::string_view result, bool saysYes)
{
    std::string text(working);
    text.append("\n").append(kOpen).append(result).append(kClose);
    text.append(saysYes ? "\n<verified>Yes</verified>" : "\n<verified>No</verified>");
    return text;
}

Example ArithmeticTask::parse(const DataLine& line) const
{
    Example example = commonExample(line);
    example.shownOrder = line.optional("multiset"); // the problem's numbers and operations
    return example;
}

std::unique_ptr<DataBuilder> ArithmeticTask::builder() const
{
    return std::make_unique<ArithmeticDataBuilder>();
}

std::string ArithmeticTask::identity(const Example& example) const
{
    // Results repeat; a problem is its numbers and operations, or, in a file that does not tell them, its prompt.
    return example.shownOrder.empty() ? example.prompt : example.shownOrder;
}

std::optional<std::string> ArithmeticTask::resultOf(std::string_view answer) const
{
    const auto result = firstTagged(answer, kOpen, kClose);
    if (!result || trimmed(*result).empty())
        return std::nullopt;
    return std::string(trimmed(*result));
}

Outcome ArithmeticTask::judge(const Example& example, std::string_view answer) const
{
    const Reading reading = read(example, answer);
    Outcome outcome{reading.isRight && firstVerdict(answer) ? 1 : 0, {}, surfaceOf(example, reading, answer)};
    if (outcome.label == 0)
        outcome.failure = failureOf(reading, answer);
    return outcome;
}

std::optional<std::string> ArithmeticTask::hardNegative(const Example& example, std::string_view answer, Stage stage) const
{
    // Right results are never wrong answers, whatever their working or verdict; for the final layer a missing verdict does not matter.
    if (read(example, answer).isRight)
        return std::nullopt;
    return stage == Stage::FinalLayer ? forceNo(answer) : forceNoForTraining(answer);
}

} // namespace sdm::engine
