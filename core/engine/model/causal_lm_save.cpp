#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/model/causal_lm.h"
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

} // namespace

void CausalLm::save(const fs::path& folder, const fs::path& tokenizerFolder, at::ScalarType dtype) const
{
    const std::string configJson = config().toJson(dtypeName(dtype));
    std::map<std::string, at::Tensor> tensors;
    for (auto& [name, tensor] : parameters())
        tensors.emplace(name, tensor);
    writeFolderAtomically(folder, [&](const fs::path& temporary) {
        writeFileAtomically(temporary / "config.json", configJson);
        writeSafetensors(temporary / "model.safetensors", tensors, {{"format", "pt"}}, dtype);
        if (!tokenizerFolder.empty())
            copyCompanionFiles(tokenizerFolder, temporary);
    });
}

} // namespace sdm::engine
