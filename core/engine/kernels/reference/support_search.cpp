#include "core/engine/kernels/reference/reference_kernels.h"

#include <algorithm>
#include <array>
#include <ATen/ops/arange.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/cdist.h>
#include <ATen/ops/full.h>
#include <ATen/ops/isfinite.h>
#include <ATen/ops/sort.h>
#include <ATen/ops/tensor.h>
#include <ATen/TensorOperators.h>
#include <limits>

// Shape legend: S points of the support half, n queries of a chunk, M width of an exemplar.
namespace sdm::engine {
namespace {

constexpr double kUnreachable = std::numeric_limits<double>::infinity();
/// Entries of one chunk's matrix of distances, float64.
constexpr std::int64_t kChunkEntries = std::int64_t{1} << 24;
/// Of at::cdist: differences are squared and added as they are. The product form would lose what tells neighbours from copies.
constexpr std::int64_t kWithoutProducts = 2;

/// The points as all chunks need them.
struct Prepared {
    explicit Prepared(const SupportPoints& points)
        : exemplars(points.exemplars.to(at::kDouble)), norms(exemplars.square().sum(1)), isRight(points.labels.eq(points.predictions)),
          predictions(points.predictions), index(at::arange(points.size(), points.labels.options()))
    {
    }
    at::Tensor exemplars, norms; ///< [S, M] and [S] float64
    at::Tensor isRight, predictions, index;
};

/// [n, S] float32: sum (a-b)^2 in float64, copies at 0.
at::Tensor distancesTo(const Prepared& points, const at::Tensor& queries)
{
    const at::Tensor rows = queries.to(at::kDouble);
    const at::Tensor squared = at::cdist(rows, points.exemplars, 2.0, kWithoutProducts).square();
    const at::Tensor copies = squared.le(rows.square().sum(1).unsqueeze(1).add(points.norms).mul(kCopyTolerance));
    return squared.masked_fill(copies, 0.0).to(at::kFloat);
}

/// \param distances  [n, S] float32, infinite but for the points that make q; \param stop, stopDistance  [n, 1] the one that ends them
void nameNeighbours(Neighbours& found, const at::Tensor& distances, std::int64_t named, const at::Tensor& stop,
                    const at::Tensor& stopDistance)
{
    const auto [values, order] = distances.sort(/*stable=*/true, 1, /*descending=*/false); // [n, S]
    const std::int64_t width = std::min(named, distances.size(1));
    const at::Tensor places = at::arange(width, order.options());
    const at::Tensor beyond = places.unsqueeze(0).ge(found.similarity.unsqueeze(1)); // [n, width]
    const auto padded = [&](const at::Tensor& list, const at::Scalar& none) {
        const at::Tensor all = at::full({list.size(0), named}, none, list.options());
        all.narrow(1, 0, width).copy_(list.narrow(1, 0, width).masked_fill(beyond, none));
        return all;
    };
    found.namedIndex = at::cat({padded(order, -1), stop}, 1);                              // [n, L + 1]
    found.namedDistanceSquared = at::cat({padded(values, kUnreachable), stopDistance}, 1); // likewise
}

/// The definition (SDM paper: q and d_nearest): of all points by distance, equal ones by index, how many agree before the first that does
/// not. No point is put in order for it: those before the first that does not agree are counted.
/// \param drops  [n] bool
Neighbours searchChunk(const Prepared& points, const at::Tensor& queries, const at::Tensor& predicted, const at::Tensor& drops,
                       std::int64_t depth, std::int64_t named)
{
    at::Tensor distances = distancesTo(points, queries); // [n, S]
    const at::Tensor dropped = drops.unsqueeze(1).logical_and(points.index.eq(distances.argmin(1, /*keepdim=*/true)));
    distances = distances.masked_fill(dropped, kUnreachable);
    const at::Tensor nearest = distances.argmin(1); // [n], the lowest of equals

    const at::Tensor agrees = points.isRight.logical_and(points.predictions.eq(predicted.unsqueeze(1))).logical_and(dropped.logical_not());
    const at::Tensor stopping = distances.masked_fill(agrees, kUnreachable);
    const at::Tensor stop = stopping.argmin(1, true), stopDistance = stopping.gather(1, stop); // [n, 1]
    const at::Tensor isBefore = distances.lt(stopDistance)
                                    .logical_or(distances.eq(stopDistance).logical_and(points.index.lt(stop)))
                                    .logical_or(stopDistance.eq(kUnreachable)); // nothing ends the run
    const at::Tensor makesQ = agrees.logical_and(isBefore), count = makesQ.sum(1), limit = depth - drops.to(at::kLong);
    Neighbours found{count.minimum(limit), nearest, distances.gather(1, nearest.unsqueeze(1)).squeeze(1)};
    if (named > 0) {
        const at::Tensor reached = count.lt(limit).unsqueeze(1).logical_and(stopDistance.ne(kUnreachable)); // [n, 1]
        nameNeighbours(found, distances.masked_fill(makesQ.logical_not(), kUnreachable), named, stop.masked_fill(reached.logical_not(), -1),
                       stopDistance.masked_fill(reached.logical_not(), kUnreachable));
    }
    return found;
}

/// [N] bool beside the points.
at::Tensor dropsOf(const SupportQueries& queries, const at::TensorOptions& options)
{
    if (queries.dropRows.defined())
        return queries.dropRows;
    const std::int64_t rows = queries.exemplars.size(0);
    if (queries.dropFirst.size() == 1)
        return at::full({rows}, static_cast<bool>(queries.dropFirst.front()), options);
    std::vector<std::int64_t> drops(queries.dropFirst.begin(), queries.dropFirst.end());
    return at::tensor(drops, options.dtype(at::kLong)).to(at::kBool);
}

} // namespace

Neighbours ReferenceKernels::supportSearch(const SupportPoints& points, const SupportQueries& queries) const
{
    const Prepared prepared(points);
    const at::Tensor drops = dropsOf(queries, points.labels.options().dtype(at::kBool));
    const std::int64_t rows = queries.exemplars.size(0), depth = std::min(points.maxNeighbours, points.size());
    const std::int64_t chunk = std::max<std::int64_t>(1, kChunkEntries / std::max<std::int64_t>(1, points.size()));
    std::array<std::vector<at::Tensor>, 5> found;
    for (std::int64_t first = 0; first == 0 || first < rows; first += chunk) {
        const std::int64_t count = std::min(chunk, rows - first);
        const Neighbours part =
            searchChunk(prepared, queries.exemplars.narrow(0, first, count), queries.predictions.narrow(0, first, count),
                        drops.narrow(0, first, count), depth, queries.named);
        found[0].push_back(part.similarity);
        found[1].push_back(part.nearestIndex);
        found[2].push_back(part.nearestDistanceSquared);
        if (queries.named > 0) {
            found[3].push_back(part.namedIndex);
            found[4].push_back(part.namedDistanceSquared);
        }
    }
    Neighbours all{at::cat(found[0]), at::cat(found[1]), at::cat(found[2])};
    if (queries.named > 0) {
        all.namedIndex = at::cat(found[3]);
        all.namedDistanceSquared = at::cat(found[4]);
    }
    // Elsewhere nobody waits for the answer: a layer whose loss is no longer finite is refused by its fit.
    if (points.exemplars.is_cpu() && !at::isfinite(all.nearestDistanceSquared).all().item<bool>())
        refuseDistances();
    return all;
}

} // namespace sdm::engine
