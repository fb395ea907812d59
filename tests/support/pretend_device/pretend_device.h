#pragma once

#include "core/engine/runtime/placement.h"
#include "traffic.h"

namespace sdm::test {

// A device that is none: LibTorch's place for private backends, whose ops the processor computes. A program that links
// `sdm_pretend_device` has it, and whatever asks for a placement there gets this one, unless it asks for "cpu": whole jobs run as they
// would on a card. What a card would not do, it refuses: the host may not touch its memory (pretend_memory.h), no op mixes its tensors
// with the host's, and generators of the host fill none. What crosses the border is counted (traffic.h).

c10::Device pretendDevice();

/// On the pretend device. \param dtype  of matrix products
engine::Placement pretendPlacement(at::ScalarType dtype = at::kFloat);

} // namespace sdm::test
