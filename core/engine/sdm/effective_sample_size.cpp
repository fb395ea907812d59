#include "core/engine/sdm/effective_sample_size.h"

#include "core/engine/sdm/empirical_cdf.h"

#include <algorithm>
#include <cmath>

namespace sdm::engine {

std::int64_t effectiveSampleSize(const at::Tensor& rescaledOfClass, float rescaled)
{
    return std::min(countSmaller(rescaledOfClass, rescaled), std::max<std::int64_t>(0, rescaledOfClass.size(0) - 1));
}

double bandHalfWidth(std::int64_t sampleSize, double alpha)
{
    if (sampleSize == 0 || alpha >= 1.0)
        return 1.0;
    return std::sqrt(std::log(2.0 / (1.0 - alpha)) / (2.0 * static_cast<double>(sampleSize)));
}

} // namespace sdm::engine
