#include "core/engine/job/checkpoint_snapshot.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/job/checkpoint_files.h"
#include "core/engine/runtime/safetensors.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sdm::engine {
namespace {

namespace fs = std::filesystem;
using namespace checkpoint_file;
using Json = nlohmann::json;

bool holdsAdapter(const CausalLm& model, CheckpointState state)
{
    return model.adapter() && state != CheckpointState::Weights;
}

ModelSnapshot modelOf(const CheckpointContent& content, CheckpointState state)
{
    if (holdsAdapter(content.model, state))
        return ModelSnapshot::ofAdapter(content.model, content.base);
    return ModelSnapshot::ofWhole(content.model, snapshotDtype(content.model.loadedDtype()));
}

/// Whether a number of the tensor may be another one as it is written.
bool isRounded(const at::Tensor& tensor, at::ScalarType written)
{
    return c10::elementSize(tensor.scalar_type()) > c10::elementSize(written);
}

at::Tensor copyOnHost(const at::Tensor& tensor)
{
    return tensor.detach().to(at::kCPU, tensor.scalar_type(), /*non_blocking=*/false, /*copy=*/true);
}

Json logHistory(const std::vector<LogEntry>& log)
{
    Json history = Json::array();
    for (const LogEntry& entry : log) {
        Json line{{"step", entry.step}, {"epoch", entry.epoch}};
        for (const auto& [key, value] : entry.values)
            line[key] = value;
        history.push_back(std::move(line));
    }
    return history;
}

// The keys up to `is_...` are those of a Hugging Face trainer, so its tools read the file; the rest is ours.
Json trainerState(const CheckpointContent& content, bool hasMasterWeights)
{
    const TrainingState& state = content.state;
    const RunPosition position = content.plan.positionAfter(state.step);
    Json json{{"global_step", state.step},
              {"epoch", position.epochFraction},
              {"max_steps", content.plan.totalSteps()},
              {"num_train_epochs", content.plan.epochs()},
              {"log_history", logHistory(state.log)},
              {"best_metric", nullptr},
              {"best_model_checkpoint", nullptr},
              {"best_global_step", nullptr},
              {"is_hyper_param_search", false},
              {"is_local_process_zero", true},
              {"is_world_process_zero", true},
              {"steps_per_epoch", content.plan.stepsPerEpoch()},
              {kHasMasterWeights, hasMasterWeights},
              {"hard_negatives",
               {{"generated", state.mining.generated},
                {"wrong", state.mining.wrong},
                {"used", state.mining.used},
                {"too_long", state.mining.tooLong}}}};
    if (state.best) {
        json["best_metric"] = state.best->loss;
        json["best_global_step"] = state.best->step;
        json["best_model_checkpoint"] = nameOf(state.best->step); // beside this folder, so a copied run keeps working
    }
    return json;
}

} // namespace

bool holdsModelExactly(const CausalLm& model, CheckpointState state)
{
    if (holdsAdapter(model, state))
        return true;
    const ParameterSet parameters = model.parameters();
    return !model.adapter() && std::ranges::none_of(parameters, [&](const Parameter& parameter) {
        return isRounded(parameter.tensor, snapshotDtype(model.loadedDtype()));
    });
}

CheckpointSnapshot::CheckpointSnapshot(const CheckpointContent& content, CheckpointState state)
    : m_model(modelOf(content, state)), m_tokenizerFolder(content.tokenizerFolder), m_trainLayer(content.state.trainLayer)
{
    if (state == CheckpointState::Full)
        takeResumeState(content);
    const std::int64_t epoch = content.plan.positionAfter(content.state.step).epoch;
    m_trainNegatives = content.state.trainNegatives.toJsonLines(content.data.train, epoch);
    m_calibrationNegatives = content.state.calibrationNegatives.toJsonLines(content.data.calibration, epoch);
    m_trainerState = trainerState(content, !m_masterWeights.empty()).dump(2) + '\n';
}

void CheckpointSnapshot::takeResumeState(const CheckpointContent& content)
{
    m_moments = content.moments;
    if (content.model.adapter())
        return; // held exactly
    const at::ScalarType written = snapshotDtype(content.model.loadedDtype());
    for (const Parameter& parameter : content.model.parameters())
        if (isRounded(parameter.tensor, written))
            m_masterWeights.emplace(parameter.name, copyOnHost(parameter.tensor));
}

void CheckpointSnapshot::write(const fs::path& folder) const
{
    if (const fs::path run = folder.parent_path().parent_path(); !fs::is_directory(run))
        throw Error(ErrorCode::Failed, "the run's folder is gone", run.string(), "put the project back, and resume the run");
    fs::create_directories(folder.parent_path());
    writeFolderAtomically(folder, [this](const fs::path& temporary) {
        m_model.write(temporary, m_tokenizerFolder);
        if (!m_moments.empty()) {
            const fs::path resume = temporary / kResume;
            fs::create_directories(resume);
            writeSafetensors(resume / kOptimiser, m_moments);
            if (!m_masterWeights.empty())
                writeSafetensors(resume / kMasterWeights, m_masterWeights);
        }
        writeFileAtomically(temporary / kTrainNegatives, m_trainNegatives);
        writeFileAtomically(temporary / kCalibrationNegatives, m_calibrationNegatives);
        if (m_trainLayer)
            m_trainLayer->save(temporary / kTrainLayer);
        writeFileAtomically(temporary / kTrainerState, m_trainerState);
    });
}

} // namespace sdm::engine
