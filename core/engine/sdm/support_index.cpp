#include "core/engine/sdm/support_index.h"

#include "core/base/error.h"
#include "core/engine/kernels/kernels.h"

#include <algorithm>

namespace sdm::engine {

Neighbours SupportIndex::search(const at::Tensor& exemplars, const at::Tensor& predictions, const std::vector<bool>& dropFirst,
                                std::int64_t named) const
{
    const bool dropsAny = std::find(dropFirst.begin(), dropFirst.end(), true) != dropFirst.end();
    if (exemplars.size(0) > 0 && size() < (dropsAny ? 2 : 1))
        throw Error(ErrorCode::InvalidArgument, "the support half is too small to search", {}, "it needs two rows, one for new points");
    return kernelsFor({m_points.exemplars.device(), at::kFloat, {}, {}})
        .supportSearch(m_points, {exemplars, predictions, dropFirst, named});
}

} // namespace sdm::engine
