#include "core/engine/optimise/rounded_adamw.h"

#include "core/engine/kernels/arithmetic.h"

#include <ATen/ops/arange.h>
#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <c10/util/BFloat16.h>
#include <cmath>

namespace sdm::engine {
namespace {

constexpr std::uint64_t kLowBits = 0xFFFF;

float widened(float value)
{
    return value;
}

float widened(c10::BFloat16 value)
{
    return element::widened(value.x);
}

void put(float& place, float value, std::uint64_t /*bits*/)
{
    place = value;
}

void put(c10::BFloat16& place, float value, std::uint64_t bits)
{
    place.x = element::roundedAtRandom(value, bits);
}

template <typename Parameter, typename Moment>
void updateOnCpu(const AdamWOperands& operands, const AdamWStep& step)
{
    const element::AdamWCoefficients c = coefficientsOf(step);
    auto* const parameter = operands.parameter.mutable_data_ptr<Parameter>();
    const auto* const gradient = operands.gradient.const_data_ptr<Parameter>();
    auto* const first = operands.firstMoment.mutable_data_ptr<Moment>();
    auto* const second = operands.secondMoment.mutable_data_ptr<Moment>();
    constexpr std::int64_t kElementsPerTask = 16384;
    at::parallel_for(0, operands.parameter.numel(), kElementsPerTask, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
            const std::uint64_t bits = element::randomBits(static_cast<std::uint64_t>(i), step.key);
            const float g = widened(gradient[i]);
            const float m = element::firstMoment(c, widened(first[i]), g);
            const float v = element::secondMoment(c, widened(second[i]), g);
            put(parameter[i], element::stepped(c, widened(parameter[i]), m, v), bits >> element::kParameterBits);
            put(first[i], m, bits >> element::kFirstMomentBits);
            put(second[i], v, bits >> element::kSecondMomentBits);
        }
    });
}

at::Tensor shifted(const at::Tensor& words, int bits)
{
    const auto mask = static_cast<std::int64_t>(~std::uint64_t{0} >> bits); // the sign does not come along
    return at::bitwise_and(at::bitwise_right_shift(words, bits), mask);
}

at::Tensor times(const at::Tensor& words, std::uint64_t factor)
{
    return words * static_cast<std::int64_t>(factor); // wraps as the unsigned product does
}

/// element::randomBits of elements `start` to `start + count`, as int64 words.
at::Tensor bitsOf(std::int64_t start, std::int64_t count, std::uint64_t key, c10::Device device)
{
    const at::Tensor elements = at::arange(start + 1, start + count + 1, at::TensorOptions().dtype(at::kLong).device(device));
    at::Tensor z = times(elements, element::kRandomStride) + static_cast<std::int64_t>(key);
    z = times(at::bitwise_xor(z, shifted(z, 30)), element::kFirstMix);
    z = times(at::bitwise_xor(z, shifted(z, 27)), element::kSecondMix);
    return at::bitwise_xor(z, shifted(z, 31));
}

void put(const at::Tensor& place, const at::Tensor& value, const at::Tensor& bits, int which)
{
    if (place.scalar_type() == at::kFloat) {
        place.copy_(value);
        return;
    }
    const at::Tensor low = at::bitwise_and(at::bitwise_right_shift(bits, which), static_cast<std::int64_t>(kLowBits)).to(at::kInt);
    constexpr std::int64_t kHighBits = -65536; // 0xFFFF0000 of a signed word
    place.copy_(at::bitwise_and(value.view(at::kInt) + low, kHighBits).view(at::kFloat));
}

} // namespace

element::AdamWCoefficients coefficientsOf(const AdamWStep& step)
{
    const auto count = static_cast<double>(step.step);
    element::AdamWCoefficients c{};
    c.beta1 = static_cast<float>(step.beta1);
    c.beta2 = static_cast<float>(step.beta2);
    c.rest1 = static_cast<float>(1 - step.beta1);
    c.rest2 = static_cast<float>(1 - step.beta2);
    c.keep = static_cast<float>(1 - step.learningRate * step.weightDecay);
    c.rate = static_cast<float>(step.learningRate / (1 - std::pow(step.beta1, count)));
    c.rootCorrection = static_cast<float>(std::sqrt(1 - std::pow(step.beta2, count)));
    c.eps = static_cast<float>(step.eps);
    return c;
}

void portableRoundedAdamW(const AdamWOperands& operands, const AdamWStep& step)
{
    const element::AdamWCoefficients c = coefficientsOf(step);
    const at::Tensor parameter = operands.parameter.detach().view(-1), gradient = operands.gradient.view(-1),
                     first = operands.firstMoment.view(-1), second = operands.secondMoment.view(-1);
    constexpr std::int64_t kTogether = std::int64_t{1} << 24; // the working copies stay small beside the weights
    for (std::int64_t start = 0; start < parameter.numel(); start += kTogether) {
        const std::int64_t count = std::min(kTogether, parameter.numel() - start);
        const auto part = [&](const at::Tensor& whole) { return whole.narrow(0, start, count); };
        const at::Tensor bits = bitsOf(start, count, step.key, parameter.device());
        const at::Tensor g = part(gradient).to(at::kFloat);
        const at::Tensor m = part(first).to(at::kFloat).mul(c.beta1).add_(g * c.rest1);
        const at::Tensor v = part(second).to(at::kFloat).mul(c.beta2).add_(g.mul(c.rest2).mul_(g));
        const at::Tensor change = m.mul(c.rate).div_(v.sqrt().div_(c.rootCorrection).add_(c.eps));
        put(part(parameter), part(parameter).to(at::kFloat).mul(c.keep).sub_(change), bits, element::kParameterBits);
        put(part(first), m, bits, element::kFirstMomentBits);
        put(part(second), v, bits, element::kSecondMomentBits);
    }
}

void roundedAdamW(const AdamWOperands& operands, const AdamWStep& step)
{
    const at::ScalarType parameter = operands.parameter.scalar_type(), moment = operands.firstMoment.scalar_type();
    const bool fits = operands.parameter.is_cpu() && operands.parameter.is_contiguous() && operands.gradient.is_contiguous() &&
                      operands.gradient.scalar_type() == parameter;
    if (!fits)
        portableRoundedAdamW(operands, step);
    else if (parameter == at::kFloat && moment == at::kBFloat16)
        updateOnCpu<float, c10::BFloat16>(operands, step);
    else if (parameter == at::kBFloat16 && moment == at::kBFloat16)
        updateOnCpu<c10::BFloat16, c10::BFloat16>(operands, step);
    else if (parameter == at::kBFloat16 && moment == at::kFloat)
        updateOnCpu<c10::BFloat16, float>(operands, step);
    else
        portableRoundedAdamW(operands, step);
}

} // namespace sdm::engine
