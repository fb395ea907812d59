#include "core/engine/text/added_tokens.h"

#include "core/engine/text/unicode.h"

#include <algorithm>

namespace sdm::engine {
namespace {

char32_t firstCharacter(std::string_view text)
{
    std::size_t at = 0;
    return nextCodePoint(text, at);
}

std::size_t lastCharacterStart(std::string_view text)
{
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80)
        --at;
    return at;
}

bool standsAlone(std::string_view text, std::size_t begin, std::size_t end)
{
    const std::string_view before = text.substr(0, begin);
    const std::string_view after = text.substr(end);
    return (before.empty() || !isWordCharacter(firstCharacter(before.substr(lastCharacterStart(before))))) &&
           (after.empty() || !isWordCharacter(firstCharacter(after)));
}

std::size_t startOfWhiteSpaceBefore(std::string_view text, std::size_t end)
{
    while (end > 0) {
        const std::size_t start = lastCharacterStart(text.substr(0, end));
        if (!isWhiteSpace(firstCharacter(text.substr(start))))
            break;
        end = start;
    }
    return end;
}

std::size_t endOfWhiteSpaceAfter(std::string_view text, std::size_t begin)
{
    for (std::size_t next = begin; begin < text.size() && isWhiteSpace(nextCodePoint(text, next));)
        begin = next;
    return begin;
}

} // namespace

AddedTokens::AddedTokens(const JsonPart& spec, const Vocabulary& vocabulary, const Normalizer& normalizer)
{
    for (const JsonPart& entry : spec.elements()) {
        const std::string content = entry.at("content").text();
        if (content.empty())
            continue;
        const TokenId id = vocabulary.idOf(content).value_or(entry.at("id").integer());
        if (id < 0 || id > kLargestTokenId)
            entry.malformed("the id is no number from 0 to " + std::to_string(kLargestTokenId));
        m_tokens[id] = content;
        m_ids[content] = id;
        if (entry.flag("special", false))
            m_special.insert(id);
        Matcher matcher{content, id, entry.flag("lstrip", false), entry.flag("rstrip", false), entry.flag("single_word", false)};
        if (!entry.flag("normalized", true)) {
            add(m_raw, std::move(matcher));
            continue;
        }
        if (normalizer)
            matcher.text = normalizer(matcher.text);
        add(m_normalized, std::move(matcher));
    }
    m_raw.finder.finish();
    m_normalized.finder.finish();
}

void AddedTokens::add(Matchers& matchers, Matcher matcher)
{
    matchers.finder.add(matcher.text, static_cast<std::int32_t>(matchers.list.size()));
    matchers.list.push_back(std::move(matcher));
}

std::vector<AddedTokens::Segment> AddedTokens::split(std::string_view text, const Matchers& matchers)
{
    std::vector<Segment> segments;
    std::size_t covered = 0;
    const std::vector<std::int32_t> longest = matchers.finder.isEmpty() ? std::vector<std::int32_t>() : matchers.finder.longestAt(text);
    for (std::size_t at = 0; at < longest.size();) {
        if (longest[at] == TextFinder::kNone) {
            ++at;
            continue;
        }
        const Matcher* const matcher = &matchers.list[static_cast<std::size_t>(longest[at])];
        std::size_t begin = at;
        std::size_t end = at + matcher->text.size();
        at = end; // `tokenizers` looks on from here even when the token swallows white space to its right
        if (matcher->singleWord && !standsAlone(text, begin, end))
            continue;
        if (matcher->leftStrip)
            begin = std::max(startOfWhiteSpaceBefore(text, begin), covered);
        if (matcher->rightStrip)
            end = endOfWhiteSpaceAfter(text, end);
        if (covered < begin)
            segments.push_back({covered, begin, std::nullopt});
        if (begin < end) // a token whose white space an earlier one swallowed whole leaves nothing
            segments.push_back({begin, end, matcher->id});
        covered = end;
    }
    if (covered < text.size())
        segments.push_back({covered, text.size(), std::nullopt});
    return segments;
}

const std::string* AddedTokens::tokenOf(TokenId id) const
{
    const auto entry = m_tokens.find(id);
    return entry == m_tokens.end() ? nullptr : &entry->second;
}

std::optional<TokenId> AddedTokens::idOf(std::string_view token) const
{
    const auto entry = m_ids.find(token);
    return entry == m_ids.end() ? std::nullopt : std::optional(entry->second);
}

std::int64_t AddedTokens::countOutside(const Vocabulary& vocabulary) const
{
    return std::ranges::count_if(m_tokens, [&](const auto& entry) { return vocabulary.tokenOf(entry.first) == nullptr; });
}

} // namespace sdm::engine
