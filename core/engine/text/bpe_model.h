#pragma once

#include "core/engine/text/merge_table.h"
#include "core/engine/text/token_model.h"

#include <array>

namespace sdm::engine {

/// Byte-pair encoding: characters (or their bytes) merged pairwise, lowest rank first and leftmost among equals (Sennrich et al. 2016,
/// as in `tokenizers`).
class BpeModel final : public TokenModel {
public:
    explicit BpeModel(const JsonPart& spec);
    void tokenize(std::string_view piece, std::vector<TokenId>& ids) const override;

private:
    using Symbols = std::vector<std::uint32_t>;

    void readMerges(const JsonPart& spec);
    void readByteTokens(const JsonPart& spec);
    Symbols symbolsOf(std::string_view piece) const;
    bool appendBytes(std::string_view character, Symbols& symbols) const;
    void mergeShort(Symbols& symbols) const;
    Symbols mergeLong(const Symbols& symbols) const;

    MergeTable m_merges;
    std::optional<TokenId> m_unknown;
    bool m_fuseUnknown;
    bool m_ignoreMerges;
    std::optional<std::array<std::uint32_t, 256>> m_byteTokens; ///< with byte fallback and all of <0x00>..<0xFF>
};

} // namespace sdm::engine
