#pragma once

#include <ATen/core/Tensor.h>
#include <string>
#include <utility>
#include <vector>

namespace sdm::engine {

/// One matrix product for one or several projections of the same input (query, key and value; gate and up).
///
/// The parts are the checkpoint's own parameters, leaf tensors that lie one after another in a single matrix, so that a family
/// with separate projections costs one product as well. Outputs stand side by side in the order of the parts.
class Linear {
public:
    struct Part {
        std::string name; ///< of the weight, e.g. "model.layers.0.self_attn.q_proj.weight"
        std::int64_t outputs = 0;
        bool hasBias = false;
    };

    Linear() = default;
    /// Allocates float32 parameters without values.
    Linear(const std::vector<Part>& parts, std::int64_t inputs, c10::Device device);

    /// [N, inputs] -> [N, sum of outputs] in `computeDtype`; differentiable in x and the parts.
    at::Tensor operator()(const at::Tensor& x, at::ScalarType computeDtype) const;

    /// Weights, and after each weight its bias if it has one, under their checkpoint names.
    std::vector<std::pair<std::string, at::Tensor>> parameters() const;
    /// Forgets the low-precision copy of the matrix.
    void weightsChanged() const { m_lowPrecision.reset(); }

private:
    at::Tensor weightIn(at::ScalarType dtype) const;

    std::vector<Part> m_parts;
    std::vector<at::Tensor> m_weights; ///< leaves, views of m_weight's memory
    std::vector<at::Tensor> m_biases;
    at::Tensor m_weight; ///< [sum of outputs, inputs] float32
    at::Tensor m_bias;   ///< [sum of outputs] float32, undefined without biases
    mutable at::Tensor m_lowPrecision;
    mutable std::uint32_t m_lowPrecisionVersion = 0;
};

} // namespace sdm::engine
