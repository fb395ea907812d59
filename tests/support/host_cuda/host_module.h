#pragma once

#include "core/engine/kernels/cuda/interface.h"
#include "host_block.h"

namespace sdm::test {

/// The kernels of libsdm_cuda_kernels.so, row for row the same code, started with the same lanes and blocks, computed by the host: what a
/// test can hold of them without a card. What it leaves open is the device's own part of it: device_launcher.cuh and module.cu.
const engine::cuda::Interface& hostModule(LaneOrder order = LaneOrder::Ascending);

} // namespace sdm::test
