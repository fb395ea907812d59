#include "core/base/written_in_place.h"

#include <sys/stat.h>

namespace sdm {

namespace fs = std::filesystem;

bool isWrittenInPlace(const fs::path& path)
{
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

} // namespace sdm
