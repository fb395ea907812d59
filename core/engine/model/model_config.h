#pragma once

#include "core/engine/model/decoder_spec.h"

#include <filesystem>
#include <string>
#include <vector>

namespace sdm::engine {

struct ModelFamily;

/// What we read of a Hugging Face `config.json`: the decoder it describes, and where that came from.
struct ModelConfig : DecoderSpec {
    const ModelFamily* family = nullptr;
    std::string sourceJson;         ///< the file's text, so that a checkpoint keeps every key we do not interpret
    std::vector<std::string> notes; ///< which of several facts was followed, one sentence each

    /// Of a model's folder, or of an adapter's base.
    /// \throws Error (Unsupported) naming the architecture, rope type or quantisation, (BadInput) naming the key, (NotFound)
    static ModelConfig load(const std::filesystem::path& folder);
    /// The same for text; `where` names it in messages.
    static ModelConfig parse(const std::string& json, const std::string& where);

    /// `config.json` of a checkpoint: every key of sourceJson, or the classical keys when there is none, with the dtype given.
    std::string toJson(const std::string& dtype) const;
};

/// Class name in `architectures`.
const char* architectureName(const ModelConfig& config);

} // namespace sdm::engine
