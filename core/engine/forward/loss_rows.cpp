#include "core/engine/forward/loss_rows.h"

#include "core/engine/runtime/index_tensor.h"

#include <algorithm>
#include <ATen/ops/repeat_interleave.h>

namespace sdm::engine {

std::int64_t lossRowCount(const EncodedDocument& document)
{
    // The first token is predicted by nothing.
    return std::max<std::int64_t>(0, static_cast<std::int64_t>(document.ids.size()) - std::max<std::int64_t>(document.masked, 1));
}

std::array<IndexList, 3> LossRows::listsOf(const PackedBatch& batch, const std::vector<DocumentText>& documents)
{
    IndexList rows, targets, counts;
    for (std::size_t b = 0; b < documents.size(); ++b) {
        const EncodedDocument& document = *documents[b];
        const std::int64_t count = lossRowCount(document);
        const auto length = static_cast<std::int64_t>(document.ids.size());
        for (std::int64_t position = length - count; position < length; ++position) {
            rows.push_back(batch.row(b, position - 1));
            targets.push_back(document.ids[static_cast<std::size_t>(position)]);
        }
        counts.push_back(count);
    }
    return {std::move(rows), std::move(targets), std::move(counts)};
}

LossRows LossRows::of(const PackedBatch& batch, const std::vector<DocumentText>& documents)
{
    auto lists = listsOf(batch, documents);
    const auto sent = indexTensors(lists, batch.ids.device());
    return {sent[0], sent[1], sent[2], std::move(lists[2])};
}

NextTokenLoss tokenLosses(const CausalLm& model, const at::Tensor& hiddenRows, const at::Tensor& targets, const at::Tensor& repeats,
                          const at::Tensor& bases, std::int64_t tokenCount, const at::Tensor& weights)
{
    // How many there will be is said, so that nobody has to wait for their sum.
    const at::Tensor rowBases = at::repeat_interleave(bases.to(hiddenRows.device()), repeats, std::nullopt, hiddenRows.size(0)); // [R]
    return nextTokenLoss(hiddenRows, model.headWeight(), targets, rowBases, tokenCount, model.placement().computeDtype, weights);
}

} // namespace sdm::engine
