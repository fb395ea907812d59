#include "core/engine/job/checkpoint.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/model/adapters/peft_config.h"
#include "core/engine/runtime/safetensors.h"
#include "core/json/json_reader.h"
#include "core/json/whole_number.h"

#include <nlohmann/json.hpp>

namespace sdm::engine {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr const char* kTrainerState = "trainer_state.json";
constexpr const char* kOptimiser = "optimizer.safetensors";
constexpr const char* kTrainNegatives = "hard_negatives_train.jsonl";
constexpr const char* kCalibrationNegatives = "hard_negatives_calibration.jsonl";
constexpr const char* kTrainLayer = "train_layer";
constexpr const char* kRemedy = "resume from another checkpoint";

std::string nameOf(std::int64_t step)
{
    return "checkpoint-" + std::to_string(step);
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

// The keys up to `is_...` are those of a Hugging Face trainer, so its tools read the file; the rest is ours.
Json trainerState(const CheckpointContent& content)
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

} // namespace

fs::path checkpointFolder(const fs::path& runFolder, std::int64_t step)
{
    return runFolder / "checkpoints" / nameOf(step);
}

void writeCheckpoint(const fs::path& folder, const CheckpointContent& content)
{
    if (const fs::path run = folder.parent_path().parent_path(); !fs::is_directory(run))
        throw Error(ErrorCode::Failed, "the run's folder is gone", run.string(), "put the project back, and resume the run");
    fs::create_directories(folder.parent_path());
    const TrainingState& state = content.state;
    const std::int64_t epoch = content.plan.positionAfter(state.step).epoch;
    writeFolderAtomically(folder, [&](const fs::path& temporary) {
        // float32 whatever the model's own dtype: a resumed run must continue from exactly these weights.
        if (content.model.adapter())
            content.model.saveAdapter(temporary, content.base, content.tokenizerFolder);
        else
            content.model.save(temporary, content.tokenizerFolder, at::kFloat);
        writeSafetensors(temporary / kOptimiser, content.optimiser.state());
        writeFileAtomically(temporary / kTrainNegatives, state.trainNegatives.toJsonLines(content.data.train, epoch));
        writeFileAtomically(temporary / kCalibrationNegatives, state.calibrationNegatives.toJsonLines(content.data.calibration, epoch));
        if (state.trainLayer)
            state.trainLayer->save(temporary / kTrainLayer);
        writeFileAtomically(temporary / kTrainerState, trainerState(content).dump(2) + '\n');
    });
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

void requireUsableCheckpoint(const fs::path& folder, std::int64_t step, const TrainingPlan& plan, const RunData& data,
                             const DocumentEncoder& encoder)
{
    const TrainingState state = readTrainingState(folder, plan, data, encoder);
    if (state.step != step)
        throw Error(ErrorCode::BadInput, "is the state of step " + std::to_string(state.step) + ", not of " + std::to_string(step),
                    (folder / kTrainerState).string(), kRemedy);
    const SafetensorsFile moments(folder / kOptimiser);
    requireWeights(folder);
    if (state.best && state.best->step != step)
        requireWeights(folder.parent_path() / nameOf(state.best->step)); // the final stage goes on from it
}

void readOptimiser(const fs::path& folder, AdamW& optimiser)
{
    const SafetensorsFile file(folder / kOptimiser);
    AdamW::State tensors;
    for (const std::string& name : file.names())
        tensors.emplace(name, file.tensor(name));
    try {
        optimiser.loadState(tensors);
    } catch (const Error& error) {
        throw Error(error.code(), error.fault(), file.path().string() + ": " + error.where(), error.remedy());
    }
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
