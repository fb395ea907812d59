#include "core/runner/commands/commands.h"

#include <cstdlib>

namespace sdm::runner {

std::filesystem::path CommandContext::projectFolder() const
{
    if (!project.empty())
        return std::filesystem::absolute(project);
    if (const char* fromEnvironment = std::getenv("SDM_PROJECT"); fromEnvironment && *fromEnvironment)
        return std::filesystem::absolute(fromEnvironment);
    std::filesystem::path data;
    if (const char* xdg = std::getenv("XDG_DATA_HOME"); xdg && *xdg)
        data = xdg;
    else if (const char* home = std::getenv("HOME"); home && *home)
        data = std::filesystem::path(home) / ".local" / "share";
    else
        data = std::filesystem::temp_directory_path();
    return data / "sdm-workbench" / "default";
}

} // namespace sdm::runner
