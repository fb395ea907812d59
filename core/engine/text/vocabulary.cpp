#include "core/engine/text/vocabulary.h"

#include <nlohmann/json.hpp>

namespace sdm::engine {

Vocabulary Vocabulary::fromJson(const JsonPart& spec)
{
    if (!spec.value().is_object())
        spec.malformed("an object of tokens and ids is expected");
    Vocabulary vocabulary;
    vocabulary.m_ids.reserve(spec.value().size());
    for (const auto& [token, value] : spec.value().items()) {
        const TokenId id = value.is_number_integer() ? value.get<TokenId>() : -1;
        if (id < 0 || id > kLargestTokenId)
            spec.malformed("the id of \"" + token + "\" is no number from 0 to " + std::to_string(kLargestTokenId));
        const auto entry = vocabulary.m_ids.emplace(token, id).first;
        const auto index = static_cast<std::size_t>(id);
        if (index >= vocabulary.m_tokens.size())
            vocabulary.m_tokens.resize(index + 1);
        if (vocabulary.m_tokens[index])
            spec.malformed("the id " + std::to_string(id) + " is used by \"" + *vocabulary.m_tokens[index] + "\" and \"" + token + "\"");
        vocabulary.m_tokens[index] = &entry->first;
    }
    return vocabulary;
}

std::optional<TokenId> Vocabulary::idOf(std::string_view token) const
{
    const auto entry = m_ids.find(token);
    return entry == m_ids.end() ? std::nullopt : std::optional(entry->second);
}

const std::string* Vocabulary::tokenOf(TokenId id) const
{
    return id >= 0 && id < static_cast<TokenId>(m_tokens.size()) ? m_tokens[static_cast<std::size_t>(id)] : nullptr;
}

} // namespace sdm::engine
