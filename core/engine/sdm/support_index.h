#pragma once

#include "core/engine/kernels/support_points.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

namespace sdm::engine {

/// The search of a support half for similarity and nearest distance (SDM paper: q and d_nearest), where the exemplars are. Immutable; any
/// thread may search.
class SupportIndex {
public:
    /// \param exemplars   [S, M] float32, any device
    /// \param labels      [S] int64; special labels (-1, -99) never agree with a prediction
    /// \param predictions [S] int64, from the same weights as the exemplars
    SupportIndex(const at::Tensor& exemplars, const at::Tensor& labels, const at::Tensor& predictions, std::int64_t classCount,
                 std::int64_t maxNeighbours)
        : m_points(exemplars, labels, predictions, classCount, maxNeighbours)
    {
    }

    std::int64_t size() const { return m_points.size(); }

    /// \param exemplars   [N, M] float32 on the index's device
    /// \param predictions [N] int64 in 0..C-1
    /// \param dropFirst   one entry for all rows, or one per row: leave out the nearest point, whatever it is
    /// \param named       of how many points that make q the index and distance are wanted, besides the one that ends them
    /// \throws Error (InvalidArgument) with fewer than 2 points where the first is dropped, 1 elsewhere
    Neighbours search(const at::Tensor& exemplars, const at::Tensor& predictions, const std::vector<bool>& dropFirst,
                      std::int64_t named = 0) const;

private:
    SupportPoints m_points;
};

} // namespace sdm::engine
