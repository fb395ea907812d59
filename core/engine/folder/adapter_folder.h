#pragma once

#include <filesystem>
#include <string>

// A folder that is named as a model holds a whole model, or an adapter and the name of the whole model it belongs to.
namespace sdm::engine {

/// Files of an adapter folder. The first two are PEFT's; the last is ours and may be missing: where the base lies as seen from the
/// adapter, and its digest.
inline constexpr const char* kAdapterConfig = "adapter_config.json";
inline constexpr const char* kAdapterWeights = "adapter_model.safetensors";
inline constexpr const char* kAdapterBase = "adapter_base.json";

/// Whether the folder holds an adapter. \throws Error (BadInput) when it holds a whole model as well: which one is meant is not known
bool isAdapterFolder(const std::filesystem::path& folder);

/// The whole model an adapter was made for.
struct AdapterBase {
    std::filesystem::path folder;
    std::string digest; ///< modelDigest of that folder; empty when the adapter does not say
};

/// What `adapter_base.json` says of the base's digest; empty when it says nothing.
std::string recordedBaseDigest(const std::filesystem::path& adapterFolder);

/// Where `adapter_base.json` sees it, so that a project can be moved, else where `base_model_name_or_path` names a folder: seen
/// from the adapter, or else from where the program stands.
/// \throws Error (NotFound) naming both when there is no such folder, (BadInput) when the base is an adapter itself
AdapterBase baseOf(const std::filesystem::path& adapterFolder);

/// Text of the `adapter_base.json` of an adapter that will lie in `adapterFolder`.
std::string adapterBaseText(const AdapterBase& base, const std::filesystem::path& adapterFolder);

/// The folder itself, or the base of the adapter it holds. \throws Error as above
std::filesystem::path wholeModelFolder(const std::filesystem::path& folder);

/// The folder whose tokenizer and chat template go with a model: its own, or for an adapter without a tokenizer its base's.
std::filesystem::path tokenizerFolderOf(const std::filesystem::path& folder);

} // namespace sdm::engine
