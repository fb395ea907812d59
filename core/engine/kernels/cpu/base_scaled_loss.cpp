#include "core/engine/kernels/cpu/base_scaled_loss.h"

#include "core/base/error.h"
#include "core/engine/kernels/cpu/vector.h"

#include <algorithm>
#include <ATen/ops/empty.h>
#include <ATen/Parallel.h>
#include <cmath>
#include <limits>

namespace sdm::engine::cpu {
namespace {

constexpr std::int64_t kLossRowsPerTask = 4;
// Terms of one float32 sum; the sums of blocks are added in float64.
constexpr std::int64_t kBlock = 1024;

template <typename Gradient>
struct LossTask {
    const float* logits; ///< gradient may be the same memory
    const std::int64_t* targets;
    const float* logBase;
    const float* factors; ///< or null: no gradient
    float* losses;
    Gradient* gradient;
    std::int64_t width;
};

SDM_CPU_INLINE float largest(const float* u, std::int64_t width)
{
    const std::int64_t vectors = width / kLanes * kLanes;
    Vector best = broadcast(-std::numeric_limits<float>::infinity());
    for (std::int64_t i = 0; i < vectors; i += kLanes) {
        const Vector value = load(u + i);
        best = value > best ? value : best;
    }
    float result = -std::numeric_limits<float>::infinity();
    for (std::int64_t lane = 0; lane < kLanes; ++lane)
        result = std::max(result, best[lane]);
    for (std::int64_t i = vectors; i < width; ++i)
        result = std::max(result, u[i]);
    return result;
}

/// Sum of e^(base (u - best)). The difference is taken first: a scaled logit's rounding would be the exponent's error.
SDM_CPU_INLINE double sumOfExponentials(const float* u, float base, float best, std::int64_t width)
{
    const std::int64_t vectors = width / kLanes * kLanes;
    double total = 0;
    for (std::int64_t start = 0; start < vectors; start += kBlock) {
        Vector block{};
        for (std::int64_t i = start; i < std::min(start + kBlock, vectors); i += kLanes)
            block += exponential((load(u + i) - best) * base);
        total += static_cast<double>(sum(block));
    }
    for (std::int64_t i = vectors; i < width; ++i)
        total += static_cast<double>(std::exp((u[i] - best) * base));
    return total;
}

template <typename Gradient>
SDM_CPU_INLINE void lossOfRows(const LossTask<Gradient>& task, std::int64_t firstRow, std::int64_t endRow)
{
    const std::int64_t width = task.width;
    const std::int64_t vectors = width / kLanes * kLanes;
    for (std::int64_t row = firstRow; row < endRow; ++row) {
        const float* u = task.logits + row * width;
        const float base = task.logBase[row];
        const float best = largest(u, width);
        const auto logSum = static_cast<float>(std::log(sumOfExponentials(u, base, best, width)));
        const float behind = best - u[task.targets[row]];
        task.losses[row] = behind + logSum / base;
        if (!task.factors)
            continue;
        const float factor = task.factors[row];
        Gradient* gradient = task.gradient + row * width;
        for (std::int64_t i = 0; i < vectors; i += kLanes)
            store(gradient + i, exponential((load(u + i) - best) * base - logSum) * factor);
        for (std::int64_t i = vectors; i < width; ++i)
            gradient[i] = static_cast<Gradient>(std::exp((u[i] - best) * base - logSum) * factor);
        gradient[task.targets[row]] = static_cast<Gradient>((std::exp(-behind * base - logSum) - 1.0f) * factor);
    }
}

SDM_CPU_CLONES void lossRows(const LossTask<float>& task, std::int64_t firstRow, std::int64_t endRow)
{
    lossOfRows(task, firstRow, endRow);
}

SDM_CPU_CLONES void lossRows(const LossTask<at::BFloat16>& task, std::int64_t firstRow, std::int64_t endRow)
{
    lossOfRows(task, firstRow, endRow);
}

void checkTargets(const at::Tensor& targets, std::int64_t vocabulary)
{
    const auto* values = targets.const_data_ptr<std::int64_t>();
    for (std::int64_t row = 0; row < targets.size(0); ++row) {
        if (values[row] < 0 || values[row] >= vocabulary)
            throw Error(ErrorCode::InvalidArgument,
                        "token " + std::to_string(values[row]) + " is outside the vocabulary of " + std::to_string(vocabulary),
                        "target of row " + std::to_string(row));
    }
}

template <typename Gradient>
LossAndGradient lossIn(const PredictedRows& rows, const at::Tensor& gradient)
{
    const at::Tensor targets = rows.targets.contiguous(), logBase = rows.logBase.contiguous();
    const at::Tensor factors = rows.factors.defined() ? rows.factors.contiguous() : rows.factors;
    checkTargets(targets, rows.logits.size(1));
    at::Tensor losses = at::empty({rows.logits.size(0)}, rows.logits.options());
    const LossTask<Gradient> task{rows.logits.const_data_ptr<float>(),
                                  targets.const_data_ptr<std::int64_t>(),
                                  logBase.const_data_ptr<float>(),
                                  factors.defined() ? factors.const_data_ptr<float>() : nullptr,
                                  losses.mutable_data_ptr<float>(),
                                  gradient.defined() ? gradient.mutable_data_ptr<Gradient>() : nullptr,
                                  rows.logits.size(1)};
    at::parallel_for(0, rows.logits.size(0), kLossRowsPerTask, [&](std::int64_t begin, std::int64_t end) { lossRows(task, begin, end); });
    return {losses, gradient};
}

} // namespace

LossAndGradient baseScaledLoss(const PredictedRows& rows, at::ScalarType result)
{
    if (result == at::kFloat)
        return lossIn<float>(rows, rows.factors.defined() ? rows.logits : at::Tensor());
    return lossIn<at::BFloat16>(rows, rows.factors.defined() ? at::empty(rows.logits.sizes(), rows.logits.options().dtype(at::kBFloat16))
                                                             : at::Tensor());
}

} // namespace sdm::engine::cpu
