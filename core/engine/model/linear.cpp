#include "core/engine/model/linear.h"

#include <ATen/ops/empty.h>

namespace sdm::engine {
Linear::Linear(const std::vector<Part>& parts, std::int64_t inputs, ParameterGroup group, c10::Device device)
    : m_parts(parts), m_group(group)
{
    std::int64_t outputs = 0;
    for (const Part& part : parts)
        outputs += part.outputs;
    const auto options = at::TensorOptions().dtype(at::kFloat).device(device);
    m_weight = at::empty({outputs, inputs}, options);
    if (!parts.empty() && parts.front().hasBias)
        m_bias = at::empty({outputs}, options);
    std::int64_t start = 0;
    for (const Part& part : parts) {
        m_weights.push_back(m_weight.narrow(0, start, part.outputs).detach().requires_grad_());
        if (part.hasBias)
            m_biases.push_back(m_bias.narrow(0, start, part.outputs).detach().requires_grad_());
        start += part.outputs;
    }
}

at::Tensor Linear::weightIn(at::ScalarType dtype) const
{
    if (dtype == at::kFloat)
        return m_weight;
    // The parts share m_weight's version counter, so an optimiser's in-place update is noticed here.
    if (!m_lowPrecision.defined() || m_lowPrecision.scalar_type() != dtype || m_lowPrecisionVersion != m_weight._version()) {
        m_lowPrecision = m_weight.to(dtype);
        m_lowPrecisionVersion = static_cast<std::uint32_t>(m_weight._version());
    }
    return m_lowPrecision;
}

at::Tensor Linear::operator()(const Kernels& kernels, const at::Tensor& x, at::ScalarType computeDtype) const
{
    const at::Tensor input = x.to(computeDtype);
    const at::Tensor product = kernels.linear(input, {weightIn(computeDtype), m_bias, m_weights, m_biases});
    return m_updates.empty() ? product : addLowRank(product, input, m_updates, m_updateScale);
}

void Linear::setUpdates(std::vector<LowRankBlock> blocks, double scale)
{
    m_updates = std::move(blocks);
    m_updateScale = scale;
}

void Linear::appendTo(ParameterSet& parameters) const
{
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        parameters.push_back({m_parts[i].name + ".weight", m_weights[i], m_group});
        if (m_parts[i].hasBias)
            parameters.push_back({m_parts[i].name + ".bias", m_biases[i], ParameterGroup::Bias});
    }
}

} // namespace sdm::engine
