// The small JSON files of a model folder, all with the same text: what they say of templates, special tokens and the end of an answer.
#include "core/engine/text/model_folder_text.h"
#include "fuzz_target.h"

using namespace sdm;
using namespace sdm::engine;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::filesystem::path& folder = fuzz::scratchFolder();
    std::string_view rest = fuzz::textOf(data, size);
    fuzz::writeFile(folder / "tokenizer_config.json", fuzz::takePart(rest));
    for (const char* name : {"special_tokens_map.json", "generation_config.json", "config.json", "chat_template.json"})
        fuzz::writeFile(folder / name, rest.empty() ? fuzz::textOf(data, size) : rest);
    fuzz::accepts([&] {
        if (const auto source = chatTemplateOf(folder))
            fuzz::require(!source->name.empty(), "a template says where it is from");
    });
    fuzz::accepts([&] {
        for (const auto& [name, text] : specialTokensOf(folder))
            fuzz::require(!name.empty(), "a special token has a name", text);
    });
    fuzz::accepts([&] { generationStopIds(folder); });
    std::filesystem::remove(folder / "generation_config.json");
    fuzz::accepts([&] { generationStopIds(folder); });
    return 0;
}
