#include "core/base/atomic_file.h"
#include "core/base/contained_path.h"
#include "core/base/error.h"
#include "core/engine/model/adapters/peft_config.h"
#include "core/engine/model/causal_lm.h"
#include "core/engine/model/model_snapshot.h"
#include "core/engine/runtime/finite.h"
#include "core/engine/runtime/safetensors.h"

#include <array>
#include <vector>

namespace sdm::engine {
namespace {

namespace fs = std::filesystem;

/// What a Hugging Face folder may hold beside the weights.
constexpr std::array kCompanionFiles{
    "tokenizer.json", "tokenizer_config.json", "tokenizer.model",    "special_tokens_map.json", "added_tokens.json", "vocab.json",
    "merges.txt",     "chat_template.jinja",   "chat_template.json", "generation_config.json"};

constexpr std::size_t kLargestCompanion = std::size_t{512} << 20; // as much as is read of a tokenizer

const char* dtypeName(at::ScalarType dtype)
{
    switch (dtype) {
    case at::kFloat:
        return "float32";
    case at::kHalf:
        return "float16";
    case at::kBFloat16:
        return "bfloat16";
    default:
        throw Error(ErrorCode::InvalidArgument, std::string("a model cannot be saved as ") + c10::toString(dtype), {},
                    "float32, float16 and bfloat16 are supported");
    }
}

/// Where the Hugging Face cache keeps what the links of a snapshot lead to (`snapshots/<revision>/x -> ../../blobs/<digest>`).
bool isInCache(const fs::path& folder, const fs::path& file)
{
    const fs::path snapshots = folder.parent_path();
    return snapshots.filename() == "snapshots" && file.parent_path() == snapshots.parent_path() / "blobs";
}

constexpr const char* kGeneration = "generation_config.json";

/// Where a companion of a model lies: in its folder, or of an adapter that has none of its own in its base's.
fs::path companionPlace(const fs::path& folder, std::string_view name)
{
    if (!isAdapterFolder(folder))
        return folder;
    if (name == kGeneration)
        return fs::exists(folder / kGeneration) ? folder : baseOf(folder).folder;
    return tokenizerFolderOf(folder);
}

/// The companions that a folder has. A copy of them is kept with every checkpoint and given away with it: none may be a link to what
/// was never part of the model. \throws Error (BadInput) naming the file
std::vector<fs::path> companionFiles(const fs::path& modelFolder)
{
    std::vector<fs::path> files;
    if (modelFolder.empty())
        return files;
    for (const char* name : kCompanionFiles) {
        const fs::path folder = companionPlace(modelFolder, name), place = fs::canonical(folder), file = folder / name;
        if (!fs::exists(file))
            continue;
        requireRegularFile(file);
        if (!isInCache(place, fs::canonical(file)))
            requireBelow(folder, file);
        if (const std::uintmax_t bytes = fs::file_size(file); bytes > kLargestCompanion)
            throw Error(ErrorCode::BadInput,
                        "has " + std::to_string(bytes) + " bytes, at most " + std::to_string(kLargestCompanion) +
                            " are copied beside a model's weights",
                        file.string(), "check that it is the right file");
        files.push_back(file);
    }
    return files;
}

void copyCompanionFiles(const fs::path& from, const fs::path& to)
{
    for (const fs::path& file : companionFiles(from))
        writeFileAtomically(to / file.filename(), readFile(file, kLargestCompanion));
}

/// Rounding to fewer bits can overflow; what cannot be held is refused before anything is written.
void checkRange(const Parameter& parameter, at::ScalarType dtype)
{
    const at::Tensor held = parameter.tensor.detach().cpu();
    if (countNonFinite(held) > 0)
        throw Error(ErrorCode::BadInput, "tensor '" + parameter.name + "' holds NaN or infinite numbers", {}, "the model cannot be saved");
    if (dtype == at::kFloat || countNonFinite(held.to(dtype)) == 0)
        return;
    throw Error(
        ErrorCode::BadInput,
        c10::str("tensor '", parameter.name, "' reaches ", held.abs().max().item<float>(), ", more than ", dtypeName(dtype), " holds"), {},
        "use bf16 or f32");
}

const std::map<std::string, std::string> kMetadata{{"format", "pt"}};

using Tensors = std::map<std::string, at::Tensor>;

at::Tensor asItIs(const at::Tensor& tensor)
{
    return tensor;
}

/// The tensors of a whole model, each of them merged, checked and then held as `hold` makes it: one after another.
template <typename Hold>
Tensors wholeTensors(const CausalLm& model, at::ScalarType dtype, const Hold& hold)
{
    if (model.heldAs() == HeldAs::BFloat16 || model.heldAs() == HeldAs::Int8)
        throw Error(ErrorCode::InvalidArgument, "the weights are held narrower than they were loaded", {},
                    "load the model as it is to save it whole");
    Tensors tensors;
    for (Parameter& parameter : model.parameters()) {
        if (parameter.group == ParameterGroup::Adapter)
            continue;
        if (model.adapter())
            parameter.tensor = model.adapter()->merged(parameter.name, parameter.tensor);
        checkRange(parameter, dtype);
        tensors.emplace(parameter.name, hold(parameter.tensor));
    }
    return tensors;
}

template <typename Hold>
Tensors adapterTensors(const LoraAdapter& adapter, const Hold& hold)
{
    Tensors tensors;
    for (const Parameter& parameter : adapter.parameters()) {
        checkRange(parameter, at::kFloat);
        tensors.emplace(parameter.name, hold(parameter.tensor));
    }
    return tensors;
}

void writeWhole(const fs::path& folder, const std::string& configJson, const Tensors& tensors, at::ScalarType dtype,
                const fs::path& tokenizerFolder)
{
    writeFolderAtomically(folder, [&](const fs::path& temporary) {
        writeFileAtomically(temporary / "config.json", configJson);
        writeSafetensors(temporary / "model.safetensors", tensors, kMetadata, dtype);
        copyCompanionFiles(tokenizerFolder, temporary);
    });
}

void writeAdapter(const fs::path& folder, const std::string& configJson, const Tensors& tensors, const AdapterBase& base,
                  const fs::path& tokenizerFolder)
{
    writeFolderAtomically(folder, [&](const fs::path& temporary) {
        writeFileAtomically(temporary / kAdapterConfig, configJson);
        writeFileAtomically(temporary / kAdapterBase, adapterBaseText(base, folder));
        writeSafetensors(temporary / kAdapterWeights, tensors, kMetadata);
        copyCompanionFiles(tokenizerFolder, temporary);
    });
}

at::Tensor copyOnHost(const at::Tensor& tensor, at::ScalarType dtype)
{
    return tensor.detach().to(at::kCPU, dtype, /*non_blocking=*/false, /*copy=*/true).contiguous();
}

} // namespace

void CausalLm::save(const fs::path& folder, const fs::path& tokenizerFolder, at::ScalarType dtype) const
{
    const std::string configJson = config().toJson(dtypeName(dtype));
    writeWhole(folder, configJson, wholeTensors(*this, dtype, asItIs), dtype, tokenizerFolder);
}

void CausalLm::saveAdapter(const fs::path& folder, const AdapterBase& base, const fs::path& tokenizerFolder) const
{
    writeAdapter(folder, peftConfigText(*adapter(), base.folder), adapterTensors(*adapter(), asItIs), base, tokenizerFolder);
}

at::ScalarType snapshotDtype(at::ScalarType loadedDtype)
{
    return loadedDtype == at::kBFloat16 ? at::kBFloat16 : at::kFloat;
}

ModelSnapshot ModelSnapshot::ofWhole(const CausalLm& model, at::ScalarType dtype)
{
    ModelSnapshot snapshot;
    snapshot.m_configJson = model.config().toJson(dtypeName(dtype));
    snapshot.m_dtype = dtype;
    snapshot.m_tensors = wholeTensors(model, dtype, [dtype](const at::Tensor& tensor) { return copyOnHost(tensor, dtype); });
    return snapshot;
}

ModelSnapshot ModelSnapshot::ofAdapter(const CausalLm& model, const AdapterBase& base)
{
    ModelSnapshot snapshot;
    snapshot.m_configJson = peftConfigText(*model.adapter(), base.folder);
    snapshot.m_base = base;
    snapshot.m_tensors = adapterTensors(*model.adapter(), [](const at::Tensor& tensor) { return copyOnHost(tensor, at::kFloat); });
    return snapshot;
}

void ModelSnapshot::write(const fs::path& folder, const fs::path& tokenizerFolder) const
{
    if (m_base)
        writeAdapter(folder, m_configJson, m_tensors, *m_base, tokenizerFolder);
    else
        writeWhole(folder, m_configJson, m_tensors, m_dtype, tokenizerFolder);
}

std::int64_t CausalLm::savedAdapterBytes(const LoraAdapter& adapter, const AdapterBase& base, const fs::path& folder,
                                         const fs::path& tokenizerFolder)
{
    std::map<std::string, at::Tensor> tensors;
    for (const Parameter& parameter : adapter.parameters())
        tensors.emplace(parameter.name, parameter.tensor);
    auto bytes = static_cast<std::int64_t>(peftConfigText(adapter, base.folder).size() + adapterBaseText(base, folder).size()) +
                 safetensorsBytes(tensors, kMetadata);
    for (const fs::path& file : companionFiles(tokenizerFolder))
        bytes += static_cast<std::int64_t>(fs::file_size(file));
    return bytes;
}

std::int64_t CausalLm::savedBytes(const ModelConfig& config, const ParameterSet& parameters, const fs::path& tokenizerFolder,
                                  at::ScalarType dtype)
{
    std::map<std::string, at::Tensor> tensors;
    for (const Parameter& parameter : parameters)
        tensors.emplace(parameter.name, parameter.tensor);
    auto bytes = static_cast<std::int64_t>(config.toJson(dtypeName(dtype)).size()) + safetensorsBytes(tensors, kMetadata, dtype);
    for (const fs::path& file : companionFiles(tokenizerFolder))
        bytes += static_cast<std::int64_t>(fs::file_size(file));
    return bytes;
}

} // namespace sdm::engine
