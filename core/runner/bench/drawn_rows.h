#pragma once

#include "core/engine/sdm/sdm_layer.h"

#include <cstdint>

/// Rows that are drawn where none are given: two classes that overlap, the same numbers on every machine with the same LibTorch.
namespace sdm::runner {

/// Rows of an SDM layer's half. \param half  0, 1, ...: a stream of its own
engine::LabelledFeatures drawnFeatures(std::int64_t rows, std::int64_t width, std::uint64_t half);

/// Exemplars with labels and predictions, a tenth of which are wrong.
struct LabelledExemplars {
    at::Tensor exemplars;           ///< [N, M] float32
    at::Tensor labels, predictions; ///< [N] int64
};
struct SearchRows {
    LabelledExemplars support, queries;
};
SearchRows drawnSearchRows(std::int64_t rows, std::int64_t width);

/// `support.exemplars` [S, M], `support.labels`, `support.predictions` [S], and `queries.` likewise.
/// \throws Error (BadInput) naming file and tensor, (NotFound)
SearchRows readSearchRows(const std::filesystem::path& path);

} // namespace sdm::runner
