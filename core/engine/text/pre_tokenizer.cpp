#include "core/engine/text/pre_tokenizer.h"

#include "core/engine/text/byte_alphabet.h"
#include "core/engine/text/metaspace.h"
#include "core/engine/text/pattern.h"
#include "core/engine/text/text_budget.h"
#include "core/engine/text/unicode.h"

namespace sdm::engine {
namespace {

constexpr const char* kSupported = "Sequence, ByteLevel, Split, Digits, Whitespace, WhitespaceSplit, Metaspace, Punctuation";

/// GPT-2's cut: contractions, words, numbers and other signs with one blank before them, runs of white space.
constexpr const char* kByteLevelExpression = R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";

/// Replaces each piece by the parts of it that `spansOf` names.
template <typename SpansOf>
void cutEach(Pieces& pieces, const SpansOf& spansOf)
{
    Pieces cut;
    cut.reserve(pieces.size());
    for (const Piece& piece : pieces)
        for (const Span& span : spansOf(piece.text))
            cut.push_back({piece.text.substr(span.begin, span.end - span.begin), piece.atTextStart && span.begin == 0});
    pieces = std::move(cut);
}

std::size_t bytesOf(const Pieces& pieces)
{
    std::size_t bytes = 0;
    for (const Piece& piece : pieces)
        bytes += piece.text.size();
    return bytes;
}

PreTokenizer sequence(const JsonPart& spec)
{
    std::vector<PreTokenizer> steps;
    for (const JsonPart& part : spec.at("pretokenizers").elements())
        steps.push_back(makePreTokenizer(part));
    return [steps = std::move(steps)](Pieces& pieces) {
        TextBudget budget;
        for (const PreTokenizer& step : steps) {
            step(pieces);
            budget.spend(bytesOf(pieces));
        }
    };
}

PreTokenizer byteLevel(const JsonPart& spec)
{
    const bool addPrefixSpace = spec.flag("add_prefix_space", true);
    const bool useRegex = spec.flag("use_regex", true);
    const Pattern pattern = Pattern::regex(kByteLevelExpression, spec.path());
    return [=](Pieces& pieces) {
        if (addPrefixSpace)
            for (Piece& piece : pieces)
                if (!piece.text.starts_with(' '))
                    piece.text.insert(0, 1, ' ');
        if (useRegex)
            cutEach(pieces, [&](const std::string& text) { return splitSpans(pattern.spans(text), SplitBehavior::Isolated); });
        for (Piece& piece : pieces)
            piece.text = toByteAlphabet(piece.text);
    };
}

SplitBehavior behaviorOf(const JsonPart& spec, const char* fallback)
{
    const std::string name = spec.text("behavior", fallback);
    if (name == "Removed")
        return SplitBehavior::Removed;
    if (name == "Isolated")
        return SplitBehavior::Isolated;
    if (name == "MergedWithPrevious")
        return SplitBehavior::MergedWithPrevious;
    if (name == "MergedWithNext")
        return SplitBehavior::MergedWithNext;
    if (name == "Contiguous")
        return SplitBehavior::Contiguous;
    spec.unsupported("split behavior", name, "Removed, Isolated, MergedWithPrevious, MergedWithNext, Contiguous");
}

PreTokenizer split(const JsonPart& spec)
{
    const Pattern pattern = Pattern::fromJson(spec.at("pattern"));
    const SplitBehavior behavior = behaviorOf(spec, "Isolated");
    const bool invert = spec.flag("invert", false);
    return [=](Pieces& pieces) {
        cutEach(pieces, [&](const std::string& text) {
            Spans spans = pattern.spans(text);
            if (invert)
                for (Span& span : spans)
                    span.isMatch = !span.isMatch;
            return splitSpans(spans, behavior);
        });
    };
}

PreTokenizer splitAtCharacters(bool (*predicate)(char32_t), SplitBehavior behavior)
{
    return [=](Pieces& pieces) {
        cutEach(pieces, [&](const std::string& text) { return splitSpans(spansOfCharacters(text, predicate), behavior); });
    };
}

/// Runs of word characters and runs of other visible characters (`\w+|[^\w\s]+`).
Spans wordAndSignRuns(const std::string& text)
{
    enum class Kind { None, Space, Word, Sign };
    Spans runs;
    Kind previous = Kind::None;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        const char32_t c = nextCodePoint(text, i);
        const Kind kind = isWordCharacter(c) ? Kind::Word : isWhiteSpace(c) ? Kind::Space : Kind::Sign;
        if (kind != Kind::Space && kind == previous)
            runs.back().end = i;
        else if (kind != Kind::Space)
            runs.push_back({begin, i, true});
        previous = kind;
    }
    return runs;
}

PreTokenizer metaspace(const JsonPart& spec)
{
    const Metaspace settings = Metaspace::fromJson(spec);
    const Pattern marker = Pattern::literal(settings.replacement);
    return [=](Pieces& pieces) {
        for (Piece& piece : pieces)
            piece.text = settings.marked(piece.text, piece.atTextStart);
        if (settings.split)
            cutEach(pieces, [&](const std::string& text) { return splitSpans(marker.spans(text), SplitBehavior::MergedWithNext); });
    };
}

} // namespace

PreTokenizer makePreTokenizer(const JsonPart& spec)
{
    if (spec.isNull())
        return {};
    const std::string type = spec.type();
    if (type == "Sequence")
        return sequence(spec);
    if (type == "ByteLevel")
        return byteLevel(spec);
    if (type == "Split")
        return split(spec);
    if (type == "Digits")
        return splitAtCharacters(isNumeric, spec.flag("individual_digits", false) ? SplitBehavior::Isolated : SplitBehavior::Contiguous);
    if (type == "Punctuation")
        return splitAtCharacters(isPunctuation, behaviorOf(spec, "Isolated"));
    if (type == "WhitespaceSplit")
        return splitAtCharacters(isWhiteSpace, SplitBehavior::Removed);
    if (type == "Whitespace")
        return [](Pieces& pieces) { cutEach(pieces, wordAndSignRuns); };
    if (type == "Metaspace")
        return metaspace(spec);
    spec.unsupported("pre-tokenizer", type, kSupported);
}

} // namespace sdm::engine
