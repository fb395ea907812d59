#pragma once

#include "core/store/bundle_contents.h"

#include <filesystem>
#include <string>
#include <vector>

/// Runs as one file that can be sent, kept and looked at elsewhere: their rows, what people said of them, and their folders.
namespace sdm::store {

enum class BundledCheckpoints { LeftOut, Included };

/// Writes the runs of a project to one file: whole or not at all. Inputs outside the project stay where they are; the runs say what they
/// were, with digests. \return what is in it
/// \throws Error (BadInput) for a run that is at work, (NotFound) for one that is not there, (Failed) when it cannot be written
BundleContents writeBundle(const std::filesystem::path& project, const std::vector<RunId>& runs, BundledCheckpoints checkpoints,
                           const std::filesystem::path& out);

/// Reads a bundle through: every digest, and every row as strictly as a stranger's store is read.
/// \throws Error (BadInput) for one that is damaged, cut short or not of this program, (Unsupported) for a newer one
BundleContents checkBundle(const std::filesystem::path& file);

/// The same, and leaves it as a project that can only be read (project_file.h) in `folder`, which is replaced.
BundleContents openBundle(const std::filesystem::path& file, const std::filesystem::path& folder);

/// A run that was brought into a project.
struct BroughtRun {
    RunId id;
    std::string name; ///< suffixed where another run has the one it came with
};

/// Brings the runs of a bundle into a project, all or none, after reading it through. Each says in an event where it came from.
/// \throws Error (BadInput) also when the project has one of them already
std::vector<BroughtRun> importBundle(const std::filesystem::path& file, const std::filesystem::path& project);

} // namespace sdm::store
