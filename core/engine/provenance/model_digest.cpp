#include "core/engine/provenance/model_digest.h"

#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/engine/folder/adapter_folder.h"
#include "core/json/json_reader.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

namespace sdm::engine {
namespace {

namespace fs = std::filesystem;

bool isWeightFile(const fs::path& file)
{
    return file.extension() == ".safetensors";
}

bool decides(const fs::path& file)
{
    return isWeightFile(file) || file.filename() == "config.json" || file.filename() == "tokenizer.json";
}

std::vector<fs::path> decidingFiles(const fs::path& folder)
{
    std::vector<fs::path> files;
    if (fs::is_directory(folder)) {
        for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
            if (entry.is_regular_file() && decides(entry.path()))
                files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string configWithoutPlaces(const fs::path& file)
{
    nlohmann::json config = readJsonFile(file);
    config.erase("base_model_name_or_path");
    return config.dump();
}

} // namespace

std::string modelDigest(const fs::path& folder)
{
    const std::vector<fs::path> files = decidingFiles(folder);
    if (std::none_of(files.begin(), files.end(), isWeightFile))
        throw Error(ErrorCode::NotFound, "no model folder with safetensors weights", folder.string());
    std::string list;
    for (const fs::path& file : files)
        list += file.filename().string() + ' ' + sha256OfFile(file) + '\n';
    if (isAdapterFolder(folder))
        list += "adapter " + sha256(configWithoutPlaces(folder / kAdapterConfig)) + "\nbase " + modelDigest(baseOf(folder).folder) + '\n';
    return sha256(list);
}

void requireItsBase(const fs::path& adapterFolder, const fs::path& base)
{
    const std::string digest = recordedBaseDigest(adapterFolder);
    if (!digest.empty() && digest != modelDigest(base))
        throw Error(ErrorCode::BadInput, "the model in " + base.string() + " is not the base this adapter was trained on",
                    (adapterFolder / kAdapterBase).string(), "put the old one back: its digest begins with " + digest.substr(0, 12));
}

} // namespace sdm::engine
