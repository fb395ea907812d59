#pragma once

#include "core/config/run_config.h"
#include "core/engine/job/training_state.h"
#include "core/engine/model/model_snapshot.h"
#include "core/engine/optimise/adamw.h"
#include "core/engine/progress/training_plan.h"

#include <filesystem>
#include <map>
#include <string>

namespace sdm::engine {

/// What a checkpoint is made from.
struct CheckpointContent {
    const CausalLm& model;
    const AdapterBase& base; ///< of the adapter; not asked for without one
    const std::filesystem::path& tokenizerFolder;
    AdamW::State moments; ///< of all parameters, where a resume is to find them: on the host, and nobody's to change
    const TrainingState& state;
    const TrainingPlan& plan;
    const RunData& data;
};

/// Whether a checkpoint's model is the trained one to the last bit: not where weights are rounded or an adapter is merged into them.
bool holdsModelExactly(const CausalLm& model, CheckpointState state);

/// A checkpoint in memory: it no longer changes while the run trains on, and any thread can write it. Takes as much memory on the host as
/// the folder takes on the disk.
class CheckpointSnapshot {
public:
    /// \param state  what it is to hold; None as Adapter where one is trained, else as Weights
    /// \throws Error (BadInput) naming a tensor that is not finite
    CheckpointSnapshot(const CheckpointContent& content, CheckpointState state);

    /// Writes the folder atomically. \throws Error (Failed) when the disk refuses; an older folder of that name is then intact
    void write(const std::filesystem::path& folder) const;

private:
    void takeResumeState(const CheckpointContent& content);

    ModelSnapshot m_model;
    std::filesystem::path m_tokenizerFolder;
    std::map<std::string, at::Tensor> m_moments;       ///< empty in one that nobody resumes from
    std::map<std::string, at::Tensor> m_masterWeights; ///< float32, of those that the model's file rounds
    std::string m_trainerState, m_trainNegatives, m_calibrationNegatives;
    std::optional<SdmLayer> m_trainLayer;
};

} // namespace sdm::engine
