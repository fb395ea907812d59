#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace sdm::engine {

/// What a parameter is in its model. Optimiser, initial values and checkpoints decide by it, never by the name.
enum class ParameterGroup {
    Embedding,          ///< token vectors; the head as well when it is tied
    Projection,         ///< a matrix inside a layer
    ResidualProjection, ///< a matrix whose result is added to the residual stream
    Head,               ///< vocabulary logits, when it is a matrix of its own
    Norm,
    Bias,
    Adapter, ///< a matrix of an update beside frozen weights; a model's own file does not hold it
};

/// Weight decay pulls matrices towards zero; norms and biases are left where the loss wants them.
constexpr bool decays(ParameterGroup group)
{
    return group != ParameterGroup::Norm && group != ParameterGroup::Bias;
}

/// A float32 matrix in the dtype of the products, kept beside it from its first use on. Who updates the matrix may write its rows here as
/// well, in the same pass.
struct RoundedCopy {
    at::Tensor values;            ///< [outputs, inputs] contiguous, or undefined
    std::uint32_t version = 0;    ///< of the matrix they were rounded from
    std::int64_t updatedRows = 0; ///< written with an update since the model was last told of one
};

struct Parameter {
    std::string name;  ///< the checkpoint's own
    at::Tensor tensor; ///< leaf, shared with the model: float32 unless the model is held otherwise
    ParameterGroup group = ParameterGroup::Projection;
    bool trainable = true;                     ///< false: the optimiser leaves it alone; it is saved all the same
    at::Tensor scales = {};                    ///< [rows] float32, of an int8 tensor: what a row of it counts
    std::shared_ptr<RoundedCopy> rounded = {}; ///< of the matrix this is a block of rows of; null for what is no matrix of a product
    std::int64_t firstRoundedRow = 0;          ///< of this block
};

/// A model's parameters in checkpoint order.
using ParameterSet = std::vector<Parameter>;

} // namespace sdm::engine
