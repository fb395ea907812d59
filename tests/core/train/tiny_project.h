#pragma once

#include "core/config/run_config.h"
#include "core/engine/job/run_job.h"
#include "core/engine/model/causal_lm.h"
#include "core/engine/text/document_encoder.h"

#include <filesystem>
#include <QTemporaryDir>
#include <string>

/// A model of a few thousand random weights, a word-level tokenizer and some word-ordering items on disk: everything a run needs, at
/// a size that takes a second.
class TinyProject {
public:
    static constexpr int kTrain = 22; ///< six batches of four an epoch, the last one smaller
    static constexpr int kCalibration = 40;
    static constexpr int kTests = 8;

    TinyProject();

    std::filesystem::path folder() const { return m_folder.path().toStdString(); }
    std::filesystem::path model() const { return folder() / "model"; }
    /// Paths of the run of this name.
    sdm::engine::RunPaths paths(const std::string& run) const;
    /// Three epochs, two evaluations each, SDM loss with hard negatives.
    sdm::RunConfig config() const;
    /// Writes `run.json` beside the data: config() with relative paths and so many epochs.
    void writeConfig(std::int64_t epochs) const;
    sdm::engine::DocumentEncoder encoder() const;
    sdm::engine::CausalLm loadModel() const;

private:
    void writeData(const std::string& name, int count, int first) const;
    void writeModel() const;

    QTemporaryDir m_folder;
};
