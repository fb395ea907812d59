#include "core/engine/provenance/model_digest.h"

#include "core/base/digest.h"
#include "core/base/error.h"

#include <algorithm>
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

} // namespace

std::string modelDigest(const fs::path& folder)
{
    std::vector<fs::path> files;
    if (fs::is_directory(folder)) {
        for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
            if (entry.is_regular_file() && decides(entry.path()))
                files.push_back(entry.path());
        }
    }
    if (std::none_of(files.begin(), files.end(), isWeightFile))
        throw Error(ErrorCode::NotFound, "no model folder with safetensors weights", folder.string());
    std::sort(files.begin(), files.end());
    std::string list;
    for (const fs::path& file : files)
        list += file.filename().string() + ' ' + sha256OfFile(file) + '\n';
    return sha256(list);
}

} // namespace sdm::engine
