#pragma once

#include <ATen/core/Tensor.h>

// Shape legend: P pairs.
namespace sdm::engine {

/// Log-probabilities of the chosen and the rejected answers of some pairs, sums over their unmasked tokens.
struct PairLogProbabilities {
    at::Tensor chosen;   ///< [P] float64
    at::Tensor rejected; ///< [P] float64
};

/// The preference loss of direct preference optimisation (Rafailov et al., arXiv 2305.18290) and its derivative.
struct DpoLoss {
    at::Tensor losses;     ///< [P] -ln sigmoid(margin)
    at::Tensor margins;    ///< [P] beta ((l_w - l_l) - (l_w_ref - l_l_ref))
    at::Tensor derivative; ///< [P] d loss / d l_w, which is -d loss / d l_l
};

/// \param reference  of the model before training; without, its terms are dropped
DpoLoss dpoLoss(const PairLogProbabilities& model, const PairLogProbabilities* reference, double beta);

} // namespace sdm::engine
