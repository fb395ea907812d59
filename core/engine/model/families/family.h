#pragma once

#include "core/engine/model/config_reader.h"
#include "core/engine/model/decoder_spec.h"

#include <string_view>
#include <vector>

namespace sdm::engine {

/// One kind of checkpoint: what it is called, and what its `config.json` says about a decoder.
struct ModelFamily {
    const char* architecture; ///< class name in `architectures`
    const char* modelType;    ///< `model_type`
    DecoderSpec (*read)(const ConfigReader& config);
};

/// All families, in the order messages list them.
const std::vector<const ModelFamily*>& modelFamilies();

/// The family of a class name (of the whole model, `Phi3ForCausalLM`, or of its body, `Phi3Model`) or `model_type`; null when there is
/// none.
const ModelFamily* findFamily(std::string_view name);

/// The family a `config.json` names. \throws Error (Unsupported) naming the architecture, (BadInput) when `architectures` and
/// `model_type` name different families
const ModelFamily& familyOf(const ConfigReader& config);

} // namespace sdm::engine
