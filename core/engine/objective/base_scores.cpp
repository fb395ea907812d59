#include "core/engine/objective/base_scores.h"

#include <ATen/ops/tensor.h>

namespace sdm::engine {

BaseScores baseScores(const SdmLayer& layer, const at::Tensor& features, const std::vector<Membership>& membership,
                      const std::vector<int>& labels)
{
    const at::Tensor probabilities = layer.judge(features, membership).sdm; // [B, 2]
    const at::Tensor known = at::tensor(std::vector<std::int64_t>(labels.begin(), labels.end())).unsqueeze(1);
    return {probabilities.gather(1, known).squeeze(1).add_(2), probabilities.select(1, 1).contiguous()};
}

} // namespace sdm::engine
