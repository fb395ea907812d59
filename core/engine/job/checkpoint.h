#pragma once

#include "core/engine/job/training_state.h"
#include "core/engine/model/causal_lm.h"
#include "core/engine/optimise/adamw.h"
#include "core/engine/progress/training_plan.h"

#include <filesystem>

namespace sdm::engine {

/// `checkpoints/checkpoint-<step>`
std::filesystem::path checkpointFolder(const std::filesystem::path& runFolder, std::int64_t step);

/// What belongs in one checkpoint: a Hugging Face model folder or, where an adapter is trained, that adapter in PEFT's format,
/// `trainer_state.json`, the optimiser's moments
/// (`optimizer.safetensors`), the hard negatives of both stores (`hard_negatives_{train,calibration}.jsonl`) and, inside an epoch, its
/// SDM layer (`train_layer/`).
struct CheckpointContent {
    const CausalLm& model;
    const AdapterBase& base; ///< of the adapter; not asked for without one
    const std::filesystem::path& tokenizerFolder;
    const AdamW& optimiser;
    const TrainingState& state;
    const TrainingPlan& plan;
    const RunData& data;
};

/// Writes the folder atomically. \throws Error (Failed) when the disk refuses; an older folder of that name is then intact
void writeCheckpoint(const std::filesystem::path& folder, const CheckpointContent& content);

/// Everything of a checkpoint but the weights, which CausalLm reads from the same folder.
/// \throws Error (NotFound, BadInput) naming the file; BadInput too when the checkpoint belongs to another step plan
TrainingState readTrainingState(const std::filesystem::path& folder, const TrainingPlan& plan, const RunData& data,
                                const DocumentEncoder& encoder);
/// Reads what a resume from this folder would read, the tensors' places but not the tensors, so that nothing is given up for a
/// checkpoint that is damaged, incomplete or another run's.
/// \param step  that its name says \throws Error (NotFound, BadInput) naming the file
void requireUsableCheckpoint(const std::filesystem::path& folder, std::int64_t step, const TrainingPlan& plan, const RunData& data,
                             const DocumentEncoder& encoder);
void readOptimiser(const std::filesystem::path& folder, AdamW& optimiser);

/// Best checkpoint as `trainer_state.json` has it.
std::optional<BestCheckpoint> readBestCheckpoint(const std::filesystem::path& folder);

} // namespace sdm::engine
