#pragma once

#include <ATen/core/Tensor.h>
#include <ATen/ops/tensor.h>
#include <cstdint>
#include <vector>

namespace sdm::engine {

/// [n] int64 on a device, from numbers of the host.
inline at::Tensor indexTensor(const std::vector<std::int64_t>& values, c10::Device device)
{
    return at::tensor(at::ArrayRef<std::int64_t>(values), at::kLong).to(device);
}

} // namespace sdm::engine
