// A layer folder: layer.json, then, behind a NUL, layer.safetensors. The digest that the first holds of the second is set right where it
// stands, or nothing behind it would ever be read.
#include "core/base/digest.h"
#include "core/engine/sdm/sdm_layer.h"
#include "core/engine/sdm/sdm_layer_file.h"
#include "fuzz_target.h"

#include <ATen/ops/full.h>
#include <cmath>

using namespace sdm;
using namespace sdm::engine;

namespace {

std::string withDigest(std::string facts, std::string_view tensors)
{
    constexpr std::string_view kKey = "\"tensors_sha256\": \"";
    const std::size_t at = facts.find(kKey);
    const std::string digest = sha256(tensors);
    if (at != std::string::npos && facts.size() - at - kKey.size() >= digest.size())
        facts.replace(at + kKey.size(), digest.size(), digest);
    return facts;
}

/// Whatever was accepted is a layer: it judges, it can be given another alpha and written.
void use(SdmLayer& layer)
{
    for (const float value : {0.0F, -3.5F, 1e30F}) {
        fuzz::accepts([&] {
            const Judgement judgement = layer.judge(at::full({2, layer.featureSize()}, value, at::kFloat));
            const auto prediction = judgement.prediction.const_data_ptr<std::int64_t>()[0];
            fuzz::require(prediction >= 0 && prediction < layer.classCount(), "a prediction is a class");
        });
    }
    fuzz::accepts([&] {
        layer.recalibrate(0.6);
        fuzz::require(layer.region().alpha == 0.6 && layer.region().qrMin >= 0, "a region is of its alpha");
    });
    const std::filesystem::path written = fuzz::scratchFolder() / "written";
    layer.save(written);
    const bool isRead =
        fuzz::accepts([&] { fuzz::require(SdmLayer::load(written).region().alpha == 0.6, "a layer survives being written"); });
    fuzz::require(isRead, "what is written can be read");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::filesystem::path folder = [] {
        std::filesystem::path made = fuzz::scratchFolder() / "layer";
        std::filesystem::create_directories(made);
        return made;
    }();
    std::string_view tensors = fuzz::textOf(data, size);
    const std::string facts = withDigest(std::string(fuzz::takePart(tensors)), tensors);
    fuzz::writeFile(folder / "layer.json", facts);
    fuzz::writeFile(folder / "layer.safetensors", tensors);
    fuzz::accepts([&] { SdmLayerFile::readOrigin(folder); });
    fuzz::accepts([&] {
        SdmLayer layer = SdmLayer::load(folder);
        use(layer);
    });
    return 0;
}
