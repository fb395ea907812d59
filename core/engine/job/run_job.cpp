#include "core/engine/job/run_job.h"

#include "core/base/error.h"
#include "core/engine/job/final_stage.h"
#include "core/engine/job/fine_tuner.h"
#include "core/engine/job/make_objective.h"
#include "core/engine/provenance/run_origin.h"

namespace sdm::engine {
namespace {

namespace fs = std::filesystem;

void validate(const RunConfig& config, const RunPaths& paths)
{
    const auto refuse = [](const char* what, const char* key) { throw Error(ErrorCode::BadInput, what, key); };
    if (config.loss.fixedBase && *config.loss.fixedBase <= 1.0)
        refuse("must be greater than 1", "loss.fixed_base");
    if (config.optimiser.epochs < 0)
        refuse("must be at least 0", "optimiser.epochs");
    if (config.optimiser.batchDocuments < 1)
        refuse("must be at least 1", "optimiser.batch_documents");
    if (config.evaluation.perEpoch < 1)
        refuse("must be at least 1", "evaluation.per_epoch");
    if (config.evaluation.batchDocuments < 1)
        refuse("must be at least 1", "evaluation.batch_documents");
    if (config.finalLayers.layers < 1)
        refuse("must be at least 1", "final.layers");
    if (paths.tests.size() != config.task.tests.size())
        throw Error(ErrorCode::InvalidArgument, "one path is needed for each of task.tests", "task.tests");
}

/// One run from its first to its last line.
class RunJob {
public:
    RunJob(const RunConfig& config, const RunPaths& paths, std::optional<std::int64_t> resumeStep, RunObserver& observer, StopLadder& stop)
        : m_config(config), m_paths(paths), m_resumeStep(resumeStep), m_observer(observer), m_stop(stop)
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
        m_placement = choosePlacement(m_config.model.device, m_config.model.dtype, ModelConfig::load(m_paths.model).hiddenSize);
        m_observer.onLog("info", "running on " + m_placement.device.str() + ", " + m_placement.reason);
        PhaseScope phase(m_observer, PhaseKind::Prepare, {}, 0);
        m_encoder.emplace(
            DocumentEncoder::forModel(m_paths.model, m_config.sdmLayer.featureTail, m_config.model.maxLength, m_config.model.chatTemplate));
        m_data = loadRunData(m_config, m_paths, *m_encoder, [&](std::int64_t done, std::int64_t) {
            m_stop.throwIfNow();
            phase.progress(done);
        });
        for (const PreparedDataset* dataset : {&m_data.train, &m_data.calibration})
            m_observer.onDocuments(documentRecords(*dataset));
        for (const PreparedDataset& tests : m_data.tests)
            m_observer.onDocuments(documentRecords(tests));
        m_plan.emplace(m_config, m_data.train.size());
        m_context.emplace(RunContext{m_config, m_paths, *m_encoder, m_data, RandomSource(m_config.seed), m_observer, m_stop});
        m_model.emplace(CausalLm::load(m_resumeStep ? checkpointFolder(m_paths.runFolder, *m_resumeStep) : m_paths.model, m_placement));
    }

    RunOutcome fineTune()
    {
        CheckpointShelf shelf(m_paths.runFolder, m_config.checkpoint.keep, m_observer);
        TrainingState state;
        std::optional<fs::path> optimiserFolder;
        if (m_resumeStep) {
            optimiserFolder = shelf.folder(*m_resumeStep);
            state = readTrainingState(*optimiserFolder, *m_plan, m_data, *m_encoder);
        }
        shelf.dropAfter(state.step);
        m_loadedStep = m_plan->totalSteps();
        const std::unique_ptr<Objective> objective = makeObjective(
            context(), [&] { return CausalLm::load(m_paths.model, m_placement); }, m_resumeStep ? nullptr : &*m_model);
        FineTuner tuner(context(), *objective, *m_plan, *m_model, shelf, std::move(state), optimiserFolder);
        const RunOutcome outcome = tuner.run();
        m_best = tuner.best();
        return outcome;
    }

    void loadBestModel()
    {
        if (!m_best || m_best->step == m_loadedStep)
            return;
        m_observer.onLog("info",
                         "the lowest evaluation loss was at step " + std::to_string(m_best->step) + ": going on with that checkpoint");
        m_model.emplace(CausalLm::load(checkpointFolder(m_paths.runFolder, m_best->step), m_placement));
    }

    /// What the final layers are made from: the best checkpoint, or the model as it came.
    LayerOrigin layerOrigin() const
    {
        LayerOrigin origin = originOfSettings(m_config.model, m_config.sdmLayer.featureTail, *m_encoder,
                                              m_best ? checkpointFolder(m_paths.runFolder, m_best->step) : m_paths.model);
        origin.modelStep = m_best ? m_best->step : 0;
        origin.task = m_config.task.kind;
        return origin;
    }

    const RunContext& context() const { return *m_context; }

    const RunConfig& m_config;
    const RunPaths& m_paths;
    std::optional<std::int64_t> m_resumeStep;
    RunObserver& m_observer;
    StopLadder& m_stop;

    Placement m_placement;
    std::optional<DocumentEncoder> m_encoder;
    RunData m_data;
    std::optional<TrainingPlan> m_plan;
    std::optional<RunContext> m_context;
    std::optional<CausalLm> m_model;
    std::int64_t m_loadedStep = 0;
    std::optional<BestCheckpoint> m_best;
};

} // namespace

RunOutcome executeRun(const RunConfig& config, const RunPaths& paths, std::optional<std::int64_t> resumeStep, RunObserver& observer,
                      StopSource& stop)
{
    validate(config, paths);
    fs::create_directories(paths.runFolder);
    StopLadder ladder(stop);
    try {
        return RunJob(config, paths, resumeStep, observer, ladder).run();
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Cancelled)
            return RunOutcome::Stopped; // what was done up to the last checkpoint is on disk
        throw;
    }
}

} // namespace sdm::engine
