#pragma once

#include "core/engine/model/model_config.h"
#include "core/engine/runtime/safetensors.h"

#include <c10/core/ScalarType.h>
#include <filesystem>
#include <map>
#include <string>

namespace sdm::engine {

/// A model folder whose config.json and weights were held against each other, before memory for a model is asked for.
///
/// An adapter's folder stands for its base. Names with one `model.` too few or too many are the family's own (base models are saved without
/// it); every other difference is refused. A head of its own beside `tie_word_embeddings` is used as it is stored.
class DecoderCheckpoint {
public:
    /// \throws Error (NotFound, Unsupported, BadInput): missing, unexpected and mis-shaped tensors are named, and what they mean if
    /// it is known: a wrapper's prefix, another number of layers, quantised weights, an adapter
    explicit DecoderCheckpoint(const std::filesystem::path& folder);

    const ModelConfig& config() const { return m_config; }
    /// \param name  the family's
    at::Tensor tensor(const std::string& name) const { return m_tensors.tensor(m_storedName.at(name)); }
    /// See SafetensorsFile::dropPages.
    void dropPages(const std::string& name) const { m_tensors.dropPages(m_storedName.at(name)); }
    const std::filesystem::path& pathOf(const std::string& name) const { return m_tensors.pathOf(m_storedName.at(name)); }
    /// Dtype the weights are stored in.
    at::ScalarType dtype() const;

private:
    void matchNames();
    void decideHead();
    void checkShapes() const;

    ModelConfig m_config;
    CheckpointTensors m_tensors;
    std::map<std::string, std::string> m_storedName; ///< by the family's name
};

} // namespace sdm::engine
