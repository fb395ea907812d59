#pragma once

#include "core/engine/kernels/cuda/interface.h"

#include <ATen/core/Tensor.h>
#include <c10/core/DeviceGuard.h>
#include <cstdint>

namespace sdm::engine::cuda {

/// The tensor's device and torch's current stream on it. Torch's CUDA half hands the stream out through an interface of the half that this
/// program is linked with. A tensor of the host has none: a module for the host, as tests have, asks for none.
Where whereOf(const at::Tensor& tensor);

/// \throws Error (Failed) in CUDA's words, unless `error` is 0
void requireQueued(const Interface& module, std::int32_t error);

/// Queues a task on the current stream of the tensor's device. \throws Error (Failed)
template <typename Task>
void queue(const Interface& module, std::int32_t (*function)(const Task*, const Where*), const Task& task, const at::Tensor& on)
{
    const c10::DeviceGuard guard(on.device());
    const Where where = whereOf(on);
    requireQueued(module, function(&task, &where));
}

/// Of a tensor that is float32 or bfloat16.
inline Element elementOf(const at::Tensor& tensor)
{
    return tensor.scalar_type() == at::kBFloat16 ? Element::BFloat16 : Element::Float32;
}

/// Whether kernels of ours take numbers of this type.
inline bool isTaken(at::ScalarType type)
{
    return type == at::kFloat || type == at::kBFloat16;
}

/// Null where there is no tensor.
inline const void* dataOf(const at::Tensor& tensor)
{
    return tensor.defined() ? tensor.const_data_ptr() : nullptr;
}

inline void* mutableDataOf(const at::Tensor& tensor)
{
    return tensor.defined() ? tensor.mutable_data_ptr() : nullptr;
}

inline const float* floatsOf(const at::Tensor& tensor)
{
    return tensor.defined() ? tensor.const_data_ptr<float>() : nullptr;
}

inline float* mutableFloatsOf(const at::Tensor& tensor)
{
    return tensor.defined() ? tensor.mutable_data_ptr<float>() : nullptr;
}

} // namespace sdm::engine::cuda
