#pragma once

#include "core/engine/text/tokenizer.h"
#include "core/engine/text/tokenizer_json.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sdm::engine {

/// More ids than any vocabulary has: a table by id stays a table.
inline constexpr TokenId kLargestTokenId = 1 << 24;

/// A model's strings and their ids, both ways.
class Vocabulary {
public:
    Vocabulary(Vocabulary&&) noexcept = default; // no copies: m_tokens points into m_ids
    /// The `vocab` object of a model. \throws Error (BadInput) on ids that are negative, absurdly large or used twice
    static Vocabulary fromJson(const JsonPart& spec);

    std::optional<TokenId> idOf(std::string_view token) const;
    const std::string* tokenOf(TokenId id) const;                                   ///< null without such an id
    TokenId largestId() const { return static_cast<TokenId>(m_tokens.size()) - 1; } ///< -1 when there is none
    std::int64_t size() const { return static_cast<std::int64_t>(m_ids.size()); }

private:
    Vocabulary() = default;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::unordered_map<std::string, TokenId, Hash, std::equal_to<>> m_ids;
    std::vector<const std::string*> m_tokens; ///< by id, into m_ids; null in gaps
};

} // namespace sdm::engine
