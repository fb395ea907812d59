#include "core/engine/model/linear.h"

#include "core/engine/kernels/narrow_linear.h"

#include <ATen/ops/empty.h>

namespace sdm::engine {
Linear::Linear(const std::vector<Part>& parts, std::int64_t inputs, ParameterGroup group, c10::Device device, at::ScalarType held)
    : m_parts(parts), m_group(group)
{
    std::int64_t outputs = 0;
    for (const Part& part : parts)
        outputs += part.outputs;
    const auto options = at::TensorOptions().dtype(at::kFloat).device(device);
    m_weight = at::empty({outputs, inputs}, options.dtype(held));
    if (held == at::kChar)
        m_scales = at::empty({outputs}, options);
    if (!parts.empty() && parts.front().hasBias)
        m_bias = at::empty({outputs}, options);
    std::int64_t start = 0;
    for (const Part& part : parts) {
        m_weights.push_back(m_weight.narrow(0, start, part.outputs).detach().requires_grad_(held != at::kChar));
        if (part.hasBias)
            m_biases.push_back(m_bias.narrow(0, start, part.outputs).detach().requires_grad_());
        start += part.outputs;
    }
}

at::Tensor Linear::weightIn(at::ScalarType dtype) const
{
    if (m_weight.scalar_type() == dtype)
        return m_weight;
    // The parts share m_weight's version counter, so an optimiser's in-place update is noticed here.
    RoundedCopy& copy = *m_rounded;
    if (!copy.values.defined() || copy.values.scalar_type() != dtype || copy.version != m_weight._version()) {
        copy.values = m_weight.to(dtype);
        copy.version = static_cast<std::uint32_t>(m_weight._version());
    }
    return copy.values;
}

void Linear::weightsChanged() const
{
    RoundedCopy& copy = *m_rounded;
    if (copy.values.defined() && copy.updatedRows == copy.values.size(0))
        copy.version = static_cast<std::uint32_t>(m_weight._version());
    else
        copy.values.reset();
    copy.updatedRows = 0;
}

at::Tensor Linear::operator()(const Kernels& kernels, const LinearInput& x, at::ScalarType computeDtype) const
{
    const LinearInput input = x.rows.scalar_type() == computeDtype ? x : LinearInput(x.rows.to(computeDtype));
    const at::Tensor result = product(kernels, input, computeDtype);
    return m_updates.empty() ? result : addLowRank(result, input, m_updates, m_updateScale);
}

at::Tensor Linear::product(const Kernels& kernels, const LinearInput& x, at::ScalarType dtype) const
{
    if (c10::elementSize(m_weight.scalar_type()) < c10::elementSize(dtype))
        return narrowLinear(x.rows, {m_weight, m_scales}, m_bias);
    return kernels.linear(x, {weightIn(dtype), m_bias, m_weights, m_biases});
}

void Linear::setUpdates(std::vector<LowRankBlock> blocks, double scale)
{
    m_updates = std::move(blocks);
    m_updateScale = scale;
}

void Linear::appendTo(ParameterSet& parameters) const
{
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const std::int64_t start = m_weights[i].storage_offset() / m_weight.size(1);
        parameters.push_back({m_parts[i].name + ".weight", m_weights[i], m_group});
        if (m_scales.defined())
            parameters.back().scales = m_scales.narrow(0, start, m_parts[i].outputs);
        parameters.back().rounded = m_rounded;
        parameters.back().firstRoundedRow = start;
        if (m_parts[i].hasBias)
            parameters.push_back({m_parts[i].name + ".bias", m_biases[i], ParameterGroup::Bias});
    }
}

} // namespace sdm::engine
