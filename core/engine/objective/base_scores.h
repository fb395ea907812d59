#pragma once

#include "core/engine/sdm/device_layer.h"
#include "core/engine/sdm/sdm_layer.h"

#include <ATen/core/Tensor.h>
#include <vector>

// Shape legend: B documents, H hidden size.
namespace sdm::engine {

/// Beside the features they were asked for.
struct BaseScores {
    at::Tensor base;                ///< [B] float32 in [2, 3]: 2 + s at the known class
    at::Tensor positiveProbability; ///< [B] float32: s at class 1
};

/// \param features    [B, 2H] float32, constants: no gradient flows into the base
/// \param membership  of each document in the layer's support half
/// \param labels      the known classes
/// Source: SDM LM paper, beta = 2 + SDM(z')_y.
BaseScores baseScores(const SdmLayer& layer, const at::Tensor& features, const std::vector<Membership>& membership,
                      const std::vector<int>& labels);
/// The same where the model is, with nothing waited for.
/// \param features, isMember, labels  [B, 2H] float32, [B] bool, [B] int64 on the layer's device
BaseScores baseScores(const DeviceLayer& layer, const at::Tensor& features, const at::Tensor& isMember, const at::Tensor& labels);

} // namespace sdm::engine
