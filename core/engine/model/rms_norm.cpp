#include "core/engine/model/rms_norm.h"

#include <ATen/ATen.h>

namespace sdm::engine {

at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps, at::ScalarType result)
{
    const at::Tensor scale = at::rsqrt(x.square().mean(-1, true) + eps); // [N, 1]
    return (weight * (x * scale)).to(result);
}

} // namespace sdm::engine
