#include "core/engine/sdm/reliability_region.h"

#include "core/base/error.h"
#include "core/base/number_text.h"

namespace sdm::engine {

void requireAlpha(double alpha, const std::string& where)
{
    if (!(alpha > 0.5 && alpha <= 1.0))
        throw Error(ErrorCode::BadInput, "must be above 0.5 and at most 1, is " + shortestNumber(alpha), where);
}

ReliabilityRegion findReliabilityRegion(const at::Tensor& labels, const at::Tensor& sdm, const at::Tensor& rescaled, double alpha)
{
    const std::int64_t classes = sdm.size(1);
    std::vector<CalibrationPoint> points;
    for (std::int64_t i = 0; i < labels.size(0); ++i) {
        const std::int64_t label = labels.const_data_ptr<std::int64_t>()[i];
        if (label >= 0)
            points.push_back(
                {static_cast<int>(label), sdm.const_data_ptr<float>()[i * classes + label], rescaled.const_data_ptr<float>()[i]});
    }
    return searchRegion(points, static_cast<int>(classes), alpha);
}

} // namespace sdm::engine
