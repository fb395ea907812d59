#include "core/engine/model/attention.h"
#include "core/engine/model/cpu_attention.h"

#include <ATen/ops/empty.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/custom_function.h>

namespace sdm::engine {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

std::vector<std::int64_t> packed(const HeadLayout& heads)
{
    return {heads.queryHeads, heads.keyValueHeads, heads.headSize};
}

/// Rotation and attention as one node: the rotated product takes the place of the plain one, which nobody else needs.
class CpuAttention : public torch::autograd::Function<CpuAttention> {
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads,
                              const std::vector<std::int64_t>& lengths)
    {
        cpu::rotateInPlace(qkv, rotary, heads);
        const at::Tensor normaliser = at::empty({qkv.size(0), heads.queryHeads}, qkv.options());
        const at::Tensor out = cpu::attend(qkv, heads, lengths, normaliser);
        // The caller's graph never reads qkv again, so keeping a detached alias is safe though its values changed.
        context->save_for_backward({qkv.detach(), out, normaliser, rotary.cos, rotary.sin});
        context->saved_data["heads"] = packed(heads);
        context->saved_data["lengths"] = lengths;
        return out;
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const auto saved = context->get_saved_variables();
        const auto sizes = context->saved_data["heads"].toIntVector();
        const HeadLayout heads{sizes[0], sizes[1], sizes[2]};
        const at::Tensor result = cpu::attendBackward(saved[0], saved[1], saved[2], gradients[0].contiguous(), heads,
                                                      context->saved_data["lengths"].toIntVector());
        cpu::rotateInPlace(result, {saved[3], saved[4]}, heads, -1.0f);
        return {result, {}, {}, {}};
    }
};

} // namespace

bool usesCpuKernels(const at::Tensor& qkv)
{
    return qkv.is_cpu() && qkv.scalar_type() == at::kFloat && qkv.is_contiguous();
}

at::Tensor documentAttention(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads, const DocumentLayout& documents)
{
    if (!usesCpuKernels(qkv))
        return attendWithinDocuments(rotateHeads(qkv, rotary, heads), documents);
    if (at::GradMode::is_enabled())
        return CpuAttention::apply(qkv, rotary, heads, documents.lengths());
    cpu::rotateInPlace(qkv, rotary, heads);
    return cpu::attend(qkv, heads, documents.lengths(), {});
}

} // namespace sdm::engine
