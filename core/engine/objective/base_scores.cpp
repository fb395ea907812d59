#include "core/engine/objective/base_scores.h"

#include <ATen/ops/tensor.h>

namespace sdm::engine {
namespace {

/// \param probabilities  [B, 2], labels [B] int64 beside them
BaseScores scoresOf(const at::Tensor& probabilities, const at::Tensor& labels)
{
    return {probabilities.gather(1, labels.unsqueeze(1)).squeeze(1).add_(2), probabilities.select(1, 1).contiguous()};
}

} // namespace

BaseScores baseScores(const SdmLayer& layer, const at::Tensor& features, const std::vector<Membership>& membership,
                      const std::vector<int>& labels)
{
    return scoresOf(layer.judge(features, membership).sdm, at::tensor(std::vector<std::int64_t>(labels.begin(), labels.end())));
}

BaseScores baseScores(const DeviceLayer& layer, const at::Tensor& features, const at::Tensor& isMember, const at::Tensor& labels)
{
    return scoresOf(layer.sdm(features, isMember), labels);
}

} // namespace sdm::engine
