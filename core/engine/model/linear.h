#pragma once

#include "core/engine/kernels/kernels.h"
#include "core/engine/model/adapters/low_rank.h"
#include "core/engine/model/parameter_set.h"

#include <ATen/core/Tensor.h>
#include <memory>
#include <string>
#include <vector>

namespace sdm::engine {

/// One matrix product for one or several projections of the same input (query, key and value; gate and up).
///
/// The parts are the checkpoint's own parameters, leaf tensors that lie one after another in a single matrix, so that a family
/// with separate projections costs one product as well. Outputs stand side by side in the order of the parts.
class Linear {
public:
    struct Part {
        std::string name; ///< of the projection, e.g. "model.layers.0.self_attn.q_proj"
        std::int64_t outputs = 0;
        bool hasBias = false;
    };

    Linear() = default;
    /// Allocates parameters without values.
    /// \param held  dtype of the matrix: float32, the dtype of the products, or narrower (bfloat16, int8) and then never trained
    Linear(const std::vector<Part>& parts, std::int64_t inputs, ParameterGroup group, c10::Device device, at::ScalarType held);

    /// [N, inputs] -> [N, sum of outputs] in `computeDtype`; differentiable in x and the parts.
    /// Keeps x, or what the gate made it from, only where a gradient needs it.
    at::Tensor operator()(const Kernels& kernels, const LinearInput& x, at::ScalarType computeDtype) const;

    /// What is added to the product of each part from now on (a part's `start` is the first of its outputs).
    void setUpdates(std::vector<LowRankBlock> blocks, double scale);
    const std::vector<Part>& parts() const { return m_parts; }
    std::int64_t inputs() const { return m_weight.size(1); }

    /// Appends the weights, and after each weight its bias if it has one, under their checkpoint names.
    void appendTo(ParameterSet& parameters) const;
    /// Forgets the rounded copy of the matrix, unless who changed the weights has written all of it as well.
    void weightsChanged() const;

private:
    at::Tensor product(const Kernels& kernels, const LinearInput& x, at::ScalarType dtype) const;
    at::Tensor weightIn(at::ScalarType dtype) const;

    std::vector<Part> m_parts;
    ParameterGroup m_group = ParameterGroup::Projection;
    std::vector<at::Tensor> m_weights; ///< leaves, views of m_weight's memory
    std::vector<at::Tensor> m_biases;
    at::Tensor m_weight; ///< [sum of outputs, inputs]
    at::Tensor m_scales; ///< [sum of outputs] float32, of an int8 matrix
    at::Tensor m_bias;   ///< [sum of outputs] float32, undefined without biases
    std::vector<LowRankBlock> m_updates;
    double m_updateScale = 0;
    std::shared_ptr<RoundedCopy> m_rounded = std::make_shared<RoundedCopy>();
};

} // namespace sdm::engine
