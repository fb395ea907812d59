#include "core/engine/kernels/reference/reference_kernels.h"

#include "core/engine/kernels/packed_linear.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/full.h>
#include <ATen/ops/rsqrt.h>
#include <ATen/ops/scaled_dot_product_attention.h>
#include <ATen/ops/silu.h>
#include <ATen/TensorOperators.h>
#include <c10/core/GradMode.h>

namespace sdm::engine {
namespace {

/// A rotated product cut into heads: queries [N, Hq, E], keys and values [N, Hk, E].
struct Heads {
    Heads(const at::Tensor& rotated, const HeadLayout& heads)
    {
        const auto parts = rotated.split_with_sizes({heads.queryWidth(), heads.keyWidth(), heads.keyWidth()}, 1);
        const auto byHead = [&](const at::Tensor& part, std::int64_t count) { return part.unflatten(1, {count, heads.headSize}); };
        queries = byHead(parts[0], heads.queryHeads);
        keys = byHead(parts[1], heads.keyValueHeads);
        values = byHead(parts[2], heads.keyValueHeads);
    }
    at::Tensor queries, keys, values;
};

at::Tensor attendBlock(const Heads& heads, const DocumentLayout::Block& block, bool isGrouped)
{
    const auto padded = [&](const at::Tensor& x) {
        const at::Tensor rows = block.rows.defined() ? x.index_select(0, block.rows) : x;
        return rows.unflatten(0, {block.documents, block.longest}).transpose(1, 2); // [B, heads, T, E]
    };
    const at::Tensor out = at::scaled_dot_product_attention(padded(heads.queries), padded(heads.keys), padded(heads.values), {}, 0.0,
                                                            /*is_causal=*/true, {}, isGrouped);
    return out.transpose(1, 2).reshape({block.documents * block.longest, heads.queries.size(1) * heads.queries.size(2)}); // [B T, Hq E]
}

} // namespace

at::Tensor ReferenceKernels::rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps, at::ScalarType result) const
{
    const at::Tensor scale = at::rsqrt(x.square().mean(-1, true) + eps); // [N, 1]
    return (weight * (x * scale)).to(result);
}

SumAndNorm ReferenceKernels::addNorm(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps,
                                     at::ScalarType result) const
{
    const at::Tensor sum = x + branch;
    return {sum, rmsNorm(sum, weight, eps, result)};
}

at::Tensor ReferenceKernels::gate(const at::Tensor& gateUp) const
{
    const std::int64_t width = gateUp.size(-1) / 2;
    return at::silu(gateUp.narrow(-1, 0, width)) * gateUp.narrow(-1, width, width);
}

at::Tensor ReferenceKernels::rotate(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads) const
{
    const std::int64_t turned = heads.queryHeads + heads.keyValueHeads;
    const std::int64_t half = rotary.cos.size(1);
    const at::Tensor cos = rotary.cos.unsqueeze(1); // [N, 1, R/2]
    const at::Tensor sin = rotary.sin.unsqueeze(1);
    const at::Tensor x = qkv.narrow(1, 0, turned * heads.headSize).unflatten(1, {turned, heads.headSize}); // [N, Hq + Hk, E]
    const at::Tensor first = x.narrow(2, 0, half).to(at::kFloat);
    const at::Tensor second = x.narrow(2, half, half).to(at::kFloat);
    std::vector<at::Tensor> parts{(first * cos - second * sin).to(x.scalar_type()), (second * cos + first * sin).to(x.scalar_type())};
    if (2 * half < heads.headSize)
        parts.push_back(x.narrow(2, 2 * half, heads.headSize - 2 * half));
    const at::Tensor values = qkv.narrow(1, turned * heads.headSize, heads.keyWidth());
    return at::cat({at::cat(parts, 2).flatten(1), values}, 1);
}

at::Tensor ReferenceKernels::attend(const at::Tensor& rotated, const HeadLayout& layout, const DocumentLayout& documents) const
{
    if (rotated.size(0) == 0)
        return rotated.narrow(1, 0, layout.queryWidth());
    const Heads heads(rotated, layout);
    std::vector<at::Tensor> attended;
    for (const DocumentLayout::Block& block : documents.blocks())
        attended.push_back(attendBlock(heads, block, layout.queryHeads != layout.keyValueHeads));
    const at::Tensor all = attended.size() == 1 ? attended.front() : at::cat(attended, 0);
    return documents.places().defined() ? all.index_select(0, documents.places()) : all;
}

at::Tensor ReferenceKernels::rotateAndAttend(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads,
                                             const DocumentLayout& documents) const
{
    return ReferenceKernels::attend(ReferenceKernels::rotate(qkv, rotary, heads), heads, documents);
}

at::Tensor ReferenceKernels::linear(const LinearInput& x, const LinearOperands& operands) const
{
    return packedLinear(x.rows, operands);
}

LossAndGradient ReferenceKernels::baseScaledLoss(const PredictedRows& rows, at::ScalarType result) const
{
    const at::NoGradGuard noGrad;
    const at::Tensor base = rows.logBase.unsqueeze(1);
    const at::Tensor target = rows.targets.unsqueeze(1);
    at::Tensor logits = rows.logits;
    logits.mul_(base);                                                                       // [R, V] B u
    const at::Tensor normaliser = logits.logsumexp(1, true);                                 // [R, 1]
    const at::Tensor losses = (normaliser - logits.gather(1, target)).div_(base).squeeze(1); // [R]
    if (!rows.factors.defined())
        return {losses, {}};
    logits.sub_(normaliser).exp_(); // the factor B of the inner derivative cancels that of the loss
    logits.scatter_add_(1, target, at::full(target.sizes(), -1.0, logits.options()));
    return {losses, logits.mul_(rows.factors.unsqueeze(1)).to(result)};
}

} // namespace sdm::engine
