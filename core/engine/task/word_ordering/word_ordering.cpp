#include "core/engine/task/word_ordering/word_ordering.h"

#include "core/base/error.h"
#include "core/engine/text/answer.h"
#include "core/engine/text/unicode.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>

namespace sdm::engine {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::string_view kPrefixMark = "{PREFIX}";
constexpr std::string_view kSuffixMark = "{SUFFIX}";
constexpr double kTagDamage = 0.1;
constexpr int kMaximumDraws = 1000; // a draw fails with probability 2/3 at most, so this never runs out by chance

std::string joined(std::span<const std::string_view> words)
{
    std::string text;
    for (const std::string_view word : words) {
        if (!text.empty())
            text += ' ';
        text += word;
    }
    return text;
}

std::size_t positionOfOnly(std::string_view mark, const std::string& text)
{
    const std::size_t at = text.find(mark);
    if (at == std::string::npos)
        throw Error(ErrorCode::BadInput, "the prompt lacks " + std::string(mark), {}, "the prompt needs {PREFIX} and {SUFFIX}, each once");
    if (text.find(mark, at + mark.size()) != std::string::npos)
        throw Error(ErrorCode::BadInput, "the prompt has " + std::string(mark) + " more than once");
    return at;
}

/// A uniformly drawn order that reads differently from all `avoided`.
Words differentOrder(const Words& words, std::span<const Words> avoided, RandomStream& random)
{
    Words order = words;
    for (int draw = 0; draw < kMaximumDraws; ++draw) {
        random.shuffle(order);
        if (std::ranges::find(avoided, order) == avoided.end())
            return order;
    }
    throw Error(ErrorCode::Failed, "found no other order of '" + joined(words) + "'");
}

/// The offline negative's answer; one in ten lacks a sentence tag or both, which teaches that the format matters too.
std::string negativeAnswer(const std::string& sentence, RandomStream& random)
{
    std::string opening = "<sentence>", closing = "</sentence>";
    if (random.uniform() < kTagDamage) {
        const auto damage = random.below(3);
        if (damage != 1)
            opening.clear();
        if (damage != 0)
            closing.clear();
    }
    return opening + sentence + closing + "\n<verified>No</verified>";
}

std::string exampleId(const std::string& split, std::int64_t index)
{
    std::array<char, 24> number{};
    std::snprintf(number.data(), number.size(), "-%06lld", static_cast<long long>(index));
    return split + number.data();
}

} // namespace

PromptTemplate::PromptTemplate(std::string text)
    : m_text(std::move(text)), m_prefixAt(positionOfOnly(kPrefixMark, m_text)), m_suffixAt(positionOfOnly(kSuffixMark, m_text))
{
}

PromptTemplate PromptTemplate::standard()
{
    return PromptTemplate("Finish the sentence that starts with '{PREFIX}' using every word of '{SUFFIX}' once, in a better order, with no "
                          "other words or punctuation. Answer with the sentence in <sentence> </sentence>, then <verified>Yes</verified> "
                          "if the answer follows these instructions or <verified>No</verified> if it does not.");
}

std::string PromptTemplate::render(std::string_view prefix, std::string_view suffix) const
{
    // Both marks are located in the template, never in the result: a sentence may itself contain "{SUFFIX}".
    const bool prefixFirst = m_prefixAt < m_suffixAt;
    const std::size_t first = prefixFirst ? m_prefixAt : m_suffixAt;
    const std::size_t second = prefixFirst ? m_suffixAt : m_prefixAt;
    const std::string_view text = m_text;
    std::string rendered(text.substr(0, first));
    rendered += prefixFirst ? prefix : suffix;
    const std::size_t between = first + (prefixFirst ? kPrefixMark : kSuffixMark).size();
    rendered += text.substr(between, second - between);
    rendered += prefixFirst ? suffix : prefix;
    rendered += text.substr(second + (prefixFirst ? kSuffixMark : kPrefixMark).size());
    return rendered;
}

bool WordOrdering::isUsable(const Words& words)
{
    if (words.size() < kSuffixWords)
        return false;
    const std::string_view last = words.back();
    return !std::all_of(words.end() - kSuffixWords, words.end(), [&](std::string_view word) { return word == last; });
}

std::string WordOrdering::key(Words words)
{
    std::sort(words.end() - kSuffixWords, words.end());
    return joined(words);
}

std::optional<Example> WordOrdering::example(std::string_view sentence, const std::string& split, std::int64_t index) const
{
    const Words words = wordsOf(sentence);
    if (!isUsable(words))
        return std::nullopt;
    const auto cut = words.end() - kSuffixWords;
    const Words suffix(cut, words.end());
    RandomStream random = m_random.stream("word-ordering/" + split, {index});
    const Words shown = differentOrder(suffix, std::array{suffix}, random);
    const Words wrong = differentOrder(suffix, std::array{suffix, shown}, random);

    const std::string prefix = joined({words.begin(), cut});
    Example example;
    example.id = exampleId(split, index);
    example.reference = joined(words);
    example.shownOrder = joined(shown);
    example.prompt = m_prompt.render(prefix, example.shownOrder);
    example.positive = positiveAnswer(example.reference);
    const std::string wrongSuffix = joined(wrong);
    example.negative = negativeAnswer(prefix.empty() ? wrongSuffix : prefix + ' ' + wrongSuffix, random);
    return example;
}

} // namespace sdm::engine
