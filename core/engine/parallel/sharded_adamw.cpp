#include "core/engine/parallel/sharded_adamw.h"

#include "core/engine/parallel/byte_list.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/full.h>
#include <cmath>

namespace sdm::engine {
namespace {

/// What a process says of a moment before it sends it: its name, dtype and shape.
std::string headOf(const std::string& name, const at::Tensor& tensor)
{
    std::vector<std::string> pieces{name, std::to_string(static_cast<int>(tensor.scalar_type()))};
    for (const std::int64_t size : tensor.sizes())
        pieces.push_back(std::to_string(size));
    return packed(pieces);
}

at::Tensor roomFor(const std::vector<std::string>& head)
{
    std::vector<std::int64_t> sizes;
    for (std::size_t i = 2; i < head.size(); ++i)
        sizes.push_back(std::stoll(head[i]));
    return at::empty(sizes, at::TensorOptions(static_cast<at::ScalarType>(std::stoi(head[1]))));
}

} // namespace

ShardedAdamW::ShardedAdamW(const ParameterSet& parameters, const AdamWSettings& settings, Collective& group)
    : m_group(group), m_parameters(parameters), m_buckets(group.isAlone() ? nullptr : std::make_unique<GradientBuckets>(parameters, group)),
      m_owned(m_buckets ? m_buckets->owned(parameters) : parameters), m_own(m_owned, settings)
{
    for (const Parameter& parameter : parameters)
        if (parameter.trainable)
            m_others.insert(parameter.name);
    for (const Parameter& parameter : m_owned)
        if (parameter.trainable)
            m_others.erase(parameter.name);
}

BatchPart ShardedAdamW::beginStep()
{
    zeroGrad();
    if (!m_buckets)
        return {};
    return {m_group.rank(), m_group.world(), [this] { m_buckets->lastBackwardComes(); }};
}

void ShardedAdamW::reduceGradients()
{
    if (m_buckets)
        m_buckets->finish();
}

double ShardedAdamW::normOfAll(double own) const
{
    if (!m_buckets)
        return own;
    const at::Tensor squares = at::full({1}, own * own, at::kDouble);
    m_group.sum(squares);
    return std::sqrt(squares.item<double>());
}

void ShardedAdamW::step(double learningRate)
{
    m_own.step(learningRate);
    if (m_buckets)
        m_buckets->shareUpdates();
}

void ShardedAdamW::zeroGrad()
{
    for (const Parameter& parameter : m_parameters)
        if (parameter.trainable)
            parameter.tensor.mutable_grad().reset();
}

AdamW::State ShardedAdamW::copyOfState() const
{
    AdamW::State own = m_own.state();
    if (m_group.isFirst())
        for (auto& [name, tensor] : own)
            tensor = tensor.detach().to(at::kCPU, tensor.scalar_type(), /*non_blocking=*/false, /*copy=*/true);
    if (!m_buckets)
        return own;
    std::vector<std::string> heads;
    for (const auto& [name, tensor] : own)
        heads.push_back(headOf(name, tensor));
    const std::vector<std::string> all = m_group.gather(packed(heads));
    AdamW::State whole = m_group.isFirst() ? own : AdamW::State{};
    for (int owner = 1; owner < m_group.world(); ++owner) {
        for (const std::string& bytes : unpacked(all[static_cast<std::size_t>(owner)])) {
            const std::vector<std::string> head = unpacked(bytes);
            const bool isOurs = owner == m_group.rank();
            const at::Tensor tensor = isOurs ? own.at(head.front()).contiguous() : roomFor(head);
            m_group.broadcast(tensor, owner);
            if (m_group.isFirst())
                whole.emplace(head.front(), tensor);
        }
    }
    return whole;
}

bool ShardedAdamW::keeps(const std::string& entry) const
{
    const std::size_t dot = entry.find('.'); // exp_avg.<name>
    return dot == std::string::npos || !m_others.contains(entry.substr(dot + 1));
}

} // namespace sdm::engine
