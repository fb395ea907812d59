#pragma once

#include "core/engine/kernels/shared_rows.h"
#include "core/engine/runtime/index_tensor.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

// Shape legend: B documents, N tokens of all of them, U <= N rows that are computed for them.
namespace sdm::engine {

using TokenId = std::int64_t;

/// For every token of a batch its position, and the length of its document.
struct TokenPlaces {
    IndexList positions;
    IndexList lengths;
};

/// Documents without padding. Each has rows of its own, one document after another, or those that begin alike share the rows of their
/// beginning: a state depends on nothing but the tokens up to it.
struct PackedBatch {
    at::Tensor ids;       ///< [U] int64, of the rows that are computed
    at::Tensor positions; ///< [N] int64, of all tokens, restart at 0 with every document
    IndexList lengths;    ///< [B], sum N
    IndexList starts;     ///< [B], first token of each document; its first row too, where nothing is shared
    IndexList rows;       ///< [N], the row of each token; empty where nothing is shared: there they are 0, 1, 2, ...
    SharedRows shared;

    /// Nothing shared. \throws Error (InvalidArgument) for a document without tokens
    static PackedBatch of(const std::vector<std::vector<TokenId>>& documents, c10::Device device);
    /// Common beginnings once, where that saves enough to pay for moving rows. \throws Error as of()
    static PackedBatch sharing(const std::vector<std::vector<TokenId>>& documents, c10::Device device);

    /// The computed row of a token.
    std::int64_t row(std::size_t document, std::int64_t position) const
    {
        const std::int64_t token = starts[document] + position;
        return rows.empty() ? token : rows[static_cast<std::size_t>(token)];
    }
    std::int64_t tokens() const { return positions.size(0); }
    TokenPlaces tokenPlaces() const;
};

} // namespace sdm::engine
