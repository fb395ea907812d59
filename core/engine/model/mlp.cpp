#include "core/engine/model/mlp.h"

#include <ATen/ATen.h>

namespace sdm::engine {

at::Tensor swiGlu(const at::Tensor& gateUp)
{
    const std::int64_t width = gateUp.size(-1) / 2;
    const at::Tensor gate = gateUp.narrow(-1, 0, width);
    const at::Tensor up = gateUp.narrow(-1, width, width);
    return at::silu(gate) * up;
}

} // namespace sdm::engine
