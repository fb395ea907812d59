#include "core/engine/kernels/narrow_linear.h"

#include "core/engine/kernels/cpu/narrow_rows.h"

#include <algorithm>
#include <ATen/ops/empty.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/where.h>
#include <ATen/ops/zeros.h>
#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/custom_function.h>

namespace sdm::engine {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr double kSteps = 127;
// Numbers widened at a time: a block's product is still an efficient one, and the block small beside any activations.
constexpr std::int64_t kBlockElements = std::int64_t{1} << 22;
constexpr std::int64_t kFewestBlockRows = 64;
// Up to here a product is bound by reading the matrix, and widening it would read and write it once more.
constexpr std::int64_t kFewRows = 12;

std::int64_t blockRows(const at::Tensor& weight)
{
    return std::max(kBlockElements / std::max<std::int64_t>(weight.size(1), 1), kFewestBlockRows);
}

/// What a column of the product, or of its gradient, has to be multiplied with.
void scaleColumns(at::Tensor& columns, const NarrowMatrix& matrix, std::int64_t start)
{
    if (matrix.scales.defined())
        columns.mul_(matrix.scales.narrow(0, start, columns.size(1)).to(columns.scalar_type()));
}

bool isRowWork(const at::Tensor& x, const NarrowMatrix& matrix)
{
    return x.is_cpu() && x.scalar_type() == at::kFloat && x.size(0) <= kFewRows && matrix.weight.is_contiguous();
}

at::Tensor rowProducts(const at::Tensor& x, const NarrowMatrix& matrix)
{
    const at::Tensor input = x.contiguous();
    const std::int64_t outputs = matrix.weight.size(0), inputs = matrix.weight.size(1);
    at::Tensor out = at::empty({x.size(0), outputs}, x.options());
    const cpu::NarrowRows rows{input.const_data_ptr<float>(), x.size(0), inputs, outputs, out.mutable_data_ptr<float>()};
    constexpr std::int64_t kOutputsPerTask = 64;
    at::parallel_for(0, outputs, kOutputsPerTask, [&](std::int64_t begin, std::int64_t end) {
        if (matrix.scales.defined())
            cpu::multiplyInt8(rows, matrix.weight.const_data_ptr<std::int8_t>(), matrix.scales.const_data_ptr<float>(), begin, end);
        else
            cpu::multiplyBfloat16(rows, static_cast<const std::uint16_t*>(matrix.weight.const_data_ptr()), begin, end);
    });
    return out;
}

at::Tensor blockProducts(const at::Tensor& x, const NarrowMatrix& matrix)
{
    const std::int64_t outputs = matrix.weight.size(0), block = blockRows(matrix.weight);
    at::Tensor out = at::empty({x.size(0), outputs}, x.options());
    for (std::int64_t start = 0; start < outputs; start += block) {
        const std::int64_t length = std::min(block, outputs - start);
        at::Tensor columns = at::mm(x, matrix.weight.narrow(0, start, length).to(x.scalar_type()).t());
        scaleColumns(columns, matrix, start);
        out.narrow(1, start, length).copy_(columns);
    }
    return out;
}

at::Tensor product(const at::Tensor& x, const NarrowMatrix& matrix)
{
    return isRowWork(x, matrix) ? rowProducts(x, matrix) : blockProducts(x, matrix);
}

/// dx = sum over blocks of (dy s) W; the matrix takes no gradient.
class NarrowFunction : public torch::autograd::Function<NarrowFunction> {
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const NarrowMatrix& matrix)
    {
        context->saved_data["weight"] = matrix.weight; // nothing here is differentiable: no version is watched
        if (matrix.scales.defined())
            context->saved_data["scales"] = matrix.scales;
        return product(x, matrix);
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const auto scales = context->saved_data.find("scales");
        const NarrowMatrix matrix{context->saved_data["weight"].toTensor(),
                                  scales == context->saved_data.end() ? at::Tensor() : scales->second.toTensor()};
        const at::Tensor& dy = gradients[0];
        const std::int64_t outputs = matrix.weight.size(0), block = blockRows(matrix.weight);
        at::Tensor dx = at::zeros({dy.size(0), matrix.weight.size(1)}, dy.options());
        for (std::int64_t start = 0; start < outputs; start += block) {
            const std::int64_t length = std::min(block, outputs - start);
            at::Tensor columns = dy.narrow(1, start, length);
            if (matrix.scales.defined()) {
                columns = columns.clone();
                scaleColumns(columns, matrix, start);
            }
            dx.addmm_(columns, matrix.weight.narrow(0, start, length).to(dy.scalar_type()));
        }
        return {dx, {}};
    }
};

} // namespace

void quantiseRows(const at::Tensor& values, const NarrowMatrix& matrix)
{
    const at::NoGradGuard noGrad;
    const std::int64_t outputs = values.size(0), block = blockRows(values);
    for (std::int64_t start = 0; start < outputs; start += block) {
        const std::int64_t length = std::min(block, outputs - start);
        const at::Tensor rows = values.narrow(0, start, length).to(at::kFloat);
        const at::Tensor scales = rows.abs().amax(1).div_(kSteps); // [r]
        const at::Tensor divisors = at::where(scales > 0, scales, 1.0f).unsqueeze(1);
        matrix.weight.narrow(0, start, length).copy_(rows.div(divisors).round_().clamp_(-kSteps, kSteps));
        matrix.scales.narrow(0, start, length).copy_(scales);
    }
}

at::Tensor narrowLinear(const at::Tensor& x, const NarrowMatrix& matrix, const at::Tensor& bias)
{
    const at::Tensor out = at::GradMode::is_enabled() && x.requires_grad() ? NarrowFunction::apply(x, matrix) : product(x, matrix);
    return bias.defined() ? out + bias.detach().to(x.scalar_type()) : out;
}

} // namespace sdm::engine
