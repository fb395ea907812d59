#include "core/engine/forward/loss_rows.h"

#include <algorithm>
#include <ATen/ops/repeat_interleave.h>
#include <ATen/ops/tensor.h>

namespace sdm::engine {

std::int64_t lossRowCount(const EncodedDocument& document)
{
    // The first token is predicted by nothing.
    return std::max<std::int64_t>(0, static_cast<std::int64_t>(document.ids.size()) - std::max<std::int64_t>(document.masked, 1));
}

LossRows LossRows::of(const PackedBatch& batch, const std::vector<DocumentText>& documents)
{
    LossRows result;
    std::vector<std::int64_t> rows, targets;
    for (std::size_t b = 0; b < documents.size(); ++b) {
        const EncodedDocument& document = *documents[b];
        const std::int64_t count = lossRowCount(document);
        const auto length = static_cast<std::int64_t>(document.ids.size());
        for (std::int64_t position = length - count; position < length; ++position) {
            rows.push_back(batch.starts[b] + position - 1);
            targets.push_back(document.ids[static_cast<std::size_t>(position)]);
        }
        result.counts.push_back(count);
    }
    const auto options = batch.ids.options();
    result.rows = at::tensor(rows, options);
    result.targets = at::tensor(targets, options);
    return result;
}

NextTokenLoss tokenLosses(const CausalLm& model, const at::Tensor& hiddenRows, const at::Tensor& targets,
                          const std::vector<std::int64_t>& counts, const at::Tensor& bases, std::int64_t tokenCount,
                          const at::Tensor& weights)
{
    const at::Tensor repeats = at::tensor(counts, targets.options());
    const at::Tensor rowBases = at::repeat_interleave(bases.to(hiddenRows.device()), repeats); // [R]
    return nextTokenLoss(hiddenRows, model.headWeight(), targets, rowBases, tokenCount, model.placement().computeDtype, weights);
}

} // namespace sdm::engine
