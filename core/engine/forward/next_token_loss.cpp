#include "core/engine/forward/next_token_loss.h"

#include "core/base/error.h"
#include "core/engine/kernels/kernels.h"

#include <algorithm>
#include <ATen/ops/empty.h>
#include <ATen/ops/full.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/zeros.h>
#include <ATen/TensorOperators.h>
#include <c10/core/GradMode.h>
#include <optional>
#include <torch/csrc/autograd/custom_function.h>

namespace sdm::engine {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Elements of one chunk's logits: large enough for an efficient product, small beside the weights of any model.
constexpr std::int64_t kChunkElements = std::int64_t{1} << 24;
constexpr std::int64_t kFewestChunkRows = 64;

class ChunkedLoss : public torch::autograd::Function<ChunkedLoss> {
public:
    static variable_list forward(AutogradContext* context, const at::Tensor& rows, const at::Tensor& head, const at::Tensor& targets,
                                 const at::Tensor& beta, std::int64_t tokenCount, at::ScalarType dtype, bool wantsGradient,
                                 const std::optional<at::Tensor>& weights)
    {
        // Logits are never rounded to the run's dtype: a bf16 logit near 15 is off by up to 0.03, and so would be its loss.
        const at::Tensor exactRows = rows.to(at::kFloat);
        const at::Tensor exactHead = head.to(at::kFloat);
        const at::Tensor weight = wantsGradient ? head.to(dtype) : head;
        const at::Tensor input = wantsGradient ? rows.to(dtype) : rows;
        const at::Tensor logBase = beta.to(at::kFloat).log(); // [R]
        const std::int64_t count = rows.size(0);
        const std::int64_t chunk = std::max(kChunkElements / head.size(0), kFewestChunkRows);
        const double scale = 1.0 / static_cast<double>(tokenCount);
        const bool wantsRows = wantsGradient && rows.requires_grad();
        const bool wantsHead = wantsGradient && head.requires_grad();

        const auto floats = rows.options().dtype(at::kFloat);
        at::Tensor losses = at::empty({count}, floats);
        at::Tensor rowsGradient = wantsRows ? at::empty(rows.sizes(), floats) : at::Tensor();
        at::Tensor headGradient = wantsHead ? at::zeros(head.sizes(), floats) : at::Tensor();
        const bool wants = wantsRows || wantsHead;
        const at::Tensor factors = !wants ? at::Tensor() : weights ? *weights * scale : at::full({count}, scale, floats);
        const Kernels& kernels = kernelsFor({rows.device(), dtype, {}, {}});
        for (std::int64_t start = 0; start < count; start += chunk) {
            const std::int64_t length = std::min(chunk, count - start);
            const auto part = [&](const at::Tensor& whole) { return whole.defined() ? whole.narrow(0, start, length) : whole; };
            const at::Tensor x = part(input);
            const at::Tensor logits = at::mm(part(exactRows), exactHead.t()); // [r, V] float32
            const auto [chunkLosses, gradient] = kernels.baseScaledLoss({logits, part(targets), part(logBase), part(factors)}, dtype);
            part(losses).copy_(chunkLosses);
            if (!wants)
                continue;
            if (wantsRows)
                part(rowsGradient).copy_(at::mm(gradient, weight));
            if (wantsHead && dtype == at::kFloat)
                headGradient.addmm_(gradient.t(), x);
            else if (wantsHead)
                headGradient.add_(at::mm(gradient.t(), x));
        }
        context->saved_data["rows"] = rowsGradient;
        context->saved_data["head"] = headGradient;
        context->mark_non_differentiable({losses});
        return {(weights ? losses.mul(*weights) : losses).sum() * scale, losses};
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const auto scaled = [&](const char* name) {
            const at::Tensor gradient = context->saved_data[name].toTensor();
            return gradient.defined() ? gradient * gradients[0] : gradient;
        };
        return {scaled("rows"), scaled("head"), {}, {}, {}, {}, {}, {}};
    }
};

void check(const at::Tensor& rows, const at::Tensor& targets, const at::Tensor& beta)
{
    if (rows.dim() != 2 || targets.dim() != 1 || beta.dim() != 1 || targets.size(0) != rows.size(0) || beta.size(0) != rows.size(0))
        throw Error(ErrorCode::InvalidArgument, "rows [R, H], targets [R] and beta [R] are needed", "next-token loss");
    if (targets.scalar_type() != at::kLong)
        throw Error(ErrorCode::InvalidArgument, "targets must be int64", "next-token loss");
}

} // namespace

at::Tensor nextTokenLoss(const at::Tensor& logits, const at::Tensor& targets, const at::Tensor& beta)
{
    check(logits, targets, beta);
    const at::Tensor logBase = beta.detach().to(at::kFloat).log(); // [R]
    const at::Tensor scaled = logits.to(at::kFloat) * logBase.unsqueeze(1);
    return (scaled.logsumexp(1) - scaled.gather(1, targets.unsqueeze(1)).squeeze(1)) / logBase;
}

NextTokenLoss nextTokenLoss(const at::Tensor& rows, const at::Tensor& head, const at::Tensor& targets, const at::Tensor& beta,
                            std::int64_t tokenCount, at::ScalarType computeDtype, const at::Tensor& weights)
{
    check(rows, targets, beta);
    if (head.dim() != 2 || head.size(1) != rows.size(1) || tokenCount <= 0)
        throw Error(ErrorCode::InvalidArgument, "a head [V, H] and a positive token count are needed", "next-token loss");
    if (weights.defined() && !weights.sizes().equals(beta.sizes()))
        throw Error(ErrorCode::InvalidArgument, "one weight a row is needed", "next-token loss");
    const auto result = ChunkedLoss::apply(rows, head, targets, beta.detach(), tokenCount, computeDtype, at::GradMode::is_enabled(),
                                           weights.defined() ? std::optional(weights) : std::nullopt); // apply() takes no undefined tensor
    return {result[0], result[1]};
}

} // namespace sdm::engine
