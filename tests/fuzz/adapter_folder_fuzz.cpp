// An adapter_config.json, then, behind a NUL each, an adapter_base.json and the adapter's weights as a safetensors file, for a decoder of
// two projections.
#include "core/engine/folder/adapter_folder.h"
#include "core/engine/model/adapters/peft_config.h"
#include "core/engine/model/adapters/peft_folder.h"
#include "fuzz_target.h"

#include <ATen/ATen.h>
#include <cmath>

using namespace sdm;
using namespace sdm::engine;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::vector<Projection> projections{{"model.layers.0.self_attn.q_proj", 4, 6}, {"model.layers.0.mlp.down_proj", 5, 4}};
    const std::filesystem::path& folder = fuzz::scratchFolder();
    std::string_view weights = fuzz::textOf(data, size);
    const std::string config(fuzz::takePart(weights)), base(fuzz::takePart(weights));
    fuzz::writeFile(folder / kAdapterConfig, config);
    fuzz::writeFile(folder / kAdapterBase, base);
    fuzz::writeFile(folder / kAdapterWeights, weights);
    fuzz::accepts([&] { baseOf(folder); });
    fuzz::accepts([&] { recordedBaseDigest(folder); });
    fuzz::accepts([&] {
        const LoraAdapter adapter = readAdapter(folder, projections, c10::kCPU);
        fuzz::require(!adapter.projections().empty(), "an adapter sits on something", config);
        fuzz::require(std::isfinite(adapter.settings().scale()), "the scale is a number", config);
        for (const Projection& projection : projections) {
            const at::Tensor weight = at::zeros({projection.outputs, projection.inputs});
            fuzz::require(adapter.merged(projection.name + ".weight", weight).sizes() == weight.sizes(), "a merged weight fits", config);
        }
        fuzz::writeFile(folder / kAdapterConfig, peftConfigText(adapter, folder));
        const bool isReadBack = fuzz::accepts([&] {
            const LoraAdapter again = readAdapter(folder, projections, c10::kCPU);
            fuzz::require(again.projections() == adapter.projections() && again.settings().scale() == adapter.settings().scale(),
                          "an adapter survives being written", config);
        });
        fuzz::require(isReadBack, "what is written can be read", config);
    });
    return 0;
}
