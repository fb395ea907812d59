#include "core/engine/kernels/cpu/attention.h"
#include "core/engine/kernels/cpu/functions.h"
#include "core/engine/kernels/cpu/rounded_attention.h"

#include <ATen/ops/empty.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/custom_function.h>

namespace sdm::engine::cpu {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

std::vector<std::int64_t> packed(const HeadLayout& heads)
{
    return {heads.queryHeads, heads.keyValueHeads, heads.headSize};
}

HeadLayout unpacked(const AutogradContext& context)
{
    const auto sizes = context.saved_data.at("heads").toIntVector();
    return {sizes[0], sizes[1], sizes[2]};
}

bool isRounded(const at::Tensor& rows)
{
    return rows.scalar_type() == at::kBFloat16;
}

/// Attention, and before it the rotation if there is one, as one node: in float32 the rotated product takes the place of the plain one,
/// which nobody else needs; in bfloat16 it is made on the way, and again for the gradients.
class AttentionFunction : public torch::autograd::Function<AttentionFunction> {
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& qkv, const RotaryRows* rotary, const HeadLayout& heads,
                              const std::vector<std::int64_t>& lengths)
    {
        const at::Tensor normaliser = at::empty({qkv.size(0), heads.queryHeads}, qkv.options().dtype(at::kFloat));
        if (rotary && !isRounded(qkv))
            rotateInPlace(qkv, *rotary, heads);
        const at::Tensor out =
            isRounded(qkv) ? attendRounded(qkv, rotary, heads, lengths, normaliser) : attend(qkv, heads, lengths, normaliser);
        // The caller's graph never reads qkv again, so keeping a detached alias is safe though its values changed.
        context->save_for_backward(
            {qkv.detach(), out, normaliser, rotary ? rotary->cos : at::Tensor(), rotary ? rotary->sin : at::Tensor()});
        context->saved_data["heads"] = packed(heads);
        context->saved_data["lengths"] = lengths;
        return out;
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const auto saved = context->get_saved_variables();
        const HeadLayout heads = unpacked(*context);
        const auto lengths = context->saved_data["lengths"].toIntVector();
        const at::Tensor gradient = gradients[0].contiguous();
        const RotaryRows rotary{saved[3], saved[4]};
        const bool isTurned = rotary.cos.defined();
        if (isRounded(saved[0])) {
            const RoundedAttention forward{saved[0], isTurned ? &rotary : nullptr, saved[1], saved[2]};
            return {attendRoundedBackward(forward, gradient, heads, lengths), {}, {}, {}};
        }
        const at::Tensor result = attendBackward(saved[0], saved[1], saved[2], gradient, heads, lengths);
        if (isTurned)
            rotateInPlace(result, rotary, heads, -1.0f);
        return {result, {}, {}, {}};
    }
};

class RotationFunction : public torch::autograd::Function<RotationFunction> {
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads)
    {
        context->save_for_backward({rotary.cos, rotary.sin});
        context->saved_data["heads"] = packed(heads);
        const at::Tensor result = qkv.clone();
        rotateInPlace(result, rotary, heads);
        return result;
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const auto saved = context->get_saved_variables();
        const at::Tensor result = gradients[0].clone(at::MemoryFormat::Contiguous);
        rotateInPlace(result, {saved[0], saved[1]}, unpacked(*context), -1.0f);
        return {result, {}, {}};
    }
};

} // namespace

at::Tensor rotate(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads)
{
    if (at::GradMode::is_enabled())
        return RotationFunction::apply(qkv, rotary, heads);
    rotateInPlace(qkv, rotary, heads);
    return qkv;
}

at::Tensor attend(const at::Tensor& rotated, const HeadLayout& heads, const std::vector<std::int64_t>& lengths)
{
    if (at::GradMode::is_enabled())
        return AttentionFunction::apply(rotated, static_cast<const RotaryRows*>(nullptr), heads, lengths);
    return isRounded(rotated) ? attendRounded(rotated, nullptr, heads, lengths, at::Tensor())
                              : attend(rotated, heads, lengths, at::Tensor());
}

at::Tensor rotateAndAttend(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads,
                           const std::vector<std::int64_t>& lengths)
{
    if (at::GradMode::is_enabled())
        return AttentionFunction::apply(qkv, &rotary, heads, lengths);
    if (isRounded(qkv))
        return attendRounded(qkv, &rotary, heads, lengths, at::Tensor());
    rotateInPlace(qkv, rotary, heads);
    return attend(qkv, heads, lengths, at::Tensor());
}

} // namespace sdm::engine::cpu
