#include "core/engine/folder/adapter_folder.h"

#include "core/base/error.h"
#include "core/json/json_reader.h"

#include <nlohmann/json.hpp>
#include <vector>

namespace sdm::engine {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr const char* kBaseName = "base_model_name_or_path";
constexpr const char* kRelativePath = "relative_path";
constexpr const char* kDigest = "sha256";

/// A text of an object, empty when it is missing or null. \throws Error (BadInput) for any other value
std::string textAt(const Json& object, const char* key, const fs::path& file)
{
    const auto entry = object.find(key);
    if (entry == object.end() || entry->is_null())
        return {};
    if (!entry->is_string())
        throw Error(ErrorCode::BadInput, std::string(key) + " must be a text, is " + withArticle(entry->type_name()), file.string());
    return entry->get<std::string>();
}

/// Of our own file, which an adapter need not have.
std::string recorded(const fs::path& adapterFolder, const char* key)
{
    const fs::path file = adapterFolder / kAdapterBase;
    return fs::exists(file) ? textAt(readJsonFile(file), key, file) : std::string();
}

} // namespace

bool isAdapterFolder(const fs::path& folder)
{
    if (!fs::exists(folder / kAdapterConfig))
        return false;
    for (const char* whole : {"model.safetensors", "model.safetensors.index.json"})
        if (fs::exists(folder / whole))
            throw Error(ErrorCode::BadInput, std::string("holds a whole model (") + whole + ") and an adapter (" + kAdapterConfig + ")",
                        folder.string(), "keep them in two folders, and name the one that is meant");
    return true;
}

std::string recordedBaseDigest(const fs::path& adapterFolder)
{
    return recorded(adapterFolder, kDigest);
}

AdapterBase baseOf(const fs::path& adapterFolder)
{
    const fs::path config = adapterFolder / kAdapterConfig;
    const std::string name = textAt(readJsonFile(config), kBaseName, config);
    std::vector<fs::path> places;
    if (const std::string relative = recorded(adapterFolder, kRelativePath); !relative.empty())
        places.push_back((adapterFolder / relative).lexically_normal());
    if (!name.empty()) {
        places.push_back((adapterFolder / name).lexically_normal()); // an absolute name stays as it is
        places.emplace_back(name);
    }
    for (const fs::path& place : places) {
        std::error_code isNoName;
        if (!fs::is_directory(place, isNoName))
            continue;
        if (isAdapterFolder(place))
            throw Error(ErrorCode::BadInput, "the adapter's base " + place.string() + " is an adapter itself", config.string(),
                        "merge that one first: sdm-runner model merge");
        return {place, recordedBaseDigest(adapterFolder)};
    }
    throw Error(ErrorCode::NotFound, name.empty() ? "names no base model" : "the adapter's base model '" + name + "' is no folder here",
                config.string(), "set base_model_name_or_path to the base model's folder, or give it to sdm-runner model merge --base");
}

std::string adapterBaseText(const AdapterBase& base, const fs::path& adapterFolder)
{
    const fs::path from = fs::weakly_canonical(adapterFolder), to = fs::weakly_canonical(base.folder);
    const Json json{{kRelativePath, to.lexically_relative(from).generic_string()}, {kDigest, base.digest}};
    return json.dump(2) + '\n';
}

fs::path wholeModelFolder(const fs::path& folder)
{
    return isAdapterFolder(folder) ? baseOf(folder).folder : folder;
}

fs::path tokenizerFolderOf(const fs::path& folder)
{
    return fs::exists(folder / "tokenizer.json") ? folder : wholeModelFolder(folder);
}

} // namespace sdm::engine
