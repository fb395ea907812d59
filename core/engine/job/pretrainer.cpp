#include "core/engine/job/pretrainer.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/engine/optimise/learning_rate_schedule.h"
#include "core/engine/runtime/index_tensor.h"

#include <array>
#include <ATen/ops/cross_entropy_loss.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/stack.h>
#include <c10/core/GradMode.h>
#include <cmath>

namespace sdm::engine {
namespace {

/// Documents of one step, and which rows predict what.
struct TokenBatch {
    PackedBatch packed;
    at::Tensor rows;    // [R] positions of the packed batch that have a successor in their document
    at::Tensor targets; // [R] those successors
};

TokenBatch drawBatch(const PretrainSettings& settings, std::int64_t step, const c10::Device& device,
                     const std::function<std::vector<TokenId>(RandomStream&)>& nextDocument)
{
    RandomStream random = RandomSource(settings.seed).stream("pretraining-documents", {step});
    std::vector<std::vector<TokenId>> documents;
    IndexList rows, targets;
    std::int64_t tokens = 0;
    while (tokens < settings.tokensPerStep) {
        const auto& ids = documents.emplace_back(nextDocument(random));
        for (std::size_t t = 0; t + 1 < ids.size(); ++t) {
            rows.push_back(tokens + static_cast<std::int64_t>(t));
            targets.push_back(ids[t + 1]);
        }
        tokens += static_cast<std::int64_t>(ids.size());
    }
    const auto sent = indexTensors(std::array{rows, targets}, device);
    return {PackedBatch::of(documents, device), sent[0], sent[1]};
}

[[noreturn]] void failNotFinite(const char* what, std::int64_t step, double lastFinite)
{
    throw Error(ErrorCode::Failed,
                std::string(what) + " is not finite at step " + std::to_string(step) + ", the last finite loss was " +
                    fixedNumber(lastFinite, 6),
                {}, "lower the learning rate");
}

} // namespace

void initialiseByWidth(CausalLm& model, std::uint64_t seed)
{
    const c10::NoGradGuard noGrad;
    at::Generator generator = generatorFromSeed(RandomSource(seed).stream("initial-weights").next());
    for (const Parameter& parameter : model.parameters()) {
        const bool endsInResidual = parameter.group == ParameterGroup::ResidualProjection;
        if (parameter.group != ParameterGroup::Projection && !endsInResidual)
            continue;
        const double deviation = (endsInResidual ? 0.5 : 1.0) / std::sqrt(static_cast<double>(parameter.tensor.size(1)));
        // Drawn on the host, whatever the device: the generator is one of the host.
        parameter.tensor.copy_(at::empty(parameter.tensor.sizes(), at::kFloat).normal_(0, deviation, generator));
    }
    model.weightsChanged();
}

void pretrain(CausalLm& model, const PretrainSettings& settings, const std::function<std::vector<TokenId>(RandomStream&)>& nextDocument,
              const std::function<void(const PretrainStep&)>& onStep)
{
    AdamW optimiser(model.parameters(), settings.optimiser);
    const auto schedule =
        LearningRateSchedule::trapezoid(settings.learningRate, settings.warmupSteps, settings.plateauFraction, settings.steps);
    const c10::Device device = model.placement().device;
    double lastLoss = 0;
    for (std::int64_t step = 0; step < settings.steps; ++step) {
        const TokenBatch batch = drawBatch(settings, step, device, nextDocument);
        const at::Tensor hidden = model.hidden(batch.packed).index_select(0, batch.rows); // [R, H]
        const at::Tensor loss = at::cross_entropy_loss(model.logits(hidden), batch.targets);
        loss.backward();
        // The one moment of a step at which the host waits.
        const at::Tensor fetched = at::stack({loss.detach(), optimiser.gradientNorm()}).to(at::kCPU, at::kDouble);
        const double value = fetched[0].item<double>(), norm = fetched[1].item<double>();
        if (!std::isfinite(value))
            failNotFinite("the loss", step, lastLoss);
        lastLoss = value;
        if (!std::isfinite(norm))
            failNotFinite("the gradient norm", step, lastLoss);
        optimiser.clipGradients(norm, settings.clipNorm);
        optimiser.step(schedule.at(step));
        optimiser.zeroGrad();
        model.weightsChanged();
        onStep({step + 1, value, schedule.at(step), norm, batch.rows.size(0)});
    }
}

} // namespace sdm::engine
