#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

// Names inside a checkpoint's folder, for what writes and what reads it.
namespace sdm::engine::checkpoint_file {

inline constexpr const char* kTrainerState = "trainer_state.json";
inline constexpr const char* kTrainNegatives = "hard_negatives_train.jsonl";
inline constexpr const char* kCalibrationNegatives = "hard_negatives_calibration.jsonl";
inline constexpr const char* kTrainLayer = "train_layer";
inline constexpr const char* kResume = "resume";
inline constexpr const char* kOptimiser = "optimizer.safetensors"; ///< in kResume; beside the weights in checkpoints of earlier versions
inline constexpr const char* kMasterWeights = "master_weights.safetensors"; ///< in kResume

/// Key of the trainer's state: whether kMasterWeights was written.
inline constexpr const char* kHasMasterWeights = "master_weights";

inline std::string nameOf(std::int64_t step)
{
    return "checkpoint-" + std::to_string(step);
}

} // namespace sdm::engine::checkpoint_file
