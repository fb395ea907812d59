#pragma once

#include "core/engine/model/adapters/lora.h"

#include <filesystem>
#include <string>

// `adapter_config.json`, PEFT's description of an adapter.
namespace sdm::engine {

/// Every setting that changes what is computed is followed or refused by its name; a setting that is not known is refused unless it is
/// off (null, false, empty).
/// \throws Error (Unsupported, BadInput, NotFound) naming file and setting
LoraSettings readPeftConfig(const std::filesystem::path& file);

/// The text of the file, for an adapter as it is. \param base  folder of its base model
std::string peftConfigText(const LoraAdapter& adapter, const std::filesystem::path& base);

} // namespace sdm::engine
