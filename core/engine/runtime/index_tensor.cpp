#include "core/engine/runtime/index_tensor.h"

#include <algorithm>
#include <ATen/ops/empty.h>

namespace sdm::engine {

at::Tensor sentTo(const at::Tensor& host, c10::Device device)
{
    return device.is_cuda() ? host.pin_memory().to(device, /*non_blocking=*/true) : host.to(device);
}

at::Tensor indexTensor(const IndexList& values, c10::Device device)
{
    return indexTensors({&values, 1}, device).front();
}

std::vector<at::Tensor> indexTensors(std::span<const IndexList> lists, c10::Device device)
{
    std::int64_t count = 0;
    for (const IndexList& list : lists)
        count += static_cast<std::int64_t>(list.size());
    const at::Tensor host = at::empty({count}, at::kLong);
    auto* place = host.mutable_data_ptr<std::int64_t>();
    for (const IndexList& list : lists)
        place = std::ranges::copy(list, place).out;
    const at::Tensor sent = sentTo(host, device);
    std::vector<at::Tensor> parts;
    std::int64_t start = 0;
    for (const IndexList& list : lists) {
        parts.push_back(sent.narrow(0, start, static_cast<std::int64_t>(list.size())));
        start += parts.back().size(0);
    }
    return parts;
}

} // namespace sdm::engine
