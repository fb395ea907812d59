#pragma once

#include "core/engine/folder/adapter_folder.h"
#include "core/engine/model/adapters/lora.h"
#include "core/engine/model/held_as.h"
#include "core/engine/model/model_config.h"
#include "core/engine/model/packed_batch.h"
#include "core/engine/model/parameter_set.h"
#include "core/engine/runtime/index_tensor.h"
#include "core/engine/runtime/placement.h"

#include <array>
#include <ATen/core/Tensor.h>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

// Shape legend: B documents, N rows that are computed for them (U of packed_batch.h), H hidden size, V vocabulary.
namespace sdm::engine {

class KeyValueCache;

/// A decoder of one of the families (families/), loaded from and saved to a Hugging Face folder.
/// Parameters keep the checkpoint's own names. Owned by one job thread.
class CausalLm {
public:
    /// A whole model, or an adapter's folder: then its base, held against the digest the adapter has of it, with the adapter on it.
    /// \throws Error (NotFound, Unsupported, BadInput): what does not fit, and weights that are not finite, are named
    static CausalLm load(const std::filesystem::path& folder, const Placement& placement, HeldAs held = HeldAs::Master);
    /// Fresh weights (normal, 0.02; projections into the residual stream scaled by depth), for pretraining and tests.
    static CausalLm random(const ModelConfig& config, const Placement& placement, std::uint64_t seed, HeldAs held = HeldAs::Master);

    CausalLm(CausalLm&&) noexcept;
    CausalLm& operator=(CausalLm&&) noexcept;
    ~CausalLm();

    /// Documents for hidden() and prefill(). What they have in common is computed once, unless the model's rotation tells long documents
    /// from short ones and both are there.
    PackedBatch packed(const std::vector<std::vector<TokenId>>& documents) const;
    /// Hidden states after the final norm, [N, H] float32; differentiable when gradients are on.
    at::Tensor hidden(const PackedBatch& batch) const;
    /// Vocabulary logits of chosen rows: [R, H] -> [R, V] float32.
    at::Tensor logits(const at::Tensor& rows) const;

    /// Feature vectors h = (mean over positions, last position) of the first `lengths[b]` positions of each document (SDM LM paper).
    /// \param hidden   [N, H] from hidden(batch)
    /// \param lengths  how many leading positions of each document belong to the feature text
    /// \return         [B, 2H] float32, detached
    static at::Tensor features(const at::Tensor& hidden, const PackedBatch& batch, const std::vector<std::int64_t>& lengths);
    /// The rows that features are made from, for a step that sends all its lists in one transfer (indexTensors): every row of the feature
    /// texts, how many rows each has, the last row of each.
    static std::array<IndexList, 3> featureRows(const PackedBatch& batch, const std::vector<std::int64_t>& lengths);
    /// \param featureRows  the three lists of featureRows() where the hidden states are
    static at::Tensor features(const at::Tensor& hidden, std::span<const at::Tensor> featureRows);

    /// An empty cache for this model; include core/engine/model/kv_cache.h to use it.
    std::unique_ptr<KeyValueCache> makeCache(std::int64_t rows, std::int64_t capacity) const;
    /// Runs the prompts and keeps their keys and values: one document per row of the cache. -> [B, H] float32, the last positions.
    at::Tensor prefill(const PackedBatch& prompts, KeyValueCache& cache) const;
    /// Appends one token to every document. `ids` has B entries. -> [B, H] float32, the new positions. Gradients must be off.
    at::Tensor decode(const std::vector<TokenId>& ids, KeyValueCache& cache) const;
    /// The same with ids that are on the model's device already, [B] int64: nothing is sent there, and nothing waited for.
    at::Tensor decode(const at::Tensor& ids, KeyValueCache& cache) const;
    /// Appends counts[b] tokens to document b, none or several: `ids` has those of one document after another. Tokens that turn out not
    /// to belong there are taken back by KeyValueCache::setLengths. -> [N, H] float32, the new positions. Gradients must be off.
    /// \throws Error (InvalidArgument) for more tokens of a document than together() allows
    at::Tensor decode(const std::vector<TokenId>& ids, const std::vector<std::int64_t>& counts, KeyValueCache& cache) const;
    /// How many tokens, `wanted` at the most, can be appended in one pass to a document of this length: one that outgrows the short factors
    /// of longrope is computed anew by the decode() of one token each, which alone may do it.
    std::int64_t together(std::int64_t length, std::int64_t wanted) const;

    /// Freezes the weights and puts an adapter on them, in place of the one before: only it is trained from now on. A fresh one changes
    /// no number. \throws Error as LoraAdapter::chosen
    void adapt(const LoraSettings& settings, const RandomSource& random);
    /// The same with the adapter of a folder, whose base this model is taken to be. \throws Error as readAdapter
    void adapt(const std::filesystem::path& adapterFolder);
    /// Null without one.
    const LoraAdapter* adapter() const;

    /// Weights in checkpoint order, then the adapter's; the head is absent when tied.
    ParameterSet parameters() const;
    /// Matrix that turns hidden states into logits, [V, H] leaf: the embedding when tied.
    const at::Tensor& headWeight() const;
    /// Dtype of the checkpoint's tensors (float32 for a random model).
    at::ScalarType loadedDtype() const;
    HeldAs heldAs() const;
    const ModelConfig& config() const;
    const Placement& placement() const;

    /// Tells the model that master weights changed (an optimiser step), so cached low-precision copies are refreshed. In-place torch
    /// operations are noticed without it; writing through raw pointers is not.
    void weightsChanged();

    /// Writes a whole model, with an adapter merged into its weights: config.json, weights in `dtype` (see loadedDtype) and the tokenizer
    /// files of `tokenizerFolder` (none if empty); atomic. \throws Error (BadInput) naming a tensor with numbers that `dtype` cannot hold,
    /// or that are not finite, (InvalidArgument) for a model held narrower than it was loaded; nothing is written then
    void save(const std::filesystem::path& folder, const std::filesystem::path& tokenizerFolder, at::ScalarType dtype) const;
    /// Bytes that save() would write for a model of these parameters, which may lie on the meta device.
    static std::int64_t savedBytes(const ModelConfig& config, const ParameterSet& parameters, const std::filesystem::path& tokenizerFolder,
                                   at::ScalarType dtype);

    /// Writes the adapter alone in PEFT's format, float32, and the tokenizer files of `tokenizerFolder`; atomic.
    /// \param base  what it says of the model it belongs to
    /// \throws Error (BadInput) naming a tensor that is not finite; nothing is written then
    void saveAdapter(const std::filesystem::path& folder, const AdapterBase& base, const std::filesystem::path& tokenizerFolder) const;
    /// Bytes that saveAdapter() would write at the most for this adapter, which may lie on the meta device.
    static std::int64_t savedAdapterBytes(const LoraAdapter& adapter, const AdapterBase& base, const std::filesystem::path& folder,
                                          const std::filesystem::path& tokenizerFolder);

private:
    struct State;
    explicit CausalLm(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace sdm::engine
