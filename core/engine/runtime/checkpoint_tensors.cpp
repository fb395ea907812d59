#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/runtime/checkpoint_folder.h"
#include "core/engine/runtime/safetensors.h"
#include "core/json/json_reader.h"

#include <nlohmann/json.hpp>
#include <set>

namespace sdm::engine {

namespace fs = std::filesystem;

namespace {

constexpr JsonBounds kIndexBounds{.bytes = 100'000'000, .depth = 8};

SafetensorsFile openWeights(const fs::path& path)
{
    refuseLfsPointer(path);
    return SafetensorsFile(path);
}

std::map<std::string, std::string> readWeightMap(const fs::path& index)
{
    refuseLfsPointer(index);
    try {
        return readJsonFile(index, kIndexBounds).at("weight_map").get<std::map<std::string, std::string>>();
    } catch (const nlohmann::json::exception&) {
        throw Error(ErrorCode::BadInput, "needs an object 'weight_map' of tensor and file names", index.string());
    }
}

/// All absent shards at once: an interrupted download lacks several.
void checkShards(const std::set<std::string>& shards, const fs::path& index)
{
    std::vector<std::string> absent;
    for (const std::string& shard : shards) {
        // A file name only: an index must not reach outside its folder.
        if (fs::path(shard).filename() != shard || shard == "." || shard == "..")
            throw Error(ErrorCode::BadInput, "names the file '" + shard + "' outside the folder", index.string());
        if (!fs::exists(index.parent_path() / shard))
            absent.push_back(shard);
    }
    if (!absent.empty())
        throw Error(ErrorCode::NotFound,
                    "names " + std::to_string(shards.size()) + " files of weights, " + std::to_string(absent.size()) +
                        " of them are not in the folder: " + absent.front() + (absent.size() > 1 ? ", ..." : ""),
                    index.string(), "download the missing files");
}

} // namespace

CheckpointTensors::CheckpointTensors(const fs::path& folder) : m_folder(folder)
{
    const fs::path single = folder / "model.safetensors";
    const fs::path index = folder / "model.safetensors.index.json";
    if (fs::exists(single)) {
        m_files.push_back(openWeights(single));
        for (const std::string& name : m_files.front().names())
            m_fileOf.emplace(name, 0);
        if (fs::exists(index))
            m_note = "the folder has model.safetensors beside model.safetensors.index.json: the single file is read, the parts that the "
                     "index lists are not";
    } else if (fs::exists(index)) {
        readIndex(index);
    } else {
        refuseFolderWithoutWeights(folder);
    }
}

void CheckpointTensors::readIndex(const fs::path& index)
{
    const std::map<std::string, std::string> shardOf = readWeightMap(index);
    std::set<std::string> shards;
    for (const auto& [name, shard] : shardOf)
        shards.insert(shard);
    checkShards(shards, index);
    std::map<std::string, std::size_t> position;
    for (const std::string& shard : shards) {
        position.emplace(shard, m_files.size());
        m_files.push_back(openWeights(m_folder / shard));
    }
    for (const auto& [name, shard] : shardOf) {
        if (!m_files[position.at(shard)].contains(name))
            throw Error(ErrorCode::BadInput, "lists tensor '" + name + "' in " + shard + ", which does not have it", index.string());
        m_fileOf.emplace(name, position.at(shard));
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

void CheckpointTensors::dropPages(const std::string& name) const
{
    pathOf(name);
    m_files[m_fileOf.at(name)].dropPages(name);
}

std::vector<std::string> CheckpointTensors::names() const
{
    std::vector<std::string> names;
    for (const auto& [name, file] : m_fileOf)
        names.push_back(name);
    return names;
}

} // namespace sdm::engine
