#include "core/engine/kernels/packed_linear.h"

#include <ATen/ops/addmm.h>
#include <ATen/ops/mm.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/custom_function.h>

namespace sdm::engine {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

at::Tensor product(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias)
{
    return bias.defined() ? at::addmm(bias.to(x.scalar_type()), x, weight.t()) : at::mm(x, weight.t());
}

/// y = x W^T + b, where the parameters that receive gradients are row blocks of W and b.
class LinearFunction : public torch::autograd::Function<LinearFunction> {
public:
    /// What is multiplied; the parts and the rows are passed beside it for their gradients only.
    struct Whole {
        LinearInput x;
        at::Tensor weight; ///< in x's dtype
        at::Tensor bias;   ///< may be undefined
    };

    static at::Tensor forward(AutogradContext* context, const at::Tensor& x, at::TensorList weights, at::TensorList biases,
                              const Whole& whole)
    {
        const bool wanted = !weights.empty() && weights.front().requires_grad();
        // Frozen parts need no input. What is kept of a gated one is the gate's to differentiate.
        context->save_for_backward({!wanted ? at::Tensor() : whole.x.isGated() ? whole.x.kept().detach() : x, whole.weight});
        std::vector<std::int64_t> outputs;
        for (const at::Tensor& part : weights)
            outputs.push_back(part.size(0));
        context->saved_data["outputs"] = outputs;
        context->saved_data["biases"] = static_cast<std::int64_t>(biases.size());
        context->saved_data["weightGradients"] = wanted;
        context->saved_data["isGated"] = whole.x.isGated();
        return product(x, whole.weight, whole.bias);
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const auto saved = context->get_saved_variables();
        const at::Tensor& weight = saved[1];
        const at::Tensor& dy = gradients[0];
        const auto outputs = context->saved_data["outputs"].toIntVector();
        const auto biasCount = static_cast<std::size_t>(context->saved_data["biases"].toInt());

        variable_list result{context->needs_input_grad(0) ? at::mm(dy, weight) : at::Tensor()};
        const bool wanted = context->saved_data["weightGradients"].toBool();
        const auto weightGradient = [&] {
            return at::mm(dy.t(), LinearInput::rowsAgain(saved[0], context->saved_data["isGated"].toBool())).to(at::kFloat);
        };
        // Row blocks of one product; they are adopted as the parameters' gradients without a copy.
        appendBlocks(result, wanted ? weightGradient() : at::Tensor(), outputs, outputs.size());
        appendBlocks(result, wanted && biasCount > 0 ? dy.sum(0, false, at::kFloat) : at::Tensor(), outputs, biasCount);
        result.emplace_back(); // Whole
        return result;
    }

private:
    static void appendBlocks(variable_list& result, const at::Tensor& whole, const std::vector<std::int64_t>& outputs, std::size_t count)
    {
        std::int64_t start = 0;
        for (std::size_t i = 0; i < count; ++i) {
            result.push_back(whole.defined() ? whole.narrow(0, start, outputs[i]) : at::Tensor());
            start += outputs[i];
        }
    }
};

} // namespace

at::Tensor packedLinear(const LinearInput& x, const LinearOperands& operands)
{
    if (!at::GradMode::is_enabled())
        return product(x.rows, operands.weight, operands.bias);
    return LinearFunction::apply(x.rows, at::TensorList(operands.parts), at::TensorList(operands.biasParts),
                                 LinearFunction::Whole{x, operands.weight, operands.bias});
}

} // namespace sdm::engine
