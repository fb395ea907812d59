#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <span>
#include <vector>

namespace sdm::engine {

using IndexList = std::vector<std::int64_t>;

/// A copy on another device. To CUDA it goes through pinned memory and without waiting; whoever uses it on the same stream comes after it.
at::Tensor sentTo(const at::Tensor& host, c10::Device device);

/// [n] int64 on a device, from numbers of the host.
at::Tensor indexTensor(const IndexList& values, c10::Device device);

/// The same of several lists in one transfer, in their order: however short, each transfer costs a card's host some microseconds.
std::vector<at::Tensor> indexTensors(std::span<const IndexList> lists, c10::Device device);

} // namespace sdm::engine
