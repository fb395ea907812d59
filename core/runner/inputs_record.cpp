#include "core/runner/inputs_record.h"

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/engine/folder/adapter_folder.h"
#include "core/json/json_reader.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;

fs::path recordFile(const fs::path& runFolder)
{
    return runFolder / "inputs.json";
}

bool decidesResults(const fs::path& file)
{
    static constexpr std::array<std::string_view, 9> kNames = {"config.json",
                                                               engine::kAdapterConfig,
                                                               "model.safetensors.index.json",
                                                               "tokenizer.json",
                                                               "tokenizer_config.json",
                                                               "special_tokens_map.json", // a chat template's variables
                                                               "chat_template.jinja",
                                                               "chat_template.json",
                                                               "generation_config.json"}; // where generation stops
    return file.extension() == ".safetensors" || std::ranges::find(kNames, file.filename().string()) != kNames.end();
}

std::vector<InputFile> describeInputs(const engine::RunPaths& paths, const fs::path& projectFolder)
{
    std::vector<InputFile> inputs;
    for (const fs::path& file : inputFiles(paths))
        inputs.push_back({storedPath(file, projectFolder), static_cast<std::int64_t>(fs::file_size(file)), sha256OfFile(file)});
    return inputs;
}

} // namespace

std::string storedPath(const fs::path& path, const fs::path& projectFolder)
{
    if (path.empty())
        return {};
    const fs::path relative = path.lexically_normal().lexically_relative(projectFolder.lexically_normal());
    const bool isInside = !relative.empty() && *relative.begin() != "..";
    return (isInside ? relative : path).generic_string();
}

std::vector<fs::path> inputFiles(const engine::RunPaths& paths)
{
    std::vector<fs::path> files;
    for (const fs::path& folder : std::set<fs::path>{paths.model, engine::wholeModelFolder(paths.model)}) {
        for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
            if (entry.is_regular_file() && decidesResults(entry.path()))
                files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    files.push_back(paths.train);
    files.push_back(paths.calibration);
    files.insert(files.end(), paths.tests.begin(), paths.tests.end());
    if (!paths.monitor.empty())
        files.push_back(paths.monitor);
    return files;
}

void recordInputs(const engine::RunPaths& paths, const fs::path& projectFolder)
{
    if (fs::exists(recordFile(paths.runFolder)))
        return;
    auto list = nlohmann::ordered_json::array();
    for (const InputFile& input : describeInputs(paths, projectFolder))
        list.push_back({{"path", input.path}, {"bytes", input.bytes}, {"sha256", input.sha256}});
    writeFileAtomically(recordFile(paths.runFolder), list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

std::vector<std::string> changedInputs(const engine::RunPaths& paths, const fs::path& projectFolder)
{
    if (!fs::exists(recordFile(paths.runFolder)))
        return {};
    const auto recorded = readJson(readFile(recordFile(paths.runFolder)), recordFile(paths.runFolder).string());
    std::vector<std::string> changes;
    for (const InputFile& input : describeInputs(paths, projectFolder)) {
        const auto known =
            std::find_if(recorded.begin(), recorded.end(), [&](const auto& entry) { return entry.value("path", "") == input.path; });
        if (known == recorded.end())
            changes.push_back(input.path + " was not an input of the run");
        else if (known->value("sha256", "") != input.sha256)
            changes.push_back(input.path + " has changed since the run began");
    }
    return changes;
}

} // namespace sdm::runner
