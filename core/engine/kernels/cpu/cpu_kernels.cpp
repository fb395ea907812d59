#include "core/engine/kernels/cpu/cpu_kernels.h"

#include "core/engine/kernels/cpu/attention.h"
#include "core/engine/kernels/cpu/base_scaled_loss.h"
#include "core/engine/kernels/cpu/functions.h"
#include "core/engine/kernels/cpu/support_search.h"

#include <ATen/TensorOperators.h>

namespace sdm::engine {
namespace {

bool isPacked(const at::Tensor& rows)
{
    return (rows.scalar_type() == at::kFloat || rows.scalar_type() == at::kBFloat16) && rows.is_contiguous();
}

/// Caches have loops of their own in float32 alone.
bool isCached(const at::Tensor& rows)
{
    return rows.scalar_type() == at::kFloat && rows.is_contiguous();
}

} // namespace

at::Tensor CpuKernels::rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps, at::ScalarType result) const
{
    if (x.scalar_type() == at::kFloat && result == at::kFloat)
        return cpu::rmsNorm(x, weight, eps);
    if (x.scalar_type() == at::kFloat && result == at::kBFloat16)
        return cpu::roundedNorm(x, weight, eps);
    return PortableKernels::rmsNorm(x, weight, eps, result);
}

SumAndNorm CpuKernels::addNorm(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps,
                               at::ScalarType result) const
{
    if (x.scalar_type() == at::kFloat && branch.scalar_type() == at::kFloat && result == at::kFloat)
        return cpu::addNorm(x, branch, weight, eps);
    if (x.scalar_type() == at::kFloat && branch.scalar_type() == at::kBFloat16 && (result == at::kBFloat16 || result == at::kFloat))
        return cpu::roundedAddNorm(x, branch, weight, eps, result);
    return PortableKernels::addNorm(x, branch, weight, eps, result);
}

at::Tensor CpuKernels::gate(const at::Tensor& gateUp) const
{
    return isPacked(gateUp) ? cpu::gate(gateUp) : PortableKernels::gate(gateUp);
}

at::Tensor CpuKernels::rotate(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads) const
{
    return isPacked(qkv) ? cpu::rotate(qkv, rotary, heads) : PortableKernels::rotate(qkv, rotary, heads);
}

at::Tensor CpuKernels::attend(const at::Tensor& rotated, const HeadLayout& heads, const DocumentLayout& documents) const
{
    return isPacked(rotated) ? cpu::attend(rotated, heads, documents.lengths()) : PortableKernels::attend(rotated, heads, documents);
}

at::Tensor CpuKernels::rotateAndAttend(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads,
                                       const DocumentLayout& documents) const
{
    return isPacked(qkv) ? cpu::rotateAndAttend(qkv, rotary, heads, documents.lengths())
                         : PortableKernels::rotateAndAttend(qkv, rotary, heads, documents);
}

void CpuKernels::store(const at::Tensor& rotated, const HeadLayout& heads, const CacheSlots& slots) const
{
    if (isCached(rotated))
        cpu::storeRows(rotated, slots.keys, slots.values, heads, slots.where.rows(), slots.where.places());
    else
        PortableKernels::store(rotated, heads, slots);
}

at::Tensor CpuKernels::attendCached(const at::Tensor& rotated, const HeadLayout& heads, const CacheSlots& slots) const
{
    if (!isCached(rotated))
        return PortableKernels::attendCached(rotated, heads, slots);
    store(rotated, heads, slots);
    return cpu::attendToCache(rotated, slots.keys, slots.values, heads, slots.where.rows(), slots.where.places());
}

LossAndGradient CpuKernels::baseScaledLoss(const PredictedRows& rows, at::ScalarType result) const
{
    if (rows.logits.is_contiguous() && (result == at::kFloat || result == at::kBFloat16))
        return cpu::baseScaledLoss(rows, result);
    return PortableKernels::baseScaledLoss(rows, result);
}

Neighbours CpuKernels::supportSearch(const SupportPoints& points, const SupportQueries& queries) const
{
    return cpu::supportSearch(points, queries);
}

} // namespace sdm::engine
