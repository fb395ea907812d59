#include "core/engine/runtime/checkpoint_folder.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <vector>

namespace sdm::engine {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kLfsFirstLine = "version https://git-lfs.github.com/spec/";

struct ForeignFormat {
    std::string_view ending;
    const char* remedy;
};

constexpr const char* kConvert = "load it once with transformers and save_pretrained(..., safe_serialization=True)";
constexpr std::array<ForeignFormat, 6> kForeignFormats{{
    {".bin", kConvert},
    {".pt", kConvert},
    {".pth", "convert it to a Hugging Face folder with safetensors"},
    {".gguf", "use the model's safetensors folder: a GGUF file is a quantised or repacked copy"},
    {".h5", kConvert},
    {".msgpack", kConvert},
}};

void refuseIfAdapter(const fs::path& folder)
{
    if (fs::exists(folder / "adapter_config.json") || fs::exists(folder / "adapter_model.safetensors"))
        throw Error(ErrorCode::Unsupported, "the folder holds a part of an adapter (LoRA or another PEFT method), not a model",
                    folder.string(), "an adapter needs adapter_config.json and adapter_model.safetensors");
}

std::vector<std::string> namesIn(const fs::path& folder)
{
    std::error_code ignored;
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

/// Weights that no known name leads to: parts without their index, or a single file under a name of its own.
void refuseUnlistedWeights(const fs::path& folder)
{
    std::vector<std::string> found;
    for (const std::string& name : namesIn(folder)) {
        if (name.ends_with(".safetensors"))
            found.push_back(name);
    }
    if (found.empty())
        return;
    const bool areParts = found.size() > 1 || found.front().find("-of-") != std::string::npos;
    throw Error(ErrorCode::NotFound,
                "the folder has neither model.safetensors nor model.safetensors.index.json, but " + found.front() +
                    (found.size() > 1 ? " and " + std::to_string(found.size() - 1) + " more of its kind" : ""),
                folder.string(),
                areParts ? "download model.safetensors.index.json as well: it says which tensor is in which part"
                         : "rename the file to model.safetensors if it is the model");
}

void refuseIfForeign(const fs::path& folder)
{
    const std::vector<std::string> names = namesIn(folder);
    for (const ForeignFormat& format : kForeignFormats) {
        for (const std::string& name : names) {
            if (name.ends_with(format.ending) && name != "training_args.bin" && name != "optimizer.pt" && name != "scheduler.pt")
                throw Error(ErrorCode::Unsupported, "the folder's weights are in " + name + ", not in safetensors files", folder.string(),
                            format.remedy);
        }
    }
}

} // namespace

void refuseLfsPointer(const fs::path& file)
{
    if (fs::exists(file))
        requireRegularFile(file); // opening a pipe would wait for its writer
    std::ifstream stream(file, std::ios::binary);
    std::string start(kLfsFirstLine.size(), '\0');
    if (stream.read(start.data(), static_cast<std::streamsize>(start.size())) && start == kLfsFirstLine)
        throw Error(ErrorCode::BadInput, "is a Git LFS pointer, not the file itself", file.string(),
                    "fetch the large files: git lfs pull in the folder it was cloned to");
}

void refuseFolderWithoutConfig(const fs::path& folder)
{
    if (!fs::is_directory(folder))
        throw Error(ErrorCode::NotFound, "no such model folder", folder.string(), "give a folder with config.json and model.safetensors");
    refuseIfAdapter(folder);
    refuseIfForeign(folder);
    throw Error(ErrorCode::NotFound, "no config.json in the model folder", folder.string(), "give a Hugging Face model folder");
}

void refuseFolderWithoutWeights(const fs::path& folder)
{
    if (!fs::is_directory(folder))
        throw Error(ErrorCode::NotFound, "no such model folder", folder.string(), "give a folder with config.json and model.safetensors");
    refuseIfAdapter(folder);
    refuseUnlistedWeights(folder);
    refuseIfForeign(folder);
    throw Error(ErrorCode::NotFound, "the folder has neither model.safetensors nor model.safetensors.index.json", folder.string(),
                "convert the checkpoint to safetensors");
}

} // namespace sdm::engine
