#pragma once

#include "core/engine/job/checkpoint_shelf.h"
#include "core/engine/job/evaluator.h"
#include "core/engine/job/train_step.h"
#include "core/engine/objective/objective.h"
#include "core/engine/optimise/learning_rate_schedule.h"
#include "core/engine/progress/run_outcome.h"
#include "core/engine/sample/run_context.h"

#include <optional>
#include <vector>

namespace sdm::engine {

/// The epochs of a run (SDM LM paper, fine-tuning): at each epoch's begin a fresh SDM layer over D_tr, then one pass over the
/// documents in batches, with evaluations and checkpoints at even distances. Owned by the job thread.
class FineTuner {
public:
    /// \param state  fresh, or as a checkpoint has it; then `optimiserFolder` is that checkpoint
    FineTuner(const RunContext& context, const Objective& objective, const TrainingPlan& plan, CausalLm& model, CheckpointShelf& shelf,
              TrainingState state, const std::optional<std::filesystem::path>& optimiserFolder);

    /// \return Stopped when a request ended it after a checkpoint
    /// \throws Error (Failed) on a non-finite loss, before any weight is touched; (Cancelled) on a request to stop at once
    RunOutcome run();
    /// The checkpoint of the lowest evaluation loss.
    const std::optional<BestCheckpoint>& best() const { return m_state.best; }

private:
    void beginEpoch();
    void buildTrainLayer(const RunPosition& position);
    void loadEpoch();
    StopRequest askedToStop();
    bool trainUntilEvaluation();
    void trainStep(PhaseScope& phase);
    LayerView trainLayerView() const;
    SampledBatch sampleStep(const RunPosition& position);
    void refuseNonFinite(const TrainStep& step, const RunPosition& position) const;
    void reportStep(const TrainStep& step, const SampledBatch& batch, double seconds, const RunPosition& position);
    double evaluate();
    void putCheckpoint(std::optional<double> loss);

    const RunContext& m_context;
    const Objective& m_objective;
    const TrainingPlan& m_plan;
    CausalLm& m_model;
    AdapterBase m_base; // what an adapter's checkpoints say of the model it belongs to
    CheckpointShelf& m_shelf;
    ShardedAdamW m_optimiser;
    LearningRateSchedule m_schedule;
    Evaluator m_evaluator;
    TrainingState m_state;

    // Of the running epoch; drawn again from their streams on resume.
    std::int64_t m_loadedEpoch = 0;
    std::vector<std::int64_t> m_order;
    std::vector<Membership> m_halves;
    std::optional<DeviceLayer> m_besideModel; // the epoch's layer where the model is, unless that is the host
    double m_generateSeconds = 0;             // since the last evaluation
};

} // namespace sdm::engine
