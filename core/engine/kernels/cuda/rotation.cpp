#include "core/engine/kernels/cuda/functions.h"
#include "core/engine/kernels/cuda/queue.h"

#include <ATen/ops/empty_like.h>

namespace sdm::engine::cuda {
namespace {

void turnInto(const Interface& module, const at::Tensor& qkv, const at::Tensor& out, const RotaryRows& rotary, const HeadLayout& heads,
              double sign)
{
    const at::Tensor cosines = rotary.cos.contiguous(), sines = rotary.sin.contiguous();
    RotationTask task{};
    task.qkv = dataOf(qkv);
    task.out = mutableDataOf(out);
    task.cos = floatsOf(cosines);
    task.sin = floatsOf(sines);
    task.rows = qkv.size(0);
    task.width = qkv.size(1);
    task.turnedHeads = heads.queryHeads + heads.keyValueHeads;
    task.headSize = heads.headSize;
    task.half = cosines.size(1);
    task.sign = static_cast<float>(sign);
    task.type = elementOf(qkv);
    queue(module, module.rotate, task, qkv);
}

} // namespace

at::Tensor turned(const Interface& module, const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads, double sign)
{
    const at::Tensor rows = qkv.contiguous();
    at::Tensor out = at::empty_like(rows);
    turnInto(module, rows, out, rotary, heads, sign);
    return out;
}

void turnInPlace(const Interface& module, const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads)
{
    turnInto(module, qkv, qkv, rotary, heads, 1);
}

} // namespace sdm::engine::cuda
