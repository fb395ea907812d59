#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/model/causal_lm.h"
#include "core/engine/runtime/finite.h"
#include "core/engine/runtime/safetensors.h"

#include <array>

namespace sdm::engine {
namespace {

namespace fs = std::filesystem;

/// What a Hugging Face folder may hold beside the weights.
constexpr std::array kCompanionFiles{
    "tokenizer.json", "tokenizer_config.json", "tokenizer.model",    "special_tokens_map.json", "added_tokens.json", "vocab.json",
    "merges.txt",     "chat_template.jinja",   "chat_template.json", "generation_config.json"};

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

void copyCompanionFiles(const fs::path& from, const fs::path& to)
{
    for (const char* name : kCompanionFiles) {
        if (fs::exists(from / name))
            writeFileAtomically(to / name, readFile(from / name));
    }
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

} // namespace

void CausalLm::save(const fs::path& folder, const fs::path& tokenizerFolder, at::ScalarType dtype) const
{
    const std::string configJson = config().toJson(dtypeName(dtype));
    std::map<std::string, at::Tensor> tensors;
    for (const Parameter& parameter : parameters()) {
        checkRange(parameter, dtype);
        tensors.emplace(parameter.name, parameter.tensor);
    }
    writeFolderAtomically(folder, [&](const fs::path& temporary) {
        writeFileAtomically(temporary / "config.json", configJson);
        writeSafetensors(temporary / "model.safetensors", tensors, kMetadata, dtype);
        if (!tokenizerFolder.empty())
            copyCompanionFiles(tokenizerFolder, temporary);
    });
}

std::int64_t CausalLm::savedBytes(const ModelConfig& config, const ParameterSet& parameters, const fs::path& tokenizerFolder,
                                  at::ScalarType dtype)
{
    std::map<std::string, at::Tensor> tensors;
    for (const Parameter& parameter : parameters)
        tensors.emplace(parameter.name, parameter.tensor);
    auto bytes = static_cast<std::int64_t>(config.toJson(dtypeName(dtype)).size()) + safetensorsBytes(tensors, kMetadata, dtype);
    for (const char* name : kCompanionFiles) {
        if (!tokenizerFolder.empty() && fs::exists(tokenizerFolder / name))
            bytes += static_cast<std::int64_t>(fs::file_size(tokenizerFolder / name));
    }
    return bytes;
}

} // namespace sdm::engine
