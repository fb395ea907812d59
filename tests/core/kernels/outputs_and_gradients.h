#pragma once

#include <ATen/ATen.h>
#include <functional>
#include <torch/csrc/autograd/autograd.h>
#include <vector>

namespace sdm::test {

using Tensors = std::vector<at::Tensor>;

/// Outputs, then gradients of the inputs of a fixed weighting of the outputs, which is the same for every dtype.
inline Tensors outputsAndGradients(const Tensors& inputs, const std::function<Tensors(const Tensors&)>& op)
{
    Tensors leaves;
    for (const at::Tensor& input : inputs)
        leaves.push_back(input.detach().clone().requires_grad_());
    Tensors outputs = op(leaves);
    at::Tensor total = at::zeros({}, at::kDouble);
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const at::Tensor weights =
            at::arange(outputs[i].numel(), at::kDouble).mul(0.7 + static_cast<double>(i)).sin().view(outputs[i].sizes());
        total = total + (outputs[i].to(at::kDouble) * weights).sum();
    }
    const auto gradients = torch::autograd::grad({total}, leaves);
    outputs.insert(outputs.end(), gradients.begin(), gradients.end());
    return outputs;
}

} // namespace sdm::test
