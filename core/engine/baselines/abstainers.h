#pragma once

#include "core/engine/baselines/softmax_head.h"
#include "core/engine/baselines/split_conformal.h"

#include <memory>
#include <string>
#include <vector>

namespace sdm::engine {

/// What one way of abstaining says about N rows.
struct Abstention {
    std::string estimator;                ///< softmax_head, temperature, conformal, conformal_by_class
    std::vector<std::int64_t> prediction; ///< argmax of z
    std::vector<double> confidence;       ///< probability of the prediction as this way sees it
    std::vector<bool> admitted;
};

/// The ways of abstaining an SDM layer is held against, made from the same features and the same halves as that layer: one softmax head
/// that admits where its probability reaches alpha, the same after temperature scaling on the calibration half, and split conformal sets
/// that admit where they are a single class, with marginal and with class-conditional coverage alpha.
///
/// The calibration half also chose the head's epoch, so conformal coverage is slightly better there than on fresh rows; the SDM layer's
/// thresholds stand on the same half in the same way.
class Abstainers {
public:
    /// Arguments as fitSoftmaxHead; alpha is the settings'.
    Abstainers(const LabelledFeatures& support, const LabelledFeatures& calibration, const LayerFitOptions& options);

    /// \param features  [N, D] float32, finite
    std::vector<Abstention> judge(const at::Tensor& features) const;
    double temperature() const { return m_temperature; }
    const SoftmaxHead& head() const { return m_head; }

private:
    SoftmaxHead m_head;
    double m_alpha;
    double m_temperature = 1;
    std::unique_ptr<const SplitConformal> m_marginal, m_byClass;
};

} // namespace sdm::engine
