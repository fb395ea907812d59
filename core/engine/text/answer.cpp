#include "core/engine/text/answer.h"

#include <algorithm>

namespace sdm::engine {
namespace {

constexpr std::string_view kSentenceOpen = "<sentence>";
constexpr std::string_view kSentenceClose = "</sentence>";
constexpr std::string_view kVerifiedOpen = "<verified>";
constexpr std::string_view kYesVerdict = "<verified>Yes</verified>";
constexpr std::string_view kNoVerdict = "<verified>No</verified>";

std::optional<std::string_view> firstSentence(std::string_view text)
{
    return firstTagged(text, kSentenceOpen, kSentenceClose);
}

std::string wrapped(std::string_view reference, std::string_view verdict)
{
    std::string answer;
    answer.reserve(reference.size() + 64);
    answer.append(kSentenceOpen).append(reference).append(kSentenceClose).append("\n").append(verdict);
    return answer;
}

using Words = std::vector<std::string_view>;

/// How a tagged sentence with other words than the reference differs from it.
std::string wordFault(Words words, Words reference)
{
    std::ranges::sort(words);
    std::ranges::sort(reference);
    if (words == reference)
        return "permutation";
    return std::ranges::includes(reference, words) ? "missing_word" : "extra_word";
}

} // namespace

std::string normalised(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (const std::string_view word : wordsOf(text)) {
        if (!result.empty())
            result += ' ';
        result += word;
    }
    return result;
}

std::string positiveAnswer(std::string_view reference)
{
    return wrapped(reference, kYesVerdict);
}

std::string stripVerdict(std::string_view answer)
{
    const std::string_view text = trimmed(answer);
    for (const std::string_view verdict : {kNoVerdict, kYesVerdict})
        if (text.ends_with(verdict))
            return std::string(text.substr(0, text.size() - verdict.size() + kVerifiedOpen.size()));
    return std::string(text).append("\n").append(kVerifiedOpen);
}

std::string forceNo(std::string_view answer)
{
    return forceNoForTraining(answer) + "\n\n";
}

std::string forceNoForTraining(std::string_view answer)
{
    const std::string_view text = trimmed(answer);
    if (text.ends_with(kNoVerdict))
        return std::string(text);
    if (text.ends_with(kYesVerdict))
        return std::string(text.substr(0, text.size() - kYesVerdict.size())).append(kNoVerdict);
    return std::string(text).append("\n").append(kNoVerdict);
}

bool matchesPositive(std::string_view reference, std::string_view generation)
{
    return trimmed(generation) == wrapped(reference, kYesVerdict);
}

bool matchesPositiveButNo(std::string_view reference, std::string_view generation)
{
    return trimmed(generation) == wrapped(reference, kNoVerdict);
}

bool isTrainingHardNegative(std::string_view reference, std::string_view generation)
{
    return !matchesPositive(reference, generation) && !matchesPositiveButNo(reference, generation);
}

int testLabel(std::string_view reference, std::string_view generation)
{
    const auto sentence = firstSentence(generation);
    const bool complete = sentence && firstVerdict(generation);
    return wordsOf(complete ? *sentence : std::string_view()) == wordsOf(reference) ? 1 : 0;
}

std::optional<std::string> finalLayerHardNegative(std::string_view reference, std::string_view generation)
{
    if (!isTrainingHardNegative(reference, generation) || testLabel(reference, generation) != 0)
        return std::nullopt;
    return forceNo(generation);
}

double shareOfEqualWords(const std::vector<std::string_view>& words, const std::vector<std::string_view>& reference)
{
    if (words.size() != reference.size() || words.empty())
        return 0;
    std::size_t equal = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        equal += words[i] == reference[i] ? 1 : 0;
    return static_cast<double>(equal) / static_cast<double>(words.size());
}

void countOwnVerdict(SurfaceMetrics& metrics, std::string_view generation)
{
    const auto verdict = firstVerdict(generation);
    if (verdict)
        metrics.saysYes = saysYes(*verdict);
    const bool yes = metrics.saysYes.value_or(false);
    metrics.truePositive = metrics.sentenceCorrect && yes;
    metrics.falseNegative = metrics.sentenceCorrect && !yes;
    metrics.falsePositive = !metrics.sentenceCorrect && yes;
    metrics.trueNegative = !metrics.sentenceCorrect && !yes;
}

SurfaceMetrics surfaceMetrics(std::string_view reference, std::string_view generation)
{
    SurfaceMetrics metrics;
    metrics.attempts = countOf(generation, kSentenceOpen);
    metrics.exactMatch = wordsOf(generation) == wordsOf(positiveAnswer(reference));
    const auto sentence = firstSentence(generation);
    const Words words = sentence ? wordsOf(*sentence) : Words();
    metrics.noResponse = words.empty();
    metrics.parseable = !metrics.noResponse;
    if (metrics.noResponse)
        return metrics;

    const Words referenceWords = wordsOf(reference);
    metrics.sentenceCorrect = words == referenceWords;
    metrics.wordAccuracy = shareOfEqualWords(words, referenceWords);
    countOwnVerdict(metrics, generation);
    return metrics;
}

std::string hardNegativeKind(std::string_view reference, std::string_view generation)
{
    if (trimmed(generation).empty())
        return "no_answer";
    const auto sentence = firstSentence(generation);
    if (!sentence)
        return isVerdictOnly(generation) ? "verdict_only" : "tag_missing";
    const Words words = wordsOf(*sentence);
    if (words.empty())
        return "no_answer";
    const Words referenceWords = wordsOf(reference);
    if (words != referenceWords)
        return wordFault(words, referenceWords);
    return firstVerdict(generation) ? "format" : "tag_missing";
}

} // namespace sdm::engine
