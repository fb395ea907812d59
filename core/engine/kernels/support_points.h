#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

// Shape legend: S points of a support half, N queries, M width of an exemplar, C classes, L points named of those that make q.
namespace sdm::engine {

/// What a support half says about N query rows; where the points are.
struct Neighbours {
    at::Tensor similarity;             ///< [N] int64, q
    at::Tensor nearestIndex;           ///< [N] int64
    at::Tensor nearestDistanceSquared; ///< [N] float32
    // Only where they were asked for:
    at::Tensor namedIndex = {};           ///< [N, L + 1] int64: the first L that make q by distance, last the one that ends them; or -1
    at::Tensor namedDistanceSquared = {}; ///< [N, L + 1] float32, infinite beside -1
};

/// Two exemplars whose squared distance is below this share of their squared norms are copies: the difference is float32 rounding
/// of the adaptor's product, which depends on the batch a row was computed in. Without it a copy would be 1e-12 away, and every
/// list entry that is exactly 0 would count as strictly nearer.
inline constexpr double kCopyTolerance = 1e-11;

/// A support half, prepared once for all searches. Immutable; any thread may read it.
struct SupportPoints {
    /// \param exemplars   [S, M] float32, any device: they stay there, and are searched there
    /// \param labels      [S] int64; special labels (-1, -99) never agree with a prediction
    /// \param predictions [S] int64, from the same weights as the exemplars
    SupportPoints(const at::Tensor& exemplars, const at::Tensor& labels, const at::Tensor& predictions, std::int64_t classCount,
                  std::int64_t maxNeighbours);

    std::int64_t size() const { return exemplars.size(0); }

    at::Tensor exemplars;           ///< [S, M]
    at::Tensor labels, predictions; ///< [S] int64 beside them
    std::int64_t maxNeighbours = 0; ///< depth to which similarity is counted

    // What the loops of the host need; empty elsewhere.
    at::Tensor centre;               ///< [M] mean of the points; centred norms are small, and so is the product's rounding
    at::Tensor centred;              ///< [S, M]
    std::vector<double> norms;       ///< |b|^2
    std::vector<float> centredNorms; ///< |b - centre|^2
    double largestNorm = 0, largestCentredNorm = 0;
    std::vector<float> noPenalty;            ///< zeros
    std::vector<std::vector<float>> penalty; ///< per class: 0 at points that end the run, infinity at those that agree
};

/// What is asked of the points.
struct SupportQueries {
    at::Tensor exemplars;               ///< [N, M] float32 on the points' device
    at::Tensor predictions;             ///< [N] int64 in 0..C-1, likewise
    const std::vector<bool>& dropFirst; ///< one entry for all rows, or one per row: leave out the nearest point, whatever it is
    std::int64_t named = 0;             ///< L; 0 names none
    at::Tensor dropRows = {};           ///< [N] bool beside the points, in place of dropFirst; only where the points are not on the host

    bool drops(std::int64_t row) const { return dropFirst[dropFirst.size() == 1 ? 0 : static_cast<std::size_t>(row)]; }
};

/// |a|^2 of every row. \param rows  [N, M] float32 on CPU, contiguous
std::vector<double> squaredNorms(const at::Tensor& rows);

/// What every backend says where no point is near: distances that are not numbers. \throws Error (Failed)
[[noreturn]] void refuseDistances();

} // namespace sdm::engine
