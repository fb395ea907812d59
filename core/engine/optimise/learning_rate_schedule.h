#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace sdm::engine {

/// Learning rate of each optimiser step: linear warm-up from 0, an optional plateau, linear decay to 0 at the (never reached) step
/// `totalSteps`.
struct LearningRateSchedule {
    double peak = 0;
    std::int64_t warmupSteps = 0;
    std::int64_t decayStart = 0; ///< first step of the decay, >= warmupSteps
    std::int64_t totalSteps = 0;

    /// Warm-up over a share of all steps and decay right after it (the fine-tuning schedule of the SDM LM paper).
    static LearningRateSchedule linear(double peak, double warmupFraction, std::int64_t totalSteps)
    {
        const auto warmup = std::llround(warmupFraction * static_cast<double>(totalSteps));
        return {peak, warmup, warmup, totalSteps};
    }
    /// Warm-up, plateau until `plateauFraction` of all steps, decay (pretraining).
    static LearningRateSchedule trapezoid(double peak, std::int64_t warmupSteps, double plateauFraction, std::int64_t totalSteps)
    {
        const auto decay = std::llround(plateauFraction * static_cast<double>(totalSteps));
        return {peak, warmupSteps, std::max<std::int64_t>(warmupSteps, decay), totalSteps};
    }

    /// \param step  0-based; the first step of a warm-up has rate 0
    double at(std::int64_t step) const
    {
        if (step < warmupSteps)
            return peak * static_cast<double>(step) / static_cast<double>(warmupSteps);
        if (step < decayStart)
            return peak;
        if (step >= totalSteps)
            return 0;
        return peak * static_cast<double>(totalSteps - step) / static_cast<double>(totalSteps - decayStart);
    }
};

} // namespace sdm::engine
