#include "core/engine/parallel/share_out.h"

#include <algorithm>
#include <numeric>

namespace sdm::engine {

std::vector<std::vector<std::int64_t>> sharesOf(const std::vector<std::int64_t>& weights, int world)
{
    std::vector<std::int64_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::int64_t{0});
    if (world == 1)
        return {std::move(order)};
    std::ranges::stable_sort(order, std::greater{}, [&](std::int64_t item) { return weights[static_cast<std::size_t>(item)]; });
    std::vector<std::vector<std::int64_t>> shares(static_cast<std::size_t>(world));
    std::vector<std::int64_t> work(static_cast<std::size_t>(world), 0);
    for (const std::int64_t item : order) {
        const auto least = static_cast<std::size_t>(std::ranges::min_element(work) - work.begin());
        // At least one, so that items without weight are dealt out too.
        work[least] += std::max<std::int64_t>(weights[static_cast<std::size_t>(item)], 1);
        shares[least].push_back(item);
    }
    for (std::vector<std::int64_t>& share : shares)
        std::ranges::sort(share);
    return shares;
}

} // namespace sdm::engine
