#include "core/engine/sdm/effective_sample_size.h"

#include "core/engine/sdm/empirical_cdf.h"

#include <algorithm>

namespace sdm::engine {

std::int64_t effectiveSampleSize(const at::Tensor& rescaledOfClass, float rescaled)
{
    return std::min(countSmaller(rescaledOfClass, rescaled), std::max<std::int64_t>(0, rescaledOfClass.size(0) - 1));
}

} // namespace sdm::engine
