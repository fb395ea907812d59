#include "core/runner/smoke_test.h"

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/config/presets.h"

#include <algorithm>
#include <string_view>

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kSmokeEpochs = 2;
constexpr std::size_t kNameDigits = 16;

/// The first lines that are not blank.
std::string firstDocuments(const fs::path& file)
{
    const std::string text = readFile(file);
    std::string kept;
    std::int64_t documents = 0;
    for (std::size_t at = 0; at < text.size() && documents < kSmokeDocuments;) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line(text.data() + at, end - at);
        at = end + 1;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        kept.append(line).push_back('\n');
        ++documents;
    }
    return kept;
}

/// A file of the same content is the same file: smoke tests of the same data share it, and one that runs meanwhile keeps what it reads.
std::string shortened(const std::string& file, const fs::path& folder)
{
    if (file.empty())
        return file;
    const std::string documents = firstDocuments(file);
    const fs::path path = folder / (fs::path(file).stem().string() + "-" + sha256(documents).substr(0, kNameDigits) + ".jsonl");
    if (!fs::exists(path))
        writeFileAtomically(path, documents);
    return path.string();
}

void shortenTuning(RunConfig& config)
{
    config.optimiser.epochs = kSmokeEpochs;
    config.optimiser.batchDocuments = kSmokeDocuments * kSmokeEpochs / kSmokeSteps;
    config.evaluation.perEpoch = 1;
}

} // namespace

RunConfig smokeTest(RunConfig config, const fs::path& projectFolder)
{
    const fs::path folder = fs::absolute(projectFolder).lexically_normal() / "smoke";
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure)
        throw Error(ErrorCode::Failed, "cannot make the folder: " + failure.message(), folder.string(), "choose another with --project");
    config.name = "smoke-" + (config.name.empty() ? defaultRunName(config) : config.name);
    config.task.train = shortened(config.task.train, folder);
    config.task.calibration = shortened(config.task.calibration, folder);
    for (RunConfig::TestSet& test : config.task.tests)
        test.file = shortened(test.file, folder);
    config.task.monitor = shortened(config.task.monitor, folder);
    if (config.optimiser.epochs > 0)
        shortenTuning(config);
    config.finalLayers.layers = 1;
    return config;
}

} // namespace sdm::runner
