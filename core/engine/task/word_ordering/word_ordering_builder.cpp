#include "core/engine/task/word_ordering/word_ordering_builder.h"

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/base/foreign_bytes.h"
#include "core/base/utf8.h"
#include "core/engine/text/unicode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <numeric>
#include <unicode/utf8.h>
#include <unordered_set>

namespace sdm::engine {
namespace {

constexpr const char* kNumbered = "numbered";
constexpr std::int64_t kMostWords = 1'000'000'000; // more than any sentence, or any file, has

bool isUtf8(std::string_view text)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < length;) {
        UChar32 character = 0;
        U8_NEXT(bytes, at, length, character);
        if (character < 0)
            return false;
    }
    return true;
}

/// Non-blank lines, trimmed.
std::vector<std::string> linesOf(const std::filesystem::path& file)
{
    const std::string bytes = readFile(file);
    if (const auto foreign = foreignBytes(bytes))
        throw Error(ErrorCode::BadInput, foreign->what, file.string(), foreign->remedy);
    const std::string_view text = withoutByteOrderMark(bytes);
    std::vector<std::string> lines;
    std::int64_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (!isUtf8(line))
            throw Error(ErrorCode::BadInput, "not UTF-8 text", file.string() + ":" + std::to_string(number), "convert the file to UTF-8");
        if (const std::string_view content = trimmed(line); !content.empty())
            lines.emplace_back(content);
    }
    return lines;
}

/// The sentence of a line `<integer>. <sentence>`.
std::optional<std::string> withoutNumber(const std::string& line)
{
    const std::size_t point = line.find('.');
    if (point == std::string::npos || point == 0)
        return std::nullopt;
    const std::string_view number = trimmed(std::string_view(line).substr(0, point));
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc{} || end != number.data() + number.size())
        return std::nullopt;
    return std::string(trimmed(std::string_view(line).substr(point + 1)));
}

bool hasMarkup(std::string_view sentence)
{
    constexpr std::array<std::string_view, 4> kTags = {"<sentence>", "</sentence>", "<verified>", "</verified>"};
    return std::ranges::any_of(kTags, [&](std::string_view tag) { return sentence.find(tag) != std::string_view::npos; });
}

/// Decides sentence by sentence what may become an example, and remembers what it has seen.
class SentenceFilter {
public:
    bool accepts(std::string_view sentence, std::int64_t minimumWords, std::int64_t maximumWords)
    {
        const auto words = wordsOf(sentence);
        const auto count = static_cast<std::int64_t>(words.size());
        if (count < static_cast<std::int64_t>(WordOrdering::kSuffixWords) || count < minimumWords || count > maximumWords)
            return ++m_skipped.length, false;
        if (hasMarkup(sentence))
            return ++m_skipped.markup, false;
        if (!WordOrdering::isUsable(words))
            return ++m_skipped.suffix, false;
        if (!m_seen.insert(WordOrdering::key(words)).second)
            return ++m_skipped.duplicate, false;
        return true;
    }
    void countUnnumbered() { ++m_skipped.unnumbered; }
    const SkippedLines& skipped() const { return m_skipped; }

private:
    std::unordered_set<std::string> m_seen;
    SkippedLines m_skipped;
};

std::vector<std::string> usableSentences(const WordOrderingRecipe& recipe, SentenceFilter& filter)
{
    std::vector<std::string> sentences;
    for (std::string& line : linesOf(recipe.sentences)) {
        if (recipe.format == SentenceFormat::Numbered) {
            auto sentence = withoutNumber(line);
            if (!sentence) {
                filter.countUnnumbered();
                continue;
            }
            line = std::move(*sentence);
        }
        if (filter.accepts(line, recipe.minimumWords, recipe.maximumWords))
            sentences.push_back(std::move(line));
    }
    return sentences;
}

std::vector<std::string> shiftedSentences(const WordOrderingRecipe& recipe, SentenceFilter& filter)
{
    std::vector<std::string> sentences;
    for (std::string& line : linesOf(*recipe.shifted)) {
        if (recipe.shiftedLimit > 0 && static_cast<std::int64_t>(sentences.size()) == recipe.shiftedLimit)
            break;
        if (filter.accepts(line, 0, std::numeric_limits<std::int64_t>::max()))
            sentences.push_back(std::move(line));
    }
    return sentences;
}

BuiltSplit split(const std::string& name, const std::vector<std::string>& sentences, const WordOrdering& task)
{
    BuiltSplit result{name, {}};
    for (const std::string& sentence : sentences)
        if (auto example = task.example(sentence, name, static_cast<std::int64_t>(result.examples.size())))
            result.examples.push_back(std::move(*example));
    return result;
}

/// Takes `count` sentences off the end.
std::vector<std::string> takeLast(std::vector<std::string>& sentences, std::int64_t count)
{
    const auto cut = sentences.end() - count;
    std::vector<std::string> taken(std::make_move_iterator(cut), std::make_move_iterator(sentences.end()));
    sentences.erase(cut, sentences.end());
    return taken;
}

/// Takes the `count` sentences of most words out, longest first; which of equally long ones, chance decides. The others keep their order.
std::vector<std::string> takeLongest(std::vector<std::string>& sentences, std::int64_t count, RandomStream random)
{
    std::vector<std::size_t> order(sentences.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    random.shuffle(order);
    std::vector<std::size_t> words;
    words.reserve(sentences.size());
    for (const std::string& sentence : sentences)
        words.push_back(wordsOf(sentence).size());
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return words[a] > words[b]; });

    std::vector<bool> isTaken(sentences.size());
    std::vector<std::string> taken, others;
    for (std::int64_t i = 0; i < count; ++i) {
        const std::size_t index = order[static_cast<std::size_t>(i)];
        isTaken[index] = true;
        taken.push_back(sentences[index]);
    }
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (!isTaken[i])
            others.push_back(std::move(sentences[i]));
    }
    sentences = std::move(others);
    return taken;
}

nlohmann::ordered_json sourceOf(const std::filesystem::path& file)
{
    return {{"file", file.string()}, {"sha256", sha256OfFile(file)}};
}

std::string textOf(const SkippedLines& skipped)
{
    return "left out: " + std::to_string(skipped.length) + " by length, " + std::to_string(skipped.duplicate) + " duplicates, " +
           std::to_string(skipped.markup) + " with tags, " + std::to_string(skipped.suffix) + " whose last three words are alike, " +
           std::to_string(skipped.unnumbered) + " not numbered";
}

} // namespace

BuiltWordOrdering buildWordOrdering(const WordOrderingRecipe& recipe)
{
    SentenceFilter filter;
    const RandomSource random(recipe.seed);
    const WordOrdering task(recipe.prompt, random);
    BuiltWordOrdering built;

    // The shifted set first: what stands in it must not be trained on.
    std::optional<BuiltSplit> shifted;
    if (recipe.shifted)
        shifted = split("shifted", shiftedSentences(recipe, filter), task);

    std::vector<std::string> sentences = usableSentences(recipe, filter);
    const std::int64_t wanted = recipe.train + recipe.calibration + recipe.test + recipe.longest;
    if (wanted > static_cast<std::int64_t>(sentences.size()))
        throw Error(ErrorCode::BadInput,
                    "has " + std::to_string(sentences.size()) + " usable sentences, " + std::to_string(wanted) + " are asked for",
                    recipe.sentences.string(),
                    "ask for fewer with --train, --calibration, --test and --longest, or widen --min-words and --max-words");
    const auto longest = takeLongest(sentences, recipe.longest, random.stream("word-ordering-longest"));
    RandomStream order = random.stream("word-ordering-splits");
    order.shuffle(sentences);
    const auto test = takeLast(sentences, recipe.test);
    const auto calibration = takeLast(sentences, recipe.calibration);
    const auto train = takeLast(sentences, recipe.train);

    for (const auto& [name, members] :
         {std::pair("train", &train), std::pair("calibration", &calibration), std::pair("test", &test), std::pair("longest", &longest)})
        if (!members->empty())
            built.splits.push_back(split(name, *members, task));
    if (shifted)
        built.splits.push_back(std::move(*shifted));
    built.skipped = filter.skipped();
    return built;
}

std::string writeWordOrdering(const WordOrderingRecipe& recipe, const BuiltWordOrdering& built, const std::filesystem::path& folder)
{
    nlohmann::ordered_json description = {{"task", "word_ordering"},
                                          {"seed", recipe.seed},
                                          {"prompt", recipe.prompt.text()},
                                          {"min_words", recipe.minimumWords},
                                          {"max_words", recipe.maximumWords},
                                          {"sentences", sourceOf(recipe.sentences)},
                                          {"skipped",
                                           {{"unnumbered", built.skipped.unnumbered},
                                            {"length", built.skipped.length},
                                            {"markup", built.skipped.markup},
                                            {"suffix", built.skipped.suffix},
                                            {"duplicate", built.skipped.duplicate}}}};
    if (recipe.shifted)
        description["shifted"] = sourceOf(*recipe.shifted);
    return writeSplits(built.splits, std::move(description), folder);
}

std::vector<BuildOption> WordOrderingDataBuilder::options()
{
    return {{"--sentences", "text file, one sentence a line", &m_sentences, {}, {}},
            {"--format", "plain: a sentence a line; numbered: `<integer>. <sentence>`", &m_format, {"plain", kNumbered}, {}},
            {"--shifted", "text file of sentences from another distribution, becomes a test set", &m_shifted, {}, {}},
            {"--shifted-limit", "take at most so many of them (0: all)", &m_shiftedLimit, {}, {0, kMostWords}},
            {"--min-words", "shortest sentence", &m_minimumWords, {}, {0, kMostWords}},
            {"--max-words", "longest sentence", &m_maximumWords, {}, {0, kMostWords}}};
}

WordOrderingRecipe WordOrderingDataBuilder::recipeOf(const BuildRequest& request) const
{
    if (m_sentences.empty())
        throw Error(ErrorCode::BadInput, "is needed for word_ordering", "--sentences", "name a text file, one sentence a line");
    if (m_maximumWords < m_minimumWords)
        throw Error(ErrorCode::BadInput, "is less than --min-words", "--max-words");
    WordOrderingRecipe recipe;
    recipe.sentences = m_sentences;
    recipe.format = m_format == kNumbered ? SentenceFormat::Numbered : SentenceFormat::Plain;
    recipe.train = request.train;
    recipe.calibration = request.calibration;
    recipe.test = request.test;
    recipe.longest = request.longest;
    if (!m_shifted.empty())
        recipe.shifted = m_shifted;
    recipe.shiftedLimit = m_shiftedLimit;
    recipe.minimumWords = m_minimumWords;
    recipe.maximumWords = m_maximumWords;
    if (request.prompt)
        recipe.prompt = PromptTemplate(*request.prompt);
    recipe.seed = request.seed;
    return recipe;
}

BuiltData WordOrderingDataBuilder::build(const BuildRequest& request)
{
    const WordOrderingRecipe recipe = recipeOf(request);
    const BuiltWordOrdering built = buildWordOrdering(recipe);
    return {writeWordOrdering(recipe, built, request.folder), countsOf(built.splits), textOf(built.skipped)};
}

} // namespace sdm::engine
