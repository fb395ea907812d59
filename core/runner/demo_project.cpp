#include "core/runner/demo_project.h"

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/demo/demo_data.h"

#include <array>

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;

constexpr std::array kModelFiles = {"config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json"};

/// Leaves an equal file alone: a run beside this one may be reading it.
void writeIfDifferent(const fs::path& path, const std::string& bytes)
{
    if (fs::exists(path) && sha256OfFile(path) == sha256(bytes))
        return;
    writeFileAtomically(path, bytes);
}

void makeFolder(const fs::path& path)
{
    std::error_code failure;
    fs::create_directories(path, failure);
    if (failure)
        throw Error(ErrorCode::Failed, "cannot make the folder: " + failure.message(), path.string(), "choose another with --project");
}

void writeInputs(const fs::path& resources, const fs::path& folder, const engine::DemoRecipe& recipe)
{
    makeFolder(folder / "model");
    for (const char* file : kModelFiles)
        writeIfDifferent(folder / "model" / file, readFile(resources / "model" / file));
    for (const engine::BuiltSplit& split : engine::buildDemoData(recipe))
        writeIfDifferent(folder / (split.name + ".jsonl"), engine::toJsonLines(split.examples));
}

} // namespace

RunConfig prepareDemo(const fs::path& resources, const fs::path& project, const std::string& preset, std::optional<std::uint64_t> seed)
{
    RunConfig config = loadRunConfig(resources / "config.json", preset);
    if (seed)
        config.seed = *seed;
    config.name = "demo-" + defaultRunName(config);

    const engine::DemoRecipe recipe = engine::DemoRecipe::load(resources / "data.json");
    const fs::path folder = fs::absolute(project) / "demo";
    writeInputs(resources, folder, recipe);
    config.model.path = (folder / "model").string();
    config.task.train = (folder / "train.jsonl").string();
    config.task.calibration = (folder / "calibration.jsonl").string();
    config.task.tests.clear();
    for (const engine::DemoRecipe::Split& split : recipe.splits)
        if (split.name != "train" && split.name != "calibration")
            config.task.tests.push_back({split.name, (folder / (split.name + ".jsonl")).string(), split.shifted});
    requireValid(config);
    return config;
}

} // namespace sdm::runner
