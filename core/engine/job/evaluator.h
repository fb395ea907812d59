#pragma once

#include "core/engine/forward/text_forward.h"
#include "core/engine/judge/layer_builder.h"
#include "core/engine/model/causal_lm.h"
#include "core/engine/objective/objective.h"
#include "core/engine/sample/run_context.h"

#include <optional>
#include <vector>

namespace sdm::engine {

struct LossEvaluation {
    double loss = 0;
    double offlineLoss = 0; ///< the same with every wrong answer the offline one: comparable before and after generation begins
    /// Base e over the offline texts, by class: comparable between all objectives.
    double crossEntropyLoss = 0;
    std::vector<double> lossOfDraws;           ///< by every draw of the V-layer, the first is `loss`; empty with one draw
    std::optional<BuiltLayer> validationLayer; ///< the first draw; none for objectives without a layer
    std::optional<BuiltLayer> monitorLayer;    ///< none where nothing is watched
};

/// The loss over D_ca that selects the checkpoint (SDM LM paper, evaluation with its own SDM layer), language model frozen. The
/// classes of D_ca's documents are drawn once for the whole run: only then does the loss compare checkpoints and not coins.
class Evaluator {
public:
    /// Keeps references to both.
    Evaluator(const RunContext& context, const Objective& objective);

    /// \param negatives  generated wrong answers of the previous evaluation; replaced by those of this one
    /// \param generate   whether generation has begun
    LossEvaluation evaluate(const CausalLm& model, HardNegativeStore& negatives, bool generate, const RunPosition& position) const;

private:
    struct Plan;
    SampledBatch sampleForLoss(const CausalLm& model, HardNegativeStore& negatives, bool generate, const RunPosition& position) const;
    std::vector<SampledDocument> drawOffline(const RunPosition& position) const;
    std::vector<BuiltLayer> buildValidationLayers(const Plan& plan, const TextStates& states, const RunPosition& position) const;
    std::optional<BuiltLayer> buildMonitorLayer(const Plan& plan, const TextStates& states, const RunPosition& position) const;
    BuiltLayer fit(LayerRequest request, PhaseScope& phase, const std::vector<SampledDocument>& sample, const at::Tensor& features) const;
    LossEvaluation lossOf(const CausalLm& model, const Plan& plan, const TextStates& states, const std::vector<BuiltLayer>& layers,
                          const RunPosition& position) const;
    /// Bases of all texts by a layer, and what it says of those of the loss.
    BaseScores score(const Plan& plan, const TextStates& states, const LayerView& view) const;
    void report(const LossEvaluation& evaluation, const RunPosition& position) const;

    const RunContext& m_context;
    const Objective& m_objective;
    std::vector<int> m_labels; ///< one per document of D_ca
};

} // namespace sdm::engine
