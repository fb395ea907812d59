#pragma once

#include "core/engine/job/training_state.h"
#include "core/engine/model/causal_lm.h"
#include "core/engine/parallel/sharded_adamw.h"
#include "core/engine/progress/training_plan.h"

#include <filesystem>

namespace sdm::engine {

/// `checkpoints/checkpoint-<step>`
std::filesystem::path checkpointFolder(const std::filesystem::path& runFolder, std::int64_t step);

// A checkpoint is a Hugging Face model folder or an adapter in PEFT's format, with `trainer_state.json`, the hard negatives of both stores
// (`hard_negatives_{train,calibration}.jsonl`) and, inside an epoch, its SDM layer (`train_layer/`). One that a run can go on from has
// `resume/` besides: the optimiser's moments (`optimizer.safetensors`) and, where the model's files hold its weights rounded, the float32
// weights (`master_weights.safetensors`). What is in there is no part of the model: it may go while everything else stays.

/// Everything of a checkpoint but the weights, which CausalLm reads from the same folder.
/// \throws Error (NotFound, BadInput) naming the file; BadInput too when the checkpoint belongs to another step plan
TrainingState readTrainingState(const std::filesystem::path& folder, const TrainingPlan& plan, const RunData& data,
                                const DocumentEncoder& encoder);
/// Whether a run can go on from there: it has the optimiser's state, or all steps are done and none is needed. Looks no further.
bool isResumable(const std::filesystem::path& folder);
/// Reads what a resume from this folder would read, the tensors' places but not the tensors, so that nothing is given up for a
/// checkpoint that is damaged, incomplete or another run's.
/// \param step  that its name says \throws Error (NotFound, BadInput) naming the file
void requireUsableCheckpoint(const std::filesystem::path& folder, std::int64_t step, const TrainingPlan& plan, const RunData& data,
                             const DocumentEncoder& encoder);
/// What this process keeps of the moments: another number of processes may have written them.
void readOptimiser(const std::filesystem::path& folder, ShardedAdamW& optimiser);
/// Gives a model that was loaded from this folder the float32 weights it was trained with; nothing to do where its files hold them.
/// \throws Error (BadInput) naming file and tensor
void readMasterWeights(const std::filesystem::path& folder, CausalLm& model);

/// Best checkpoint as `trainer_state.json` has it.
std::optional<BestCheckpoint> readBestCheckpoint(const std::filesystem::path& folder);

} // namespace sdm::engine
