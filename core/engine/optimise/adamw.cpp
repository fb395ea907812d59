#include "core/engine/optimise/adamw.h"

#include "core/base/error.h"
#include "core/engine/optimise/one_pass_adamw.h"
#include "core/engine/optimise/rounded_adamw.h"
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
namespace {

bool isHeld(at::ScalarType dtype)
{
    return dtype == at::kFloat || dtype == at::kBFloat16;
}

const cuda::Interface* onePassFor(const ParameterSet& parameters)
{
    for (const Parameter& parameter : parameters)
        if (parameter.trainable)
            return onePassKernels(parameter.tensor.device());
    return nullptr;
}

} // namespace

std::uint64_t AdamW::Entry::keyOfStep() const
{
    constexpr int kStepBits = 32;
    return (static_cast<std::uint64_t>(count) << kStepBits) + place;
}

at::Tensor AdamW::Entry::roundedRows() const
{
    const bool isKept = rounded && rounded->values.defined() && rounded->values.scalar_type() == at::kBFloat16 &&
                        rounded->values.is_contiguous() && parameter.scalar_type() == at::kFloat;
    return isKept ? rounded->values.narrow(0, firstRoundedRow, parameter.size(0)) : at::Tensor();
}

AdamW::AdamW(const ParameterSet& parameters, const AdamWSettings& settings) : AdamW(parameters, settings, onePassFor(parameters)) {}

AdamW::AdamW(const ParameterSet& parameters, const AdamWSettings& settings, const cuda::Interface* onePass)
    : m_settings(settings), m_onePass(onePass)
{
    if (!isHeld(settings.moments))
        throw Error(ErrorCode::InvalidArgument, "moments are float32 or bfloat16");
    m_decayed.weightDecay = settings.weightDecay;
    std::uint64_t next = 0;
    for (const Parameter& parameter : parameters) {
        const std::uint64_t place = next++; // among all: who trains a part of them rounds those as who trains all
        if (!parameter.trainable)
            continue;
        const at::Tensor& tensor = parameter.tensor;
        if (!isHeld(tensor.scalar_type()))
            throw Error(ErrorCode::InvalidArgument, "the optimiser needs float32 or bfloat16 parameters", parameter.name);
        Group& group = decays(parameter.group) ? m_decayed : m_exempt;
        const auto moments = tensor.options().requires_grad(false).dtype(settings.moments);
        group.entries.push_back({parameter.name, tensor, at::zeros_like(tensor.detach(), moments), at::zeros_like(tensor.detach(), moments),
                                 at::zeros({}, moments.dtype(at::kFloat)), 0, place, parameter.rounded, parameter.firstRoundedRow});
    }
}

std::vector<at::Tensor> AdamW::gradients() const
{
    std::vector<at::Tensor> found;
    for (const Group* group : {&m_decayed, &m_exempt})
        for (const Entry& entry : group->entries)
            if (entry.parameter.grad().defined())
                found.push_back(entry.parameter.grad());
    return found;
}

at::Tensor AdamW::gradientNorm() const
{
    const c10::NoGradGuard noGrad;
    const std::vector<at::Tensor> all = gradients();
    return all.empty() ? at::zeros({}) : at::linalg_vector_norm(at::stack(at::_foreach_norm(all, 2, at::kFloat)));
}

void AdamW::clipGradients(double norm, double maxNorm)
{
    const c10::NoGradGuard noGrad;
    if (!(maxNorm > 0 && std::isfinite(norm) && norm > maxNorm))
        return;
    const double factor = maxNorm / (norm + 1e-6);
    if (m_onePass)
        m_gradientFactor *= factor;
    else
        at::_foreach_mul_(gradients(), factor);
}

double AdamW::clipGradients(double maxNorm)
{
    const double norm = gradientNorm().item<double>();
    clipGradients(norm, maxNorm);
    return norm;
}

void AdamW::step(double learningRate)
{
    const c10::NoGradGuard noGrad;
    stepGroup(m_decayed, learningRate);
    stepGroup(m_exempt, learningRate);
    m_gradientFactor = 1;
}

void AdamW::stepGroup(Group& group, double learningRate)
{
    if (m_onePass) {
        stepInOnePass(group, learningRate);
        return;
    }
    std::vector<at::Tensor> parameters, gradients, firstMoments, secondMoments, steps;
    for (Entry& entry : group.entries) {
        if (!entry.parameter.grad().defined())
            continue;
        ++entry.count;
        if (entry.parameter.scalar_type() != at::kFloat || m_settings.moments != at::kFloat) {
            stepRounded(entry, learningRate, group.weightDecay);
            continue;
        }
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

void AdamW::stepInOnePass(Group& group, double learningRate)
{
    std::vector<OnePassOperands> operands;
    std::vector<at::Tensor> steps;
    for (Entry& entry : group.entries) {
        if (!entry.parameter.grad().defined())
            continue;
        ++entry.count;
        steps.push_back(entry.steps);
        OnePassOperands& one = operands.emplace_back();
        one.parameter = entry.parameter.detach();
        one.gradient = entry.parameter.grad();
        one.firstMoment = entry.firstMoment;
        one.secondMoment = entry.secondMoment;
        one.copy = entry.roundedRows();
        one.step = entry.count;
        one.key = entry.keyOfStep();
        if (one.copy.defined())
            entry.rounded->updatedRows += one.copy.size(0);
    }
    if (operands.empty())
        return;
    at::_foreach_add_(steps, 1);
    onePassAdamW(*m_onePass, operands, {learningRate, m_settings.beta1, m_settings.beta2, m_settings.eps, group.weightDecay, 1, 0},
                 m_gradientFactor);
}

void AdamW::stepRounded(Entry& entry, double learningRate, double weightDecay) const
{
    entry.steps.add_(1);
    roundedAdamW({entry.parameter.detach(), entry.parameter.grad(), entry.firstMoment, entry.secondMoment},
                 {learningRate, m_settings.beta1, m_settings.beta2, m_settings.eps, weightDecay, entry.count, entry.keyOfStep()});
}

void AdamW::zeroGrad()
{
    m_gradientFactor = 1;
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
    for (Group* group : {&m_decayed, &m_exempt})
        for (Entry& entry : group->entries)
            entry.count = std::llround(entry.steps.item<double>());
}

} // namespace sdm::engine
