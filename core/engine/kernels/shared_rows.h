#pragma once

#include <ATen/core/Tensor.h>

// Shape legend: N rows as the documents of a batch have them, U rows that are computed, W width of a row.
namespace sdm::engine {

/// Which rows several documents of a batch have in common. Where every document begins with the same words the states of those words are
/// the same in all of them: they are computed once, and spread only where a document is looked at as a whole.
class SharedRows {
public:
    /// Every document has rows of its own: U is N, and nothing is moved.
    SharedRows() = default;
    /// \param source  [N] int64, the computed row that each of the documents' rows is
    /// \param first   [U] int64, the first of the documents' rows that each computed row is
    /// \param order   [N] int64, the documents' rows, those of the same computed row together, documents in their order
    /// \param counts  [U] int64, how many they are
    SharedRows(at::Tensor source, at::Tensor first, at::Tensor order, at::Tensor counts);

    bool isNone() const { return !m_source.defined(); }

    /// [U, W] -> [N, W], or [U] -> [N]. Gradients of a row are added in float32 in the order of the documents, on every device.
    at::Tensor spread(const at::Tensor& rows) const;
    /// [N, W] -> [U, W]: of rows that are equal the first, which alone gets gradients.
    at::Tensor gathered(const at::Tensor& rows) const;

private:
    at::Tensor m_source, m_first, m_order, m_counts;
};

} // namespace sdm::engine
