#pragma once

#include "core/engine/sdm/sdm_layer.h"

#include <nlohmann/json_fwd.hpp>

/// The files around an SDM layer: feature rows in, judgements and reports out.
namespace sdm::runner {

/// `features` [N, D] float32 and `labels` [N] int64. \throws Error (BadInput) naming file and tensor; without labels unless optional
engine::LabelledFeatures readFeatures(const std::filesystem::path& path, bool labelsOptional = false);

/// What a feature file says it was made from (its safetensors metadata); unknown where it says nothing.
engine::LayerOrigin readOrigin(const std::filesystem::path& path);
/// The same for two halves. \throws Error (BadInput) when they differ
engine::LayerOrigin commonOrigin(const std::filesystem::path& support, const std::filesystem::path& calibration);

/// `adaptor.weight`, `adaptor.bias`, `linear.weight`, `linear.bias`.
std::vector<at::Tensor> readInitialWeights(const std::filesystem::path& path);

/// One order of the support rows per epoch: `perm` [epochs, S], or `epoch.0`, `epoch.1`, ... [S]; int32 or int64.
std::vector<at::Tensor> readRowOrders(const std::filesystem::path& path);

/// \param labels  [N] int64, or undefined; adds `loss`, NaN at special labels
void writeJudgement(const std::filesystem::path& path, const engine::Judgement& judgement, const at::Tensor& labels);

/// `epochs`, `best_epoch`, `qr_min`, `psi`.
nlohmann::ordered_json fitReport(const engine::SdmLayer& layer, const std::vector<engine::LayerEpoch>& epochs);

/// What a layer is: dimensions, region, and its table over the calibration half.
nlohmann::ordered_json layerSummary(const engine::SdmLayer& layer);

} // namespace sdm::runner
