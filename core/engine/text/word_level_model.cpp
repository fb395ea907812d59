#include "core/engine/text/word_level_model.h"

#include "core/base/error.h"

namespace sdm::engine {

WordLevelModel::WordLevelModel(const JsonPart& spec)
    : TokenModel(Vocabulary::fromJson(spec.at("vocab"))), m_unknown(vocabulary().idOf(spec.text("unk_token", {})))
{
}

void WordLevelModel::tokenize(std::string_view piece, std::vector<TokenId>& ids) const
{
    const auto id = vocabulary().idOf(piece);
    if (!id && !m_unknown)
        throw Error(ErrorCode::BadInput, "\"" + std::string(piece) + "\" is no word of the tokenizer, which has no unknown token");
    ids.push_back(id ? *id : *m_unknown);
}

} // namespace sdm::engine
