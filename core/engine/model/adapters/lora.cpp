#include "core/engine/model/adapters/lora.h"

#include "core/base/error.h"

#include <ATen/ops/addmm.h>
#include <ATen/ops/empty.h>
#include <c10/core/GradMode.h>
#include <cmath>

namespace sdm::engine {
namespace {

// PEFT wraps the model twice: its modules are named from outside.
constexpr const char* kPrefix = "base_model.model.";
constexpr const char* kDown = ".lora_A.weight";
constexpr const char* kUp = ".lora_B.weight";

at::Tensor leaf(std::int64_t rows, std::int64_t columns, c10::Device device)
{
    return at::empty({rows, columns}, at::TensorOptions().dtype(at::kFloat).device(device)).requires_grad_();
}

std::vector<std::string> namesOf(const std::vector<Projection>& projections)
{
    std::vector<std::string> names;
    for (const Projection& projection : projections)
        names.push_back(projection.name);
    return names;
}

/// "self_attn.q_proj" of "model.layers.0.self_attn.q_proj".
std::string inLayer(const std::string& name)
{
    const std::size_t layers = name.find("layers.");
    const std::size_t dot = layers == std::string::npos ? layers : name.find('.', layers + 7);
    return dot == std::string::npos ? name : name.substr(dot + 1);
}

/// The projections of the first layer, which are those of all.
std::string listOf(const std::vector<Projection>& projections)
{
    std::string list;
    std::map<std::string, bool> seen;
    for (const Projection& projection : projections)
        if (seen.emplace(inLayer(projection.name), true).second)
            list += (list.empty() ? "" : ", ") + inLayer(projection.name);
    return list;
}

[[noreturn]] void refuseTargets(const std::string& what, const std::vector<Projection>& projections)
{
    throw Error(ErrorCode::BadInput, what, "adapter.targets",
                "its layers have " + listOf(projections) + "; embedding and head are not adapted");
}

} // namespace

double LoraSettings::scale() const
{
    const auto r = static_cast<double>(rank);
    return alpha / (rankStabilised ? std::sqrt(r) : r);
}

LoraSettings LoraSettings::of(const RunConfig::Adapter& settings)
{
    return {settings.rank, settings.alpha, false, TargetPattern::fromSetting(settings.targets)};
}

LoraAdapter LoraAdapter::chosen(LoraSettings settings, const std::vector<Projection>& projections, c10::Device device)
{
    if (const auto unmatched = settings.targets.unmatchedNames(namesOf(projections)); !unmatched.empty())
        refuseTargets("'" + unmatched.front() + "' is none of the model's projections", projections);
    return {std::move(settings), projections, device};
}

LoraAdapter::LoraAdapter(LoraSettings settings, const std::vector<Projection>& projections, c10::Device device)
    : m_settings(std::move(settings))
{
    const std::vector<bool> chosen = m_settings.targets.chosen(namesOf(projections));
    for (std::size_t i = 0; i < projections.size(); ++i) {
        if (!chosen[i])
            continue;
        m_byProjection.emplace(projections[i].name, m_updates.size());
        m_updates.push_back({projections[i].name, leaf(m_settings.rank, projections[i].inputs, device),
                             leaf(projections[i].outputs, m_settings.rank, device)});
    }
    if (m_updates.empty())
        refuseTargets("the adapter's targets are none of the model's projections", projections);
}

void LoraAdapter::initialise(const RandomSource& random)
{
    const c10::NoGradGuard noGrad;
    std::int64_t index = 0;
    for (const Update& update : m_updates) {
        RandomStream stream = random.stream("adapter-weights", {index++});
        const double bound = 1.0 / std::sqrt(static_cast<double>(update.down.size(1)));
        at::Tensor drawn = at::empty(update.down.sizes(), at::kFloat);
        float* const data = drawn.mutable_data_ptr<float>();
        for (std::int64_t i = 0; i < drawn.numel(); ++i)
            data[i] = static_cast<float>((2 * stream.uniform() - 1) * bound);
        update.down.copy_(drawn);
        update.up.zero_();
    }
}

ParameterSet LoraAdapter::parameters() const
{
    ParameterSet parameters;
    for (const Update& update : m_updates) {
        parameters.push_back({kPrefix + update.projection + kDown, update.down, ParameterGroup::Adapter});
        parameters.push_back({kPrefix + update.projection + kUp, update.up, ParameterGroup::Adapter});
    }
    return parameters;
}

std::optional<LowRankBlock> LoraAdapter::blockOf(const std::string& projection, std::int64_t start) const
{
    const auto found = m_byProjection.find(projection);
    if (found == m_byProjection.end())
        return std::nullopt;
    const Update& update = m_updates[found->second];
    return LowRankBlock{start, update.down, update.up};
}

at::Tensor LoraAdapter::merged(const std::string& parameter, const at::Tensor& weight) const
{
    constexpr std::string_view kWeight = ".weight";
    const auto found =
        parameter.ends_with(kWeight) ? m_byProjection.find(parameter.substr(0, parameter.size() - kWeight.size())) : m_byProjection.end();
    if (found == m_byProjection.end())
        return weight;
    const c10::NoGradGuard noGrad;
    const Update& update = m_updates[found->second];
    return at::addmm(weight.detach(), update.up.detach(), update.down.detach(), 1, m_settings.scale());
}

std::vector<std::string> LoraAdapter::projections() const
{
    std::vector<std::string> names;
    for (const Update& update : m_updates)
        names.push_back(update.projection);
    return names;
}

} // namespace sdm::engine
