#include "core/engine/model/adapters/peft_folder.h"

#include "core/base/error.h"
#include "core/engine/folder/adapter_folder.h"
#include "core/engine/model/adapters/peft_config.h"
#include "core/engine/runtime/checkpoint_folder.h"
#include "core/engine/runtime/finite.h"
#include "core/engine/runtime/safetensors.h"

#include <c10/core/GradMode.h>
#include <c10/util/StringUtil.h>
#include <set>

namespace sdm::engine {
namespace {

namespace fs = std::filesystem;

constexpr const char* kRemedy = "use the folder as PEFT wrote it, with the base model it was trained on";

SafetensorsFile openWeights(const fs::path& folder)
{
    const fs::path file = folder / kAdapterWeights;
    if (!fs::exists(file) && fs::exists(folder / "adapter_model.bin"))
        throw Error(ErrorCode::Unsupported, "the adapter's weights are in adapter_model.bin, not in a safetensors file", folder.string(),
                    "load it once with PEFT and save_pretrained(..., safe_serialization=True)");
    refuseLfsPointer(file);
    return SafetensorsFile(file);
}

void refuseUnexpected(const SafetensorsFile& file, const ParameterSet& parameters)
{
    std::set<std::string> known;
    for (const Parameter& parameter : parameters)
        known.insert(parameter.name);
    for (const std::string& name : file.names())
        if (!known.contains(name))
            throw Error(ErrorCode::Unsupported,
                        "holds tensor '" + name + "', which is not A or B of a projection that the base has and target_modules name",
                        file.path().string(), "adapters of embedding and head, of biases and of other models are not supported");
}

/// The tensor of a parameter, as the file has it.
at::Tensor storedFor(const Parameter& parameter, const SafetensorsFile& file)
{
    const std::string where = file.path().string();
    if (!file.contains(parameter.name))
        throw Error(ErrorCode::BadInput, "lacks tensor '" + parameter.name + "', which target_modules ask for", where, kRemedy);
    const at::Tensor stored = file.tensor(parameter.name);
    if (!at::isFloatingType(stored.scalar_type()))
        throw Error(ErrorCode::Unsupported,
                    "tensor '" + parameter.name + "' is " + c10::toString(stored.scalar_type()) + ", not floating point", where, kRemedy);
    if (stored.sizes() != parameter.tensor.sizes())
        throw Error(ErrorCode::BadInput,
                    c10::str("tensor '", parameter.name, "' has shape ", stored.sizes(), ", rank and base want ", parameter.tensor.sizes()),
                    where, kRemedy);
    return stored;
}

void take(const Parameter& parameter, const SafetensorsFile& file)
{
    const at::Tensor held = storedFor(parameter, file).to(at::kFloat);
    requireFinite(held, file.path().string() + ", tensor '" + parameter.name + "'", "use an earlier checkpoint");
    parameter.tensor.copy_(held);
}

} // namespace

LoraAdapter readAdapter(const fs::path& folder, const std::vector<Projection>& projections, c10::Device device)
{
    const LoraSettings settings = readPeftConfig(folder / kAdapterConfig);
    const SafetensorsFile file = openWeights(folder);
    const ParameterSet wanted = LoraAdapter(settings, projections, c10::kMeta).parameters();
    refuseUnexpected(file, wanted);
    for (const Parameter& parameter : wanted)
        storedFor(parameter, file); // before memory for them is asked for
    LoraAdapter adapter(settings, projections, device);
    const c10::NoGradGuard noGrad;
    for (const Parameter& parameter : adapter.parameters())
        take(parameter, file);
    return adapter;
}

} // namespace sdm::engine
