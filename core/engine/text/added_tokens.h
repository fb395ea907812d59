#pragma once

#include "core/engine/text/normalizer.h"
#include "core/engine/text/text_finder.h"
#include "core/engine/text/vocabulary.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sdm::engine {

/// Tokens that are found in the text itself before it is normalised and cut: role markers, tags, end of sequence.
class AddedTokens {
public:
    /// A stretch of text: an added token, or ordinary text.
    struct Segment {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::optional<TokenId> id;
    };

    /// The `added_tokens` list. Tokens marked `normalized` are looked for in normalised text, in their own normalised form.
    /// A token that the model's vocabulary also holds keeps the vocabulary's id.
    AddedTokens(const JsonPart& spec, const Vocabulary& vocabulary, const Normalizer& normalizer);

    std::vector<Segment> splitRaw(std::string_view text) const { return split(text, m_raw); }
    std::vector<Segment> splitNormalized(std::string_view text) const { return split(text, m_normalized); }

    const std::string* tokenOf(TokenId id) const; ///< null without such an added token
    std::optional<TokenId> idOf(std::string_view token) const;
    bool isSpecial(TokenId id) const { return m_special.contains(id); }
    std::int64_t countOutside(const Vocabulary& vocabulary) const;
    TokenId largestId() const { return m_tokens.empty() ? -1 : m_tokens.rbegin()->first; }

private:
    struct Matcher {
        std::string text;
        TokenId id = 0;
        bool leftStrip = false;
        bool rightStrip = false;
        bool singleWord = false;
    };
    struct Matchers {
        std::vector<Matcher> list;
        TextFinder finder; ///< numbers are places in `list`
    };

    static std::vector<Segment> split(std::string_view text, const Matchers& matchers);
    static void add(Matchers& matchers, Matcher matcher);

    Matchers m_raw;
    Matchers m_normalized;
    std::map<TokenId, std::string> m_tokens;
    std::map<std::string, TokenId, std::less<>> m_ids;
    std::set<TokenId> m_special;
};

} // namespace sdm::engine
