#include "core/engine/kernels/shared_rows.h"

#include "core/engine/kernels/cpu/row_sums.h"

#include <ATen/ops/index_select.h>
#include <ATen/ops/segment_reduce.h>
#include <ATen/ops/zeros.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/custom_function.h>
#include <utility>

namespace sdm::engine {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

at::Tensor sumsOf(const at::Tensor& gradient, const at::Tensor& order, const at::Tensor& counts)
{
    if (gradient.is_cpu() && gradient.scalar_type() == at::kFloat)
        return cpu::rowSums(gradient, order, counts);
    // Adding through an index would let a GPU's atomics choose the order, and with it the last bits.
    const at::Tensor together = gradient.index_select(0, order).to(at::kFloat); // [N, W]
    return at::segment_reduce(together, "sum", counts, {}, {}, 0, /*unsafe=*/true).to(gradient.scalar_type());
}

class SpreadFunction : public torch::autograd::Function<SpreadFunction> {
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& rows, const at::Tensor& source, const at::Tensor& order,
                              const at::Tensor& counts)
    {
        context->save_for_backward({order, counts});
        return rows.index_select(0, source);
    }
    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const variable_list saved = context->get_saved_variables();
        return {sumsOf(gradients[0], saved[0], saved[1]), {}, {}, {}};
    }
};

class GatherFunction : public torch::autograd::Function<GatherFunction> {
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& rows, const at::Tensor& first)
    {
        context->save_for_backward({first});
        context->saved_data["rows"] = rows.size(0);
        return rows.index_select(0, first);
    }
    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const at::Tensor result = at::zeros({context->saved_data["rows"].toInt(), gradients[0].size(1)}, gradients[0].options());
        return {result.index_copy_(0, context->get_saved_variables()[0], gradients[0]), {}};
    }
};

bool isDifferentiated(const at::Tensor& rows)
{
    return at::GradMode::is_enabled() && rows.requires_grad();
}

} // namespace

SharedRows::SharedRows(at::Tensor source, at::Tensor first, at::Tensor order, at::Tensor counts)
    : m_source(std::move(source)), m_first(std::move(first)), m_order(std::move(order)), m_counts(std::move(counts))
{
}

at::Tensor SharedRows::spread(const at::Tensor& rows) const
{
    if (isNone())
        return rows;
    return isDifferentiated(rows) ? SpreadFunction::apply(rows, m_source, m_order, m_counts) : rows.index_select(0, m_source);
}

at::Tensor SharedRows::gathered(const at::Tensor& rows) const
{
    if (isNone())
        return rows;
    return isDifferentiated(rows) ? GatherFunction::apply(rows, m_first) : rows.index_select(0, m_first);
}

} // namespace sdm::engine
