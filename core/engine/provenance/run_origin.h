#pragma once

#include "core/config/run_config.h"
#include "core/engine/provenance/layer_origin.h"
#include "core/engine/text/document_encoder.h"

#include <filesystem>

namespace sdm::engine {

const char* featureTailName(FeatureTail tail);
/// \throws Error (BadInput) for another name
FeatureTail featureTailOf(const std::string& name);

/// SHA-256 of the tokens that one fixed conversation becomes, as a prompt and as a feature text: template, special tokens and tokenizer
/// at once. Two encoders with the same digest make the same features of the same answers.
std::string conversationDigest(const DocumentEncoder& encoder);

/// What features are under these settings. \param model  folder of the weights that compute them
LayerOrigin originOfSettings(const RunConfig::Model& settings, FeatureTail tail, const DocumentEncoder& encoder,
                             const std::filesystem::path& model);

} // namespace sdm::engine
