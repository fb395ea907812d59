#pragma once

#include "core/base/random_source.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

namespace sdm::engine {

/// The two linear maps of an SDM layer: exemplar e = G x + g, logits z = W e + w. No activation function between them.
struct SdmWeights {
    at::Tensor adaptorWeight; ///< G [M, D]
    at::Tensor adaptorBias;   ///< g [M]
    at::Tensor linearWeight;  ///< W [C, M]
    at::Tensor linearBias;    ///< w [C]

    /// Uniform in +-1/sqrt(inputs), weights and biases alike.
    static SdmWeights random(std::int64_t features, std::int64_t exemplars, std::int64_t classes, RandomStream stream);
    /// Copies of G, g, W, w in this order. \throws Error (BadInput) naming the tensor whose shape or dtype does not fit
    static SdmWeights fromTensors(const std::vector<at::Tensor>& tensors);

    std::vector<at::Tensor> tensors() const { return {adaptorWeight, adaptorBias, linearWeight, linearBias}; }
    SdmWeights clone() const;
    SdmWeights to(c10::Device device) const;

    std::int64_t featureSize() const { return adaptorWeight.size(1); }
    std::int64_t exemplarSize() const { return adaptorWeight.size(0); }
    std::int64_t classCount() const { return linearWeight.size(0); }

    at::Tensor exemplars(const at::Tensor& rows) const;   ///< [N, D] -> [N, M]
    at::Tensor logits(const at::Tensor& exemplars) const; ///< [N, M] -> [N, C]
};

/// argmax of each row, the lowest class on ties. \param logits [N, C] float32 \return [N] int64 beside them
at::Tensor predictedClasses(const at::Tensor& logits);

/// Mean-centring by two scalars over all entries of the support half's features.
struct FeatureScale {
    float mean = 0;
    float standardDeviation = 1;

    /// \throws Error (BadInput) when all entries are equal
    static FeatureScale of(const at::Tensor& features);
    at::Tensor apply(const at::Tensor& features) const; ///< (h - mean) / standardDeviation
};

} // namespace sdm::engine
