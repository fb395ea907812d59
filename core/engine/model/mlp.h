#pragma once

#include <ATen/core/Tensor.h>

namespace sdm::engine {

/// The gated activation between the two halves of the feed-forward network.
///
/// \param gateUp  [N, 2F]: gate, then up
/// \return        [N, F], same dtype: silu(gate) * up; differentiable
at::Tensor swiGlu(const at::Tensor& gateUp);

} // namespace sdm::engine
