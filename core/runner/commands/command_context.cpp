#include "core/runner/commands/commands.h"
#include "core/runs/project_location.h"

namespace sdm::runner {

std::filesystem::path CommandContext::projectFolder() const
{
    return project.empty() ? runs::defaultProjectFolder() : std::filesystem::absolute(project);
}

} // namespace sdm::runner
