// The config.json of a model, then, behind a NUL, its weights as a safetensors file, to be held against it.
#include "core/engine/model/decoder_checkpoint.h"
#include "core/engine/model/model_config.h"
#include "fuzz_target.h"

using namespace sdm;
using namespace sdm::engine;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::filesystem::path& folder = fuzz::scratchFolder();
    std::string_view weights = fuzz::textOf(data, size);
    const std::string text(fuzz::takePart(weights));
    const bool isRead = fuzz::accepts([&] {
        const ModelConfig config = ModelConfig::parse(text, "config.json");
        fuzz::require(config.rotarySize() >= 0 && config.rotarySize() <= config.headSize, "no more of a head is rotated than there is",
                      text);
        fuzz::require(config.headCount % config.keyValueHeadCount == 0, "heads are shared evenly", text);
        const std::string written = config.toJson("bfloat16");
        const bool isReadBack = fuzz::accepts([&] {
            const ModelConfig again = ModelConfig::parse(written, "written");
            fuzz::require(again.layerCount == config.layerCount && again.rope.theta == config.rope.theta &&
                              again.headSize == config.headSize,
                          "a configuration survives being written", written);
        });
        fuzz::require(isReadBack, "what is written can be read", written);
    });
    if (!isRead || weights.empty())
        return 0;
    fuzz::writeFile(folder / "config.json", text);
    fuzz::writeFile(folder / "model.safetensors", weights);
    fuzz::accepts([&] { DecoderCheckpoint(folder).dtype(); });
    return 0;
}
