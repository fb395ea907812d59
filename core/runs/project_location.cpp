#include "core/runs/project_location.h"

#include "core/base/error.h"

#include <cstdlib>
#include <pwd.h>
#include <unistd.h>

namespace sdm::runs {
namespace {

/// $HOME, or what the system knows of the user where a service or container leaves it out. Never a folder that others share.
std::filesystem::path homeFolder()
{
    if (const char* home = std::getenv("HOME"); home && *home == '/')
        return home;
    if (const passwd* user = ::getpwuid(::getuid()); user && user->pw_dir && *user->pw_dir == '/')
        return user->pw_dir;
    throw Error(ErrorCode::InvalidArgument, "there is no home folder for the default project", "HOME",
                "give --project, or set SDM_PROJECT");
}

/// A relative $XDG_DATA_HOME is invalid and to be ignored (XDG Base Directory Specification, "Basics").
std::filesystem::path userDataFolder()
{
    if (const char* xdg = std::getenv("XDG_DATA_HOME"); xdg && *xdg == '/')
        return xdg;
    return homeFolder() / ".local" / "share";
}

} // namespace

std::filesystem::path defaultProjectFolder()
{
    if (const char* fromEnvironment = std::getenv("SDM_PROJECT"); fromEnvironment && *fromEnvironment)
        return std::filesystem::absolute(fromEnvironment);
    return userDataFolder() / "sdm-workbench" / "default";
}

} // namespace sdm::runs
