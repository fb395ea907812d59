#pragma once

#include "core/engine/folder/adapter_folder.h"
#include "core/engine/model/causal_lm.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace sdm::engine {

/// In which dtype a model that is trained is kept: bfloat16 where it came so, else float32. Float16 could not hold what training may make
/// of a weight.
at::ScalarType snapshotDtype(at::ScalarType loadedDtype);

/// What a folder of a model holds, taken at one moment into memory of its own on the host: it can be written by another thread while the
/// model is trained on.
class ModelSnapshot {
public:
    /// The whole model, an adapter merged into its weights, in `dtype`. \throws Error (BadInput) as CausalLm::save
    static ModelSnapshot ofWhole(const CausalLm& model, at::ScalarType dtype);
    /// The adapter alone, float32. \throws Error (BadInput) as CausalLm::saveAdapter
    static ModelSnapshot ofAdapter(const CausalLm& model, const AdapterBase& base);

    /// Writes what CausalLm::save or saveAdapter would have written at that moment. Any thread. \throws Error (Failed)
    void write(const std::filesystem::path& folder, const std::filesystem::path& tokenizerFolder) const;

private:
    std::map<std::string, at::Tensor> m_tensors;
    at::ScalarType m_dtype = at::kFloat;
    std::string m_configJson;          ///< of a model, or PEFT's of an adapter
    std::optional<AdapterBase> m_base; ///< of an adapter
};

} // namespace sdm::engine
