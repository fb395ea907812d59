#include "core/statistics/holm.h"

#include "core/base/error.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <numeric>

namespace sdm {

std::vector<double> holmAdjusted(const std::vector<double>& p)
{
    for (const double one : p) {
        if (!(one >= 0 && one <= 1))
            throw Error(ErrorCode::InvalidArgument, "is " + shortestNumber(one) + ", a probability lies in [0, 1]", "p-value");
    }
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    std::vector<double> adjusted(p.size());
    double largest = 0; // a test is never rejected before one with a smaller p
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        largest = std::max(largest, std::min(1.0, static_cast<double>(p.size() - rank) * p[order[rank]]));
        adjusted[order[rank]] = largest;
    }
    return adjusted;
}

} // namespace sdm
