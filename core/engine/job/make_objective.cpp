#include "core/engine/job/make_objective.h"

#include "core/engine/objective/cross_entropy.h"
#include "core/engine/objective/dpo.h"
#include "core/engine/objective/fixed_base.h"
#include "core/engine/objective/sdm_base.h"
#include "core/engine/progress/phase_scope.h"

#include <algorithm>

namespace sdm::engine {
namespace {

constexpr const char* kReferenceFile = "reference_log_probabilities.safetensors";

ReferenceLogProbabilities referenceOf(const RunContext& context, const PairTexts& texts, const std::function<CausalLm()>& loadUntuned,
                                      const CausalLm* untuned)
{
    const std::filesystem::path file = context.paths.runFolder / kReferenceFile;
    if (context.group.broadcastBytes(std::filesystem::exists(file) ? "there" : "", 0).empty()) {
        PhaseScope phase(context.observer, PhaseKind::Prepare, {},
                         2 * std::max(context.data.train.size(), context.data.calibration.size()));
        const ForwardOptions options{context.config.evaluation.batchDocuments, [&](std::int64_t done) { phase.progress(done); },
                                     &context.stop, &context.group};
        const auto compute = [&](const CausalLm& model) { ReferenceLogProbabilities::compute(file, model, context.data, texts, options); };
        if (untuned)
            compute(*untuned);
        else
            compute(loadUntuned());
        context.group.barrier(); // the first process has written it
    }
    return ReferenceLogProbabilities::load(file, context.data, texts);
}

std::unique_ptr<Objective> makeDpo(const RunContext& context, const std::function<CausalLm()>& loadUntuned, const CausalLm* untuned)
{
    PairTexts texts(context.data);
    std::optional<ReferenceLogProbabilities> reference;
    if (context.config.loss.dpoReference)
        reference = referenceOf(context, texts, loadUntuned, untuned);
    return std::make_unique<DpoObjective>(context.config.loss.dpoBeta, context.config.negatives, context.config.optimiser.microBatchTokens,
                                          std::move(texts), std::move(reference));
}

} // namespace

std::unique_ptr<Objective> makeObjective(const RunContext& context, const std::function<CausalLm()>& loadUntuned, const CausalLm* untuned)
{
    const RunConfig& config = context.config;
    const RunConfig::Negatives& negatives = config.negatives;
    const std::int64_t batch = config.optimiser.batchDocuments, tokens = config.optimiser.microBatchTokens;
    if (config.loss.kind == LossKind::Dpo)
        return makeDpo(context, loadUntuned, untuned);
    if (config.loss.fixedBase)
        return std::make_unique<FixedBaseObjective>(*config.loss.fixedBase, negatives, batch, tokens);
    if (config.loss.kind == LossKind::CrossEntropy)
        return std::make_unique<CrossEntropyObjective>(negatives, batch, tokens);
    return std::make_unique<SdmBaseObjective>(config.sdmLayer, negatives, batch, tokens);
}

} // namespace sdm::engine
