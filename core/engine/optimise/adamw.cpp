#include "core/engine/optimise/adamw.h"

#include "core/base/error.h"
#include "core/engine/runtime/finite.h"

#include <ATen/ops/_foreach_add.h>
#include <ATen/ops/_foreach_mul.h>
#include <ATen/ops/_foreach_norm.h>
#include <ATen/ops/_fused_adamw.h>
#include <ATen/ops/linalg_vector_norm.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/zeros.h>
#include <ATen/ops/zeros_like.h>
#include <c10/core/GradMode.h>
#include <cmath>

namespace sdm::engine {

AdamW::AdamW(const ParameterSet& parameters, const AdamWSettings& settings) : m_settings(settings)
{
    m_decayed.weightDecay = settings.weightDecay;
    for (const Parameter& parameter : parameters) {
        if (!parameter.trainable)
            continue;
        const at::Tensor& tensor = parameter.tensor;
        if (tensor.scalar_type() != at::kFloat)
            throw Error(ErrorCode::InvalidArgument, "the optimiser needs float32 master parameters", parameter.name);
        Group& group = decays(parameter.group) ? m_decayed : m_exempt;
        group.entries.push_back({parameter.name, tensor, at::zeros_like(tensor.detach()), at::zeros_like(tensor.detach()),
                                 at::zeros({}, tensor.options().requires_grad(false))});
    }
}

double AdamW::clipGradients(double maxNorm)
{
    const c10::NoGradGuard noGrad;
    std::vector<at::Tensor> gradients;
    for (const Group* group : {&m_decayed, &m_exempt})
        for (const Entry& entry : group->entries)
            if (entry.parameter.grad().defined())
                gradients.push_back(entry.parameter.grad());
    if (gradients.empty())
        return 0;
    const double norm = at::linalg_vector_norm(at::stack(at::_foreach_norm(gradients))).item<double>();
    if (maxNorm > 0 && std::isfinite(norm) && norm > maxNorm)
        at::_foreach_mul_(gradients, maxNorm / (norm + 1e-6));
    return norm;
}

void AdamW::step(double learningRate)
{
    const c10::NoGradGuard noGrad;
    stepGroup(m_decayed, learningRate);
    stepGroup(m_exempt, learningRate);
}

void AdamW::stepGroup(Group& group, double learningRate)
{
    std::vector<at::Tensor> parameters, gradients, firstMoments, secondMoments, steps;
    for (const Entry& entry : group.entries) {
        if (!entry.parameter.grad().defined())
            continue;
        parameters.push_back(entry.parameter);
        gradients.push_back(entry.parameter.grad());
        firstMoments.push_back(entry.firstMoment);
        secondMoments.push_back(entry.secondMoment);
        steps.push_back(entry.steps);
    }
    if (parameters.empty())
        return;
    // The kernel corrects the bias with the count of this step, so the count moves first.
    at::_foreach_add_(steps, 1);
    at::_fused_adamw_(parameters, gradients, firstMoments, secondMoments, {}, steps, learningRate, m_settings.beta1, m_settings.beta2,
                      group.weightDecay, m_settings.eps, /*amsgrad=*/false, /*maximize=*/false);
}

void AdamW::zeroGrad()
{
    for (Group* group : {&m_decayed, &m_exempt})
        for (Entry& entry : group->entries)
            entry.parameter.mutable_grad().reset();
}

AdamW::State AdamW::state() const
{
    State state;
    for (const Group* group : {&m_decayed, &m_exempt}) {
        for (const Entry& entry : group->entries) {
            state["exp_avg." + entry.name] = entry.firstMoment;
            state["exp_avg_sq." + entry.name] = entry.secondMoment;
            state["step." + entry.name] = entry.steps;
        }
    }
    return state;
}

void AdamW::loadState(const State& state)
{
    const State own = this->state();
    for (const auto& [name, tensor] : own) {
        const auto found = state.find(name);
        if (found == state.end())
            throw Error(ErrorCode::BadInput, "missing from the optimiser state", name);
        if (found->second.sizes() != tensor.sizes())
            throw Error(ErrorCode::BadInput, "optimiser state of another shape than its parameter", name);
        if (found->second.is_floating_point())
            requireFinite(found->second.to(at::kCPU), name, "resume from another checkpoint");
    }
    for (const auto& [name, tensor] : state)
        if (!own.contains(name))
            throw Error(ErrorCode::BadInput, "optimiser state of an unknown parameter", name);
    const c10::NoGradGuard noGrad;
    for (const auto& [name, tensor] : own)
        tensor.copy_(state.at(name));
}

} // namespace sdm::engine
