#pragma once

#include "core/engine/text/token_model.h"

namespace sdm::engine {

/// One id for each whole piece; unknown pieces become the unknown token.
class WordLevelModel final : public TokenModel {
public:
    explicit WordLevelModel(const JsonPart& spec);
    /// \throws Error (BadInput) naming the piece when it is unknown and there is no unknown token
    void tokenize(std::string_view piece, std::vector<TokenId>& ids) const override;

private:
    std::optional<TokenId> m_unknown;
};

} // namespace sdm::engine
