#include "core/config/settings_digest.h"

#include "core/base/digest.h"
#include "core/config/config_io.h"

namespace sdm {
namespace {

void normalise(std::string& path)
{
    if (!path.empty())
        path = std::filesystem::path(path).lexically_normal().generic_string();
}

} // namespace

std::string settingsDigest(RunConfig config, const std::filesystem::path& projectFolder)
{
    config.name.clear();
    config.preset.clear();
    config.seed = 0;
    resolvePaths(config, std::filesystem::absolute(projectFolder));
    normalise(config.model.path);
    normalise(config.task.train);
    normalise(config.task.calibration);
    normalise(config.task.monitor);
    for (RunConfig::TestSet& test : config.task.tests)
        normalise(test.file);
    return sha256(runConfigJson(config, -1));
}

} // namespace sdm
