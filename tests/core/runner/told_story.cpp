#include "told_story.h"

#include "core/config/config_io.h"
#include "core/engine/job/checkpoint.h"
#include "core/engine/job/checkpoint_snapshot.h"
#include "core/store/unwritten_file.h"

#include <limits>

using namespace sdm;
using namespace sdm::runner;
using engine::RunOutcome;

namespace fs = std::filesystem;

RunConfig configOf(const TinyProject& project)
{
    RunConfig config = project.config();
    config.model.path = project.model();
    config.task.train = "train.jsonl";
    config.task.calibration = "calibration.jsonl";
    resolvePaths(config, project.folder());
    return config;
}

void writeRealCheckpoint(const RunConfig& config, const engine::RunPaths& paths, const engine::SharedInputs& inputs, std::int64_t step)
{
    const auto model = engine::CausalLm::load(paths.model, engine::Placement{});
    const engine::AdamW optimiser(model.parameters(), {});
    const engine::TrainingPlan plan(config, inputs->data.train.size());
    engine::TrainingState state;
    state.step = step;
    const engine::CheckpointContent content{model, {}, paths.model, optimiser.state(), state, plan, inputs->data};
    engine::CheckpointSnapshot(content, CheckpointState::Full).write(engine::checkpointFolder(paths.runFolder, step));
}

CheckpointRecord recordOf(const engine::RunPaths& paths, std::int64_t step)
{
    return {step, "runs/" + paths.runFolder.filename().string() + "/checkpoints/checkpoint-" + std::to_string(step), 0.5, true};
}

StorePatience none()
{
    StorePatience patience;
    patience.recorder = {std::chrono::milliseconds(0), std::chrono::milliseconds(0)};
    patience.writer.busyTimeout = std::chrono::milliseconds(1);
    patience.writer.firstRetry = std::chrono::milliseconds(1);
    patience.writer.closingPatience = std::chrono::milliseconds(20);
    return patience;
}

std::vector<fs::path> keptFilesOf(const TinyProject& project, const std::string& id)
{
    return store::unwrittenFiles(project.folder() / "runs" / id);
}

RunOutcome tellStory(const engine::RunPaths& paths, engine::RunObserver& observer, std::int64_t step)
{
    observer.onPhase({PhaseKind::Prepare, 0, 0, 0, 1});
    observer.onPhaseFinished(PhaseKind::Prepare, 0, 0, 0.1);
    observer.onDocuments({{{"data", "d1"}, "prompt", "a b c", "a c b"}});
    observer.onPhase({PhaseKind::FineTune, 1, 0, 0, 2});
    observer.onMetrics({{"train/loss", 1, 0.5, 1.25}, {"hr/near/accuracy", 1, 0.5, std::numeric_limits<double>::quiet_NaN()}});
    observer.onPhase({PhaseKind::FineTune, 1, 1, 1, 2});
    LayerRecord layer;
    layer.id = "layer-" + std::to_string(step);
    layer.role = LayerRole::Final;
    observer.onLayer(layer);
    EvaluationRecord evaluation;
    evaluation.id = "evaluation-" + std::to_string(step);
    evaluation.purpose = EvaluationPurpose::Final;
    evaluation.step = step;
    evaluation.split = "near";
    evaluation.datasetId = "data";
    evaluation.layerId = layer.id;
    evaluation.generationSetId = "set";
    evaluation.documents = 1;
    evaluation.plain.admitted = 0;
    evaluation.tooLong = 1;
    GenerationRecord generation;
    generation.key = {"data", "d1"};
    observer.onGenerationTexts("set", {{"d1", "a b c"}});
    observer.onEvaluation(evaluation, {generation});
    observer.onHardNegatives({{{"data", "d1"}, 1, step, step - 1, "a c b", NegativeKind::Permutation, true, 0.2, NegativeOrigin::Train}});
    fs::create_directories(engine::checkpointFolder(paths.runFolder, step));
    observer.onCheckpoint(recordOf(paths, step));
    observer.onPhaseFinished(PhaseKind::FineTune, 1, step, 0.5);
    return RunOutcome::Finished;
}

Engine storyTo(std::int64_t step)
{
    return [step](const RunConfig&, const engine::RunPaths& paths, std::optional<std::int64_t>, engine::RunObserver& observer,
                  engine::StopSource&, const engine::SharedInputs&) { return tellStory(paths, observer, step); };
}
