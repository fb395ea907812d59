#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

namespace sdm::engine {

/// What the support half says about N query rows; all on CPU.
struct Neighbours {
    at::Tensor similarity;             ///< [N] int64, q
    at::Tensor nearestIndex;           ///< [N] int64
    at::Tensor nearestDistanceSquared; ///< [N] float32
};

/// Exact search of a support half for similarity and nearest distance (SDM paper: q and d_nearest), without sorting neighbours.
///
/// q counts the neighbours, nearest first, that were predicted rightly and as the query, up to the first that was not. So it is
/// the number of such points before the nearest one of the other kind: two row reductions instead of a sort. Distances come from
/// a matrix product, |a|^2 + |b|^2 - 2ab; wherever its rounding leaves an order open, the few distances concerned are recomputed
/// as sum (a-b)^2. Mutual neighbours therefore see bit-equal distances, and ties go to the lower index. Immutable; any thread may search.
class SupportIndex {
public:
    /// \param exemplars   [S, M] float32, any device: matrix products run there
    /// \param labels      [S] int64; special labels (-1, -99) never agree with a prediction
    /// \param predictions [S] int64, from the same weights as the exemplars
    SupportIndex(const at::Tensor& exemplars, const at::Tensor& labels, const at::Tensor& predictions, std::int64_t classCount,
                 std::int64_t maxNeighbours);

    std::int64_t size() const { return m_exemplars.size(0); }

    /// \param exemplars   [N, M] float32 on the index's device
    /// \param predictions [N] int64 in 0..C-1
    /// \param dropFirst   one entry for all rows, or one per row: leave out the nearest point, whatever it is
    /// \throws Error (InvalidArgument) with fewer than 2 points where the first is dropped, 1 elsewhere
    Neighbours search(const at::Tensor& exemplars, const at::Tensor& predictions, const std::vector<bool>& dropFirst) const;

private:
    struct Row;
    struct Found {
        std::int64_t similarity, nearest;
        float distanceSquared;
    };
    Found searchRow(const Row& row, bool dropFirst) const;

    at::Tensor m_exemplars;            ///< [S, M] on CPU
    at::Tensor m_centre;               ///< [M] mean of the points; centred norms are small, and so is the product's rounding
    at::Tensor m_centred;              ///< [S, M] on the compute device
    std::vector<double> m_norms;       ///< |b|^2
    std::vector<float> m_centredNorms; ///< |b - centre|^2
    double m_largestNorm = 0, m_largestCentredNorm = 0;
    std::vector<float> m_noPenalty;            ///< zeros
    std::vector<std::vector<float>> m_penalty; ///< per class: 0 at points that end the run, infinity at those that agree
    std::int64_t m_maxNeighbours = 0;
};

} // namespace sdm::engine
