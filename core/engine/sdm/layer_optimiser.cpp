#include "core/engine/sdm/layer_optimiser.h"

#include "core/engine/sdm/sdm_activation.h"

#include <ATen/ops/_foreach_add.h>
#include <ATen/ops/_fused_adam.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/addmv.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/mv.h>
#include <ATen/ops/outer.h>
#include <ATen/ops/sum.h>
#include <ATen/ops/zeros.h>
#include <ATen/ops/zeros_like.h>

namespace sdm::engine {

LayerGradients sdmLayerGradients(const SdmWeights& weights, const at::Tensor& rows, const at::Tensor& similarity,
                                 const at::Tensor& distance, const at::Tensor& labels)
{
    const at::Tensor combined = at::mm(weights.linearWeight, weights.adaptorWeight);                    // [C, D]
    const at::Tensor offset = at::addmv(weights.linearBias, weights.linearWeight, weights.adaptorBias); // [C]
    const at::Tensor logits = at::addmm(offset, rows, combined.t());                                    // [B, C]
    const SdmLossAndGradient loss = sdmLossAndGradient(logits.contiguous(), similarity, distance, labels);
    const at::Tensor& dz = loss.gradient;
    const at::Tensor projected = at::mm(dz.t(), rows); // [C, D]
    const at::Tensor dzSum = dz.sum(0);                // [C]

    LayerGradients gradients{loss.loss, {}};
    gradients.weights.adaptorWeight = at::mm(weights.linearWeight.t(), projected);
    gradients.weights.adaptorBias = at::mv(weights.linearWeight.t(), dzSum);
    gradients.weights.linearWeight = at::mm(projected, weights.adaptorWeight.t()).add_(at::outer(dzSum, weights.adaptorBias));
    gradients.weights.linearBias = dzSum;
    return gradients;
}

LayerOptimiser::LayerOptimiser(const SdmWeights& weights, double learningRate)
    : m_weights(weights), m_parameters(weights.tensors()), m_learningRate(learningRate)
{
    for (const at::Tensor& parameter : m_parameters) {
        m_first.push_back(at::zeros_like(parameter));
        m_second.push_back(at::zeros_like(parameter));
        m_steps.push_back(at::zeros({}, parameter.options()));
    }
}

at::Tensor LayerOptimiser::step(const at::Tensor& rows, const at::Tensor& similarity, const at::Tensor& distance, const at::Tensor& labels)
{
    const LayerGradients gradients = sdmLayerGradients(m_weights, rows, similarity, distance, labels);
    at::_foreach_add_(m_steps, 1);
    at::_fused_adam_(m_parameters, gradients.weights.tensors(), m_first, m_second, {}, m_steps, m_learningRate, 0.9, 0.999, 0.0, 1e-8,
                     false, false);
    return gradients.loss;
}

} // namespace sdm::engine
