#include "core/engine/model/adapters/low_rank.h"

#include <ATen/ops/mm.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/custom_function.h>

namespace sdm::engine {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Adds to the columns in place and keeps x A^T, [N, R] each, where it is asked for.
void addTo(at::Tensor& product, const at::Tensor& x, const std::vector<LowRankBlock>& blocks, double scale, variable_list* inner)
{
    for (const LowRankBlock& block : blocks) {
        const at::Tensor narrowed = at::mm(x, block.down.to(x.scalar_type()).t()); // [N, R]
        product.narrow(1, block.start, block.up.size(0)).addmm_(narrowed, block.up.to(x.scalar_type()).t(), 1, scale);
        if (inner)
            inner->push_back(narrowed);
    }
}

/// y = y + scale (x A^T) B^T in the columns of each block.
class LowRankFunction : public torch::autograd::Function<LowRankFunction> {
public:
    /// \param matrices  A and B of each block in turns; passed beside the blocks for their gradients
    static at::Tensor forward(AutogradContext* context, const at::Tensor& product, const at::Tensor& x, at::TensorList matrices,
                              const LinearInput& input, const std::vector<LowRankBlock>& blocks, double scale)
    {
        at::Tensor sum = product;
        variable_list saved{input.isGated() ? input.kept().detach() : x};
        addTo(sum, x, blocks, scale, &saved);
        std::vector<std::int64_t> starts;
        for (const LowRankBlock& block : blocks)
            starts.push_back(block.start);
        saved.insert(saved.end(), matrices.begin(), matrices.end());
        context->save_for_backward(saved);
        context->saved_data["starts"] = starts;
        context->saved_data["scale"] = scale;
        context->saved_data["isGated"] = input.isGated();
        context->mark_dirty({sum});
        return sum;
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const auto saved = context->get_saved_variables();
        const auto starts = context->saved_data["starts"].toIntVector();
        const double scale = context->saved_data["scale"].toDouble();
        const at::Tensor x = LinearInput::rowsAgain(saved[0], context->saved_data["isGated"].toBool());
        const at::Tensor& dy = gradients[0];
        at::Tensor dx;
        variable_list matrixGradients;
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const at::Tensor& inner = saved[1 + i];
            const at::Tensor& down = saved[1 + starts.size() + 2 * i];
            const at::Tensor& up = saved[2 + starts.size() + 2 * i];
            const at::Tensor block = dy.narrow(1, starts[i], up.size(0));                        // [N, O]
            const at::Tensor innerGradient = at::mm(block, up.to(dy.scalar_type())).mul_(scale); // [N, R]
            if (context->needs_input_grad(1))
                dx = dx.defined() ? dx.addmm_(innerGradient, down.to(dy.scalar_type())) : at::mm(innerGradient, down.to(dy.scalar_type()));
            matrixGradients.push_back(at::mm(innerGradient.t(), x).to(at::kFloat));         // [R, I]
            matrixGradients.push_back(at::mm(block.t(), inner).to(at::kFloat).mul_(scale)); // [O, R]
        }
        variable_list result{dy, dx};
        result.insert(result.end(), matrixGradients.begin(), matrixGradients.end());
        result.resize(result.size() + 3); // input, blocks, scale
        return result;
    }
};

} // namespace

at::Tensor addLowRank(const at::Tensor& product, const LinearInput& x, const std::vector<LowRankBlock>& blocks, double scale)
{
    if (!at::GradMode::is_enabled()) {
        at::Tensor sum = product;
        addTo(sum, x.rows, blocks, scale, nullptr);
        return sum;
    }
    variable_list matrices;
    for (const LowRankBlock& block : blocks)
        matrices.insert(matrices.end(), {block.down, block.up});
    return LowRankFunction::apply(product, x.rows, at::TensorList(matrices), x, blocks, scale);
}

} // namespace sdm::engine
