#include "core/runs/project_leftovers.h"

#include "core/base/leftovers.h"

namespace sdm::runs {
namespace {

/// runs/<id>/checkpoints/<checkpoint>/<layer>; beside runs/ a project may hold anything, as deep as its owner likes.
constexpr int kDepthOfRuns = 4;

} // namespace

std::int64_t removeProjectLeftovers(const std::filesystem::path& projectFolder) noexcept
{
    return removeLeftovers(projectFolder, 0) + removeLeftovers(projectFolder / "runs", kDepthOfRuns);
}

std::int64_t projectLeftoverBytes(const std::filesystem::path& projectFolder) noexcept
{
    return leftoverBytes(projectFolder, 0) + leftoverBytes(projectFolder / "runs", kDepthOfRuns);
}

} // namespace sdm::runs
