#pragma once

#include "core/engine/text/tokenizer_json.h"
#include "core/engine/text/vocabulary.h"

#include <memory>
#include <string_view>
#include <vector>

namespace sdm::engine {

/// Turns one piece of text into ids. Immutable; thread-safe.
class TokenModel {
public:
    explicit TokenModel(Vocabulary vocabulary) : m_vocabulary(std::move(vocabulary)) {}
    virtual ~TokenModel() = default;

    /// Appends the ids of a piece (well-formed UTF-8, not empty).
    virtual void tokenize(std::string_view piece, std::vector<TokenId>& ids) const = 0;
    const Vocabulary& vocabulary() const { return m_vocabulary; }

private:
    Vocabulary m_vocabulary;
};

/// The `model` of a tokenizer.json. \throws Error (Unsupported) naming the type or setting, (BadInput)
std::unique_ptr<TokenModel> makeTokenModel(const JsonPart& spec);

} // namespace sdm::engine
