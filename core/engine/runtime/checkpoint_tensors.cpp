#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/runtime/safetensors.h"
#include "core/json/json_reader.h"

#include <nlohmann/json.hpp>

namespace sdm::engine {

namespace fs = std::filesystem;

constexpr JsonBounds kIndexBounds{.bytes = 100'000'000, .depth = 8};

CheckpointTensors::CheckpointTensors(const fs::path& folder) : m_folder(folder)
{
    if (!fs::is_directory(folder))
        throw Error(ErrorCode::NotFound, "no such model folder", folder.string(), "give a folder with config.json and model.safetensors");
    const fs::path single = folder / "model.safetensors";
    const fs::path index = folder / "model.safetensors.index.json";
    if (fs::exists(single)) {
        m_files.emplace_back(single);
        for (const std::string& name : m_files.front().names())
            m_fileOf.emplace(name, 0);
    } else if (fs::exists(index)) {
        readIndex(index);
    } else {
        throw Error(ErrorCode::NotFound, "the folder has neither model.safetensors nor model.safetensors.index.json", folder.string(),
                    "convert the checkpoint to safetensors");
    }
}

void CheckpointTensors::readIndex(const fs::path& index)
{
    std::map<std::string, std::string> shardOf;
    try {
        shardOf = readJsonFile(index, kIndexBounds).at("weight_map").get<std::map<std::string, std::string>>();
    } catch (const nlohmann::json::exception&) {
        throw Error(ErrorCode::BadInput, "needs an object 'weight_map' of tensor and file names", index.string());
    }
    std::map<std::string, std::size_t> position;
    for (const auto& [name, shard] : shardOf) {
        // A file name only: an index must not reach outside its folder.
        if (fs::path(shard).filename() != shard)
            throw Error(ErrorCode::BadInput, "names the file '" + shard + "' outside the folder", index.string());
        const auto [found, isNew] = position.emplace(shard, m_files.size());
        if (isNew)
            m_files.emplace_back(m_folder / shard);
        if (!m_files[found->second].contains(name))
            throw Error(ErrorCode::BadInput, "lists tensor '" + name + "' in " + shard + ", which does not have it", index.string());
        m_fileOf.emplace(name, found->second);
    }
    for (const SafetensorsFile& file : m_files) {
        for (const std::string& name : file.names()) {
            if (!m_fileOf.contains(name))
                throw Error(ErrorCode::BadInput, "has tensor '" + name + "', which the index does not list", file.path().string());
        }
    }
}

const fs::path& CheckpointTensors::pathOf(const std::string& name) const
{
    const auto found = m_fileOf.find(name);
    if (found == m_fileOf.end())
        throw Error(ErrorCode::BadInput, "the checkpoint has no tensor '" + name + "'", m_folder.string());
    return m_files[found->second].path();
}

at::Tensor CheckpointTensors::tensor(const std::string& name) const
{
    pathOf(name);
    return m_files[m_fileOf.at(name)].tensor(name);
}

std::vector<std::string> CheckpointTensors::names() const
{
    std::vector<std::string> names;
    for (const auto& [name, file] : m_fileOf)
        names.push_back(name);
    return names;
}

} // namespace sdm::engine
