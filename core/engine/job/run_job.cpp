#include "core/engine/job/run_job.h"

#include "core/base/error.h"
#include "core/engine/folder/adapter_folder.h"
#include "core/engine/inspect/run_inspection.h"
#include "core/engine/job/final_stage.h"
#include "core/engine/job/fine_tuner.h"
#include "core/engine/job/make_objective.h"
#include "core/engine/kernels/cuda/module.h"
#include "core/engine/provenance/run_origin.h"
#include "core/engine/task/registry.h"

namespace sdm::engine {
namespace {

namespace fs = std::filesystem;

/// One run from its first to its last line.
class RunJob {
public:
    RunJob(Collective& group, const RunConfig& config, const RunPaths& paths, std::optional<std::int64_t> resumeStep, RunObserver& observer,
           StopLadder& stop, SharedInputs known)
        : m_group(group), m_config(config), m_paths(paths), m_resumeStep(resumeStep), m_observer(observer), m_stop(stop),
          m_inputs(std::move(known))
    {
    }

    RunOutcome run()
    {
        prepare();
        if (m_config.optimiser.epochs > 0 && fineTune() == RunOutcome::Stopped)
            return RunOutcome::Stopped;
        loadBestModel();
        RunPosition end = m_plan->positionAfter(m_plan->totalSteps());
        end.modelStep = m_best ? m_best->step : 0;
        FinalStage(context(), *m_model, end, layerOrigin()).run();
        return RunOutcome::Finished;
    }

private:
    void prepare()
    {
        PhaseScope phase(m_observer, PhaseKind::Prepare, {}, 0);
        inspect(phase);
        if (m_group.isFirst())
            fs::create_directories(m_paths.runFolder);
        if (!m_group.isAlone())
            m_observer.onLog("info", std::to_string(m_group.world()) + " processes share the work");
        m_observer.onLog("info", "running on " + m_placement.device.str() + ", " + m_placement.reason);
        if (!m_placement.cards.empty())
            m_observer.onLog(m_placement.leavesCardAside ? "warning" : "info", m_placement.cards);
        if (m_placement.device.is_cuda())
            m_observer.onLog("info", cuda::kernelModule().sentence());
        if (m_config.optimiser.epochs > 0 && m_config.optimiser.master == MasterWeights::None && m_placement.computeDtype == at::kFloat)
            m_observer.onLog("warning", "optimiser.master none has no effect: the products are computed in float32");
        m_observer.onLog("info", "planned for memory: " + m_memory.sentence());
        for (const PreparedDataset* dataset : {&data().train, &data().calibration})
            m_observer.onDocuments(documentRecords(*dataset));
        for (const PreparedDataset* answered : data().answeredSets())
            m_observer.onDocuments(documentRecords(*answered));
        m_plan.emplace(m_config, data().train.size());
        m_context.emplace(
            RunContext{m_config, m_paths, m_inputs->encoder, data(), RandomSource(m_config.seed), m_observer, m_stop, m_group});
        m_model.emplace(loadModel());
    }

    /// The model the run begins with, or goes on with.
    CausalLm loadModel() const
    {
        const std::optional<fs::path> checkpoint =
            m_resumeStep ? std::optional(checkpointFolder(m_paths.runFolder, *m_resumeStep)) : std::nullopt;
        if (!m_config.trainsAdapter() || (checkpoint && !isAdapterFolder(*checkpoint))) {
            CausalLm model = CausalLm::load(checkpoint.value_or(m_paths.model), m_placement, heldBy(m_config));
            if (checkpoint)
                readMasterWeights(*checkpoint, model);
            return model;
        }
        CausalLm model = CausalLm::load(m_paths.model, m_placement, heldBy(m_config));
        if (checkpoint)
            model.adapt(*checkpoint);
        else
            model.adapt(LoraSettings::of(m_config.adapter), RandomSource(m_config.seed));
        return model;
    }

    /// Refuses what pre-flight refuses.
    void inspect(PhaseScope& phase)
    {
        const auto progress = [&](std::int64_t done, std::int64_t) {
            m_stop.throwIfNow();
            phase.progress(done);
        };
        RunInspection inspection = inspectRun(m_config, m_paths, {progress, m_inputs});
        requireSound(inspection);
        m_inputs = std::move(inspection.inputs);
        m_placement = *inspection.placement;
        m_config = followed(m_config, *inspection.memory);
        m_memory = *inspection.memory;
    }

    const RunData& data() const { return m_inputs->data; }

    RunOutcome fineTune()
    {
        CheckpointShelf shelf(m_paths.runFolder, m_config.checkpoint, m_observer);
        TrainingState state;
        std::optional<fs::path> optimiserFolder;
        if (m_resumeStep) {
            optimiserFolder = shelf.folder(*m_resumeStep);
            state = readTrainingState(*optimiserFolder, *m_plan, data(), m_inputs->encoder);
        }
        if (m_group.isFirst())
            shelf.dropAfter(state.step);
        if (state.step == m_plan->totalSteps()) { // only the final stage is left: nothing is trained, and no optimiser needed
            m_best = state.best;
            return RunOutcome::Finished;
        }
        const std::unique_ptr<Objective> objective = makeObjective(
            context(), [&] { return CausalLm::load(m_paths.model, m_placement, heldBy(m_config)); }, m_resumeStep ? nullptr : &*m_model);
        FineTuner tuner(context(), *objective, *m_plan, *m_model, shelf, std::move(state), optimiserFolder);
        const RunOutcome outcome = tuner.run();
        if (outcome == RunOutcome::Finished)
            shelf.finish();
        else
            shelf.settle();
        m_best = tuner.best();
        return outcome;
    }

    /// The final stage goes by the best checkpoint as it is on disk, for that is what answers later.
    void loadBestModel()
    {
        m_group.barrier(); // the first process has written the checkpoints
        if (!m_best || (m_best->step == m_plan->totalSteps() && holdsModelExactly(*m_model, m_config.checkpoint.state)))
            return;
        m_observer.onLog("info",
                         "the lowest evaluation loss was at step " + std::to_string(m_best->step) + ": going on with that checkpoint");
        const fs::path checkpoint = checkpointFolder(m_paths.runFolder, m_best->step);
        if (m_model->adapter() && isAdapterFolder(checkpoint)) {
            m_model->adapt(checkpoint); // the weights under it are as they were
            return;
        }
        m_model.reset(); // not two at a time
        m_model.emplace(CausalLm::load(checkpoint, m_placement, heldBy(m_config)));
    }

    /// What the final layers are made from: the best checkpoint, or the model as it came.
    LayerOrigin layerOrigin() const
    {
        if (!m_group.isFirst())
            return {}; // keeps no layer
        LayerOrigin origin = originOfSettings(m_config.model, m_config.sdmLayer.featureTail, m_inputs->encoder,
                                              m_best ? checkpointFolder(m_paths.runFolder, m_best->step) : m_paths.model);
        origin.modelStep = m_best ? m_best->step : 0;
        origin.task = m_config.task.kind;
        origin.verifier = findTask(m_config.task.kind).verifier();
        return origin;
    }

    const RunContext& context() const { return *m_context; }

    Collective& m_group;
    RunConfig m_config; ///< with the memory plan's micro-batch where none was given
    const RunPaths& m_paths;
    std::optional<std::int64_t> m_resumeStep;
    RunObserver& m_observer;
    StopLadder& m_stop;

    Placement m_placement;
    MemoryPlan m_memory;
    SharedInputs m_inputs;
    std::optional<TrainingPlan> m_plan;
    std::optional<RunContext> m_context;
    std::optional<CausalLm> m_model;
    std::optional<BestCheckpoint> m_best;
};

} // namespace

RunOutcome executeRun(const RunConfig& config, const RunPaths& paths, std::optional<std::int64_t> resumeStep, RunObserver& observer,
                      StopSource& stop, const SharedInputs& known)
{
    return executeRunTogether(alone(), config, paths, resumeStep, observer, stop, known);
}

RunOutcome executeRunTogether(Collective& group, const RunConfig& config, const RunPaths& paths, std::optional<std::int64_t> resumeStep,
                              RunObserver& observer, StopSource& stop, const SharedInputs& known)
{
    StopLadder ladder(stop);
    try {
        return RunJob(group, config, paths, resumeStep, observer, ladder, known).run();
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Cancelled)
            return RunOutcome::Stopped; // what was done up to the last checkpoint is on disk
        throw;
    }
}

} // namespace sdm::engine
