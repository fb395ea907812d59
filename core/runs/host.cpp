#include "core/runs/host.h"

#include <unistd.h>

namespace sdm::runs {

std::string hostName()
{
    char name[256] = {};
    return ::gethostname(name, sizeof name - 1) == 0 && name[0] != '\0' ? name : "localhost";
}

} // namespace sdm::runs
