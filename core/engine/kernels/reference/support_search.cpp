#include "core/engine/kernels/reference/reference_kernels.h"

#include <algorithm>
#include <ATen/ops/empty.h>
#include <ATen/ops/isfinite.h>
#include <ATen/ops/logical_and.h>
#include <ATen/ops/where.h>
#include <ATen/ops/zeros_like.h>

namespace sdm::engine {
namespace {

/// [S] float32: sum (a-b)^2 in float64, copies at 0.
at::Tensor distancesTo(const SupportPoints& points, const at::Tensor& query)
{
    const at::Tensor all = points.exemplars.to(at::kDouble), one = query.to(at::kDouble);
    const at::Tensor squared = all.sub(one).square().sum(1);
    const at::Tensor copies = squared.le(all.square().sum(1).add(one.square().sum()).mul(kCopyTolerance));
    return at::where(copies, at::zeros_like(squared), squared).to(at::kFloat);
}

} // namespace

/// The definition (SDM paper: q and d_nearest): all points by distance, equal ones by index, and how many agree before the first that does
/// not.
Neighbours ReferenceKernels::supportSearch(const SupportPoints& points, const SupportQueries& queries) const
{
    const std::int64_t rows = queries.exemplars.size(0);
    const at::Tensor asked = queries.exemplars.to(at::kCPU), predicted = queries.predictions.to(at::kCPU).contiguous();
    const at::Tensor isRight = points.labels.eq(points.predictions); // [S]
    const auto longs = at::TensorOptions().dtype(at::kLong);
    Neighbours found{at::empty({rows}, longs), at::empty({rows}, longs), at::empty({rows}, longs.dtype(at::kFloat))};
    for (std::int64_t i = 0; i < rows; ++i) {
        const at::Tensor distances = distancesTo(points, asked[i]);
        if (!at::isfinite(distances).any().item<bool>())
            refuseDistances();
        at::Tensor order = std::get<1>(distances.sort(/*stable=*/true, 0, /*descending=*/false));
        const std::int64_t skipped = queries.drops(i) ? 1 : 0, depth = std::min(points.maxNeighbours, points.size()) - skipped;
        order = order.narrow(0, skipped, points.size() - skipped);
        const at::Tensor agrees =
            at::logical_and(isRight, points.predictions.eq(predicted[i])).index_select(0, order.narrow(0, 0, depth)).to(at::kLong);
        found.similarity[i] = agrees.cumprod(0).sum();
        found.nearestIndex[i] = order[0];
        found.nearestDistanceSquared[i] = distances[order[0].item<std::int64_t>()];
    }
    return found;
}

} // namespace sdm::engine
