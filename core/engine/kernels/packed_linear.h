#pragma once

#include "core/engine/kernels/kernels.h"

namespace sdm::engine {

/// Kernels::linear as one node of the graph, from torch's matrix products: for every device and dtype.
at::Tensor packedLinear(const LinearInput& x, const LinearOperands& operands);

} // namespace sdm::engine
