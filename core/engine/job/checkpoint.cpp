#include "core/engine/job/checkpoint.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/job/checkpoint_files.h"
#include "core/engine/model/adapters/peft_config.h"
#include "core/engine/runtime/finite.h"
#include "core/engine/runtime/safetensors.h"
#include "core/json/json_reader.h"
#include "core/json/whole_number.h"

#include <c10/core/GradMode.h>
#include <nlohmann/json.hpp>

namespace sdm::engine {
namespace {

namespace fs = std::filesystem;
using namespace checkpoint_file;
using Json = nlohmann::json;

constexpr const char* kRemedy = "resume from another checkpoint";

std::vector<LogEntry> readLogHistory(const Json& history)
{
    std::vector<LogEntry> log;
    for (const Json& line : history) {
        LogEntry entry{wholeNumberAt<std::int64_t>(line, "step"), line.at("epoch").get<double>(), {}};
        for (const auto& [key, value] : line.items())
            if (key != "step" && key != "epoch")
                entry.values.emplace_back(key, value.get<double>());
        log.push_back(std::move(entry));
    }
    return log;
}

Json readTrainerState(const fs::path& folder)
{
    const fs::path file = folder / kTrainerState;
    try {
        return readJsonFile(file);
    } catch (const Error& error) {
        throw Error(error.code(), error.fault(), error.where(), kRemedy);
    }
}

std::optional<BestCheckpoint> bestOf(const Json& json)
{
    if (json.at("best_global_step").is_null())
        return std::nullopt;
    return BestCheckpoint{wholeNumberAt<std::int64_t>(json, "best_global_step"), json.at("best_metric").get<double>()};
}

void requireSamePlan(const Json& json, const TrainingPlan& plan, const fs::path& file)
{
    if (wholeNumberAt<std::int64_t>(json, "max_steps") != plan.totalSteps() ||
        wholeNumberAt<std::int64_t>(json, "steps_per_epoch") != plan.stepsPerEpoch())
        throw Error(ErrorCode::BadInput, "the checkpoint belongs to a run with other steps (epochs, batch size or data differ)",
                    file.string(), "resume with the configuration and data the run began with");
}

void requireWeights(const fs::path& folder)
{
    if (!isAdapterFolder(folder)) {
        const CheckpointTensors weights(folder);
        return;
    }
    readPeftConfig(folder / kAdapterConfig);
    const SafetensorsFile weights(folder / kAdapterWeights);
}

/// Where the optimiser's moments lie, or would.
fs::path optimiserFile(const fs::path& folder)
{
    const fs::path earlier = folder / kOptimiser;
    return fs::exists(earlier) ? earlier : folder / kResume / kOptimiser;
}

bool isFinished(const Json& json)
{
    return wholeNumberAt<std::int64_t>(json, "global_step") >= wholeNumberAt<std::int64_t>(json, "max_steps");
}

void requireResumeState(const fs::path& folder, const Json& json)
{
    if (fs::exists(optimiserFile(folder)) || !isFinished(json)) {
        const SafetensorsFile moments(optimiserFile(folder));
    }
    if (json.value(kHasMasterWeights, false) && fs::exists(folder / kResume)) {
        const SafetensorsFile weights(folder / kResume / kMasterWeights);
    }
}

} // namespace

fs::path checkpointFolder(const fs::path& runFolder, std::int64_t step)
{
    return runFolder / "checkpoints" / nameOf(step);
}

TrainingState readTrainingState(const fs::path& folder, const TrainingPlan& plan, const RunData& data, const DocumentEncoder& encoder)
{
    if (!fs::is_directory(folder))
        throw Error(ErrorCode::NotFound, "no such checkpoint", folder.string(), "list the run's checkpoints with `sdm-runner show`");
    const Json json = readTrainerState(folder);
    TrainingState state;
    try {
        requireSamePlan(json, plan, folder / kTrainerState);
        state.step = wholeNumberAt<std::int64_t>(json, "global_step");
        state.best = bestOf(json);
        state.log = readLogHistory(json.at("log_history"));
        const Json& mining = json.at("hard_negatives");
        state.mining = {wholeNumberAt<std::int64_t>(mining, "generated"), wholeNumberAt<std::int64_t>(mining, "wrong"),
                        wholeNumberAt<std::int64_t>(mining, "used"),
                        mining.contains("too_long") ? wholeNumberAt<std::int64_t>(mining, "too_long") : 0};
    } catch (const Json::exception& error) {
        throw Error(ErrorCode::BadInput, "not a trainer state of this program: " + clauseOfMember(error), (folder / kTrainerState).string(),
                    kRemedy);
    }
    const auto readStore = [&](const char* name, const PreparedDataset& dataset) {
        return HardNegativeStore::fromJsonLines(readFile(folder / name), (folder / name).string(), dataset, encoder);
    };
    state.trainNegatives = readStore(kTrainNegatives, data.train);
    state.calibrationNegatives = readStore(kCalibrationNegatives, data.calibration);
    if (fs::is_directory(folder / kTrainLayer))
        state.trainLayer = SdmLayer::load(folder / kTrainLayer);
    return state;
}

bool isResumable(const fs::path& folder)
{
    if (fs::exists(optimiserFile(folder)))
        return true;
    try {
        return isFinished(readTrainerState(folder));
    } catch (const Error&) {
        return false;
    } catch (const Json::exception&) {
        return false;
    }
}

void requireUsableCheckpoint(const fs::path& folder, std::int64_t step, const TrainingPlan& plan, const RunData& data,
                             const DocumentEncoder& encoder)
{
    const TrainingState state = readTrainingState(folder, plan, data, encoder);
    if (state.step != step)
        throw Error(ErrorCode::BadInput, "is the state of step " + std::to_string(state.step) + ", not of " + std::to_string(step),
                    (folder / kTrainerState).string(), kRemedy);
    requireResumeState(folder, readTrainerState(folder));
    requireWeights(folder);
    if (state.best && state.best->step != step)
        requireWeights(folder.parent_path() / nameOf(state.best->step)); // the final stage goes on from it
}

void readOptimiser(const fs::path& folder, ShardedAdamW& optimiser)
{
    const SafetensorsFile file(optimiserFile(folder));
    AdamW::State tensors;
    for (const std::string& name : file.names())
        if (optimiser.keeps(name))
            tensors.emplace(name, file.tensor(name));
    try {
        optimiser.loadState(tensors);
    } catch (const Error& error) {
        throw Error(error.code(), error.fault(), file.path().string() + ": " + error.where(), error.remedy());
    }
}

void readMasterWeights(const fs::path& folder, CausalLm& model)
{
    const fs::path place = folder / kResume / kMasterWeights;
    if (!fs::exists(place))
        return;
    const SafetensorsFile file(place);
    const c10::NoGradGuard noGrad;
    std::size_t taken = 0;
    for (const Parameter& parameter : model.parameters()) {
        if (!file.contains(parameter.name))
            continue;
        const at::Tensor stored = file.tensor(parameter.name);
        const std::string where = place.string() + ": " + parameter.name;
        if (stored.sizes() != parameter.tensor.sizes())
            throw Error(ErrorCode::BadInput, "weights of another shape than the model's", where, kRemedy);
        requireFinite(stored, where, kRemedy);
        parameter.tensor.copy_(stored);
        ++taken;
    }
    if (taken != file.names().size())
        throw Error(ErrorCode::BadInput, "holds weights that the model has not", place.string(), kRemedy);
    model.weightsChanged();
}

std::optional<BestCheckpoint> readBestCheckpoint(const fs::path& folder)
{
    try {
        return bestOf(readTrainerState(folder));
    } catch (const Json::exception&) {
        throw Error(ErrorCode::BadInput, "not a trainer state of this program", (folder / kTrainerState).string(), kRemedy);
    }
}

} // namespace sdm::engine
