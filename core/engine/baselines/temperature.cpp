#include "core/engine/baselines/temperature.h"

#include "core/base/error.h"

#include <ATen/ops/log_softmax.h>
#include <boost/math/tools/minima.hpp>
#include <cmath>
#include <cstdint>

namespace sdm::engine {
namespace {

constexpr double kWidestLog = 6.907755278982137; // ln 1000
constexpr int kBits = 26;                        // half of a double's: a minimum is not known more sharply

} // namespace

double fitTemperature(const at::Tensor& logits, const at::Tensor& labels)
{
    if (logits.size(0) == 0 || logits.size(0) != labels.size(0))
        throw Error(ErrorCode::InvalidArgument, "needs one label for each of one or more rows", "temperature");
    const at::Tensor rows = logits.to(at::kDouble), index = labels.unsqueeze(1);
    // In ln T the loss has one valley: it is convex in 1/T.
    const auto crossEntropy = [&](double logTemperature) {
        return -at::log_softmax(rows.div(std::exp(logTemperature)), 1).gather(1, index).mean().item<double>();
    };
    std::uintmax_t steps = 200;
    return std::exp(boost::math::tools::brent_find_minima(crossEntropy, -kWidestLog, kWidestLog, kBits, steps).first);
}

} // namespace sdm::engine
