#pragma once

#include "core/engine/job/run_job.h"
#include "core/runner/run_controller.h"
#include "core/store/run_store.h"
#include "tests/core/train/tiny_project.h"

#include <filesystem>
#include <vector>

/// Runs without an engine: what a real one would report, told at once, over the tiny project's inputs.

/// The tiny project's inputs with absolute paths, as `run --config` would have them.
sdm::RunConfig configOf(const TinyProject& project);

/// What a real engine would say of one epoch, in its order.
sdm::engine::RunOutcome tellStory(const sdm::engine::RunPaths& paths, sdm::engine::RunObserver& observer, std::int64_t step);
sdm::runner::Engine storyTo(std::int64_t step);

/// A checkpoint that a run could go on from.
void writeRealCheckpoint(const sdm::RunConfig& config, const sdm::engine::RunPaths& paths, const sdm::engine::SharedInputs& inputs,
                         std::int64_t step);
sdm::CheckpointRecord recordOf(const sdm::engine::RunPaths& paths, std::int64_t step);

/// Another program's write lock on a project's store, for as long as it lives.
struct ForeignLock {
    explicit ForeignLock(const std::filesystem::path& project) : connection(sdm::store::RunStore::open(project)), batch(connection) {}
    sdm::store::RunStore connection;
    sdm::store::RunStore::Batch batch;
};

/// Gives a locked store up at once.
sdm::runner::StorePatience none();

/// The files of records that a run could not write.
std::vector<std::filesystem::path> keptFilesOf(const TinyProject& project, const std::string& id);
