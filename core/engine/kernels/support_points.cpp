#include "core/engine/kernels/support_points.h"

#include "core/base/error.h"
#include "core/engine/kernels/cpu/support_rows.h"

#include <algorithm>
#include <ATen/Parallel.h>
#include <limits>

namespace sdm::engine {

std::vector<double> squaredNorms(const at::Tensor& rows)
{
    std::vector<double> norms(static_cast<std::size_t>(rows.size(0)));
    const float* data = rows.const_data_ptr<float>();
    const std::int64_t width = rows.size(1);
    at::parallel_for(0, rows.size(0), 64, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i)
            norms[static_cast<std::size_t>(i)] = squaredNorm(data + i * width, width);
    });
    return norms;
}

SupportPoints::SupportPoints(const at::Tensor& points, const at::Tensor& pointLabels, const at::Tensor& pointPredictions,
                             std::int64_t classCount, std::int64_t depth)
    : exemplars(points.contiguous()), labels(pointLabels.to(points.device()).contiguous()),
      predictions(pointPredictions.to(points.device()).contiguous()), maxNeighbours(depth)
{
    if (!points.is_cpu())
        return;
    const auto count = static_cast<std::size_t>(size());
    centre = points.mean(0);
    centred = points.sub(centre);
    norms = squaredNorms(exemplars);
    const std::vector<double> exactNorms = squaredNorms(centred);
    centredNorms.assign(exactNorms.begin(), exactNorms.end());
    for (std::size_t j = 0; j < count; ++j) {
        largestNorm = std::max(largestNorm, norms[j]);
        largestCentredNorm = std::max(largestCentredNorm, exactNorms[j]);
    }
    noPenalty.assign(count, 0.0F);
    penalty.assign(static_cast<std::size_t>(classCount), noPenalty);
    for (std::size_t j = 0; j < count; ++j) {
        const std::int64_t prediction = predictions.const_data_ptr<std::int64_t>()[j];
        if (labels.const_data_ptr<std::int64_t>()[j] == prediction)
            penalty[static_cast<std::size_t>(prediction)][j] = std::numeric_limits<float>::infinity();
    }
}

void refuseDistances()
{
    throw Error(ErrorCode::Failed, "a distance to the support half is not finite", {}, "features or weights are out of float32's range");
}

} // namespace sdm::engine
