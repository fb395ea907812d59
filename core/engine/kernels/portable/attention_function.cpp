#include "core/engine/kernels/portable/functions.h"
#include "core/engine/kernels/reference/reference_kernels.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/empty_like.h>
#include <ATen/TensorOperators.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/custom_class.h>

// Attention is torch's fused one. Its backward pass runs the forward again, on one layer at a time: that costs a per cent of a step at
// a few hundred tokens a document, works with whichever fused kernel torch picks, and only the product before the rotation is kept.
namespace sdm::engine::portable {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// What the backward pass has to know beside tensors, in the one form a graph's node can hold.
struct Shape : torch::CustomClassHolder {
    Shape(const HeadLayout& headLayout, const DocumentLayout& documentLayout, Turn by)
        : heads(headLayout), documents(documentLayout), turn(std::move(by))
    {
    }
    HeadLayout heads;
    DocumentLayout documents;
    Turn turn; ///< empty where nothing is turned
};

const Shape& shapeIn(AutogradContext& context)
{
    return static_cast<const Shape&>(*context.saved_data.at("shape").toCapsule());
}

at::Tensor attended(const at::Tensor& rotated, const Shape& shape)
{
    return ReferenceKernels().ReferenceKernels::attend(rotated, shape.heads, shape.documents);
}

/// Attention, and before it the rotation if cosines are given.
class AttentionFunction : public torch::autograd::Function<AttentionFunction> {
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& qkv, const std::optional<RotaryRows>& rotary,
                              const HeadLayout& heads, const DocumentLayout& documents, const Turn& turn)
    {
        documents.blocks(); // placed once; the copy shares them
        auto shape = c10::make_intrusive<Shape>(heads, documents, turn);
        const at::Tensor out = attended(rotary ? turn(qkv, *rotary, heads, 1) : qkv, *shape);
        context->save_for_backward({qkv, rotary ? rotary->cos : at::Tensor(), rotary ? rotary->sin : at::Tensor()});
        context->saved_data["shape"] = c10::IValue::make_capsule(std::move(shape));
        return out;
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const auto saved = context->get_saved_variables();
        const Shape& shape = shapeIn(*context);
        const bool isTurned = saved[1].defined();
        const RotaryRows rotary{saved[1], saved[2]};
        at::Tensor rotated = (isTurned ? shape.turn(saved[0], rotary, shape.heads, 1) : saved[0]).detach().requires_grad_();
        at::Tensor gradient;
        {
            const at::AutoGradMode withGradients(true);
            gradient = torch::autograd::grad({attended(rotated, shape)}, {rotated}, {gradients[0]})[0];
        }
        return {isTurned ? shape.turn(gradient, rotary, shape.heads, -1) : gradient, {}, {}, {}, {}};
    }
};

class RotationFunction : public torch::autograd::Function<RotationFunction> {
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads,
                              const Turn& turn)
    {
        context->save_for_backward({rotary.cos, rotary.sin});
        context->saved_data["shape"] = c10::IValue::make_capsule(c10::make_intrusive<Shape>(heads, DocumentLayout({}, qkv.device()), turn));
        return turn(qkv, rotary, heads, 1);
    }
    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const auto saved = context->get_saved_variables();
        const Shape& shape = shapeIn(*context);
        return {shape.turn(gradients[0], {saved[0], saved[1]}, shape.heads, -1), {}, {}, {}};
    }
};

} // namespace

at::Tensor turned(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads, double sign)
{
    const std::int64_t count = heads.queryHeads + heads.keyValueHeads;
    const std::int64_t half = rotary.cos.size(1);
    at::Tensor result = at::empty_like(qkv, at::MemoryFormat::Contiguous);
    const auto part = [&](const at::Tensor& rows, std::int64_t start) { // [N, Hq + Hk, R/2]
        return rows.narrow(1, 0, count * heads.headSize).unflatten(1, {count, heads.headSize}).narrow(2, start, half);
    };
    const at::Tensor cos = rotary.cos.unsqueeze(1); // [N, 1, R/2]
    const at::Tensor sin = sign < 0 ? -rotary.sin.unsqueeze(1) : rotary.sin.unsqueeze(1);
    const at::Tensor first = part(qkv, 0).to(at::kFloat);
    const at::Tensor second = part(qkv, half).to(at::kFloat);
    part(result, 0).copy_(first * cos - second * sin);
    part(result, half).copy_(second * cos + first * sin);
    const std::int64_t rest = heads.headSize - 2 * half;
    if (rest > 0) {
        const auto still = [&](const at::Tensor& rows) {
            return rows.narrow(1, 0, count * heads.headSize).unflatten(1, {count, heads.headSize}).narrow(2, 2 * half, rest);
        };
        still(result).copy_(still(qkv));
    }
    result.narrow(1, count * heads.headSize, heads.keyWidth()).copy_(qkv.narrow(1, count * heads.headSize, heads.keyWidth()));
    return result;
}

at::Tensor rotate(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads, const Turn& turn)
{
    return at::GradMode::is_enabled() ? RotationFunction::apply(qkv, rotary, heads, turn) : turn(qkv, rotary, heads, 1);
}

at::Tensor attend(const at::Tensor& rotated, const HeadLayout& heads, const DocumentLayout& documents)
{
    if (!at::GradMode::is_enabled() || rotated.size(0) == 0)
        return attended(rotated, Shape(heads, documents, {}));
    return AttentionFunction::apply(rotated, std::optional<RotaryRows>(), heads, documents, Turn());
}

at::Tensor rotateAndAttend(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads, const DocumentLayout& documents,
                           const Turn& turn)
{
    if (!at::GradMode::is_enabled() || qkv.size(0) == 0)
        return attend(rotate(qkv, rotary, heads, turn), heads, documents);
    return AttentionFunction::apply(qkv, std::optional(rotary), heads, documents, turn);
}

} // namespace sdm::engine::portable
