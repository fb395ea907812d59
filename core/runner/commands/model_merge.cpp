#include "core/runner/commands/model_merge.h"

#include "core/base/error.h"
#include "core/engine/folder/adapter_folder.h"
#include "core/engine/provenance/model_digest.h"

namespace sdm::runner {

using engine::CausalLm;

at::ScalarType writtenDtype(const std::string& word, const CausalLm& model)
{
    if (word.empty())
        return model.loadedDtype();
    if (word == "f16")
        return at::kHalf;
    return word == "f32" ? at::kFloat : at::kBFloat16;
}

int mergeAdapter(const MergeOptions& options)
{
    if (!engine::isAdapterFolder(options.adapter))
        throw Error(ErrorCode::BadInput, "holds no adapter (no adapter_config.json)", options.adapter,
                    "name the folder of an adapter; a whole model is written again with sdm-runner model convert");
    const std::filesystem::path base =
        options.base.empty() ? engine::wholeModelFolder(options.adapter) : std::filesystem::path(options.base);
    engine::requireItsBase(options.adapter, base);
    CausalLm model = CausalLm::load(base, {});
    model.adapt(options.adapter);
    model.save(options.out, options.base.empty() ? options.adapter : options.base, writtenDtype(options.dtype, model));
    return 0;
}

} // namespace sdm::runner
