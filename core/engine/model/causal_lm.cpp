#include "core/engine/model/causal_lm.h"

#include "core/base/error.h"
#include "core/engine/kernels/kernels.h"
#include "core/engine/kernels/narrow_linear.h"
#include "core/engine/model/adapters/peft_folder.h"
#include "core/engine/model/decoder_checkpoint.h"
#include "core/engine/model/kv_cache.h"
#include "core/engine/model/rotary_embedding.h"
#include "core/engine/model/weights.h"
#include "core/engine/provenance/model_digest.h"
#include "core/engine/runtime/index_tensor.h"

#include <algorithm>
#include <array>
#include <ATen/ops/cat.h>
#include <ATen/ops/embedding.h>
#include <ATen/ops/isfinite.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/segment_reduce.h>
#include <ATen/ops/zeros.h>
#include <c10/core/GradMode.h>
#include <functional>
#include <numeric>

namespace sdm::engine {
namespace {

/// Finite weights can still be too large for a product; the ids decoded from NaN would look like an answer.
void checkFinite(const at::Tensor& states)
{
    if (!at::isfinite(states).all().item<bool>())
        throw Error(ErrorCode::Failed, "hidden states are not finite although the weights are", {},
                    "the weights are too large for this dtype: try model.dtype f32, or an earlier checkpoint");
}

} // namespace

struct CausalLm::State {
    State(const ModelConfig& modelConfig, const Placement& where, HeldAs storage)
        : config(modelConfig), placement(where), held(storage), kernels(kernelsFor(where)),
          weights(modelConfig, where.device, storage, where.computeDtype), rotary(modelConfig, where.device)
    {
    }

    HeadLayout heads() const { return {config.headCount, config.keyValueHeadCount, config.headSize}; }

    /// The attention of one layer: its index and the query/key/value product go in, [N, Hq E] comes out.
    using Attend = std::function<at::Tensor(std::int64_t, const at::Tensor&)>;
    at::Tensor run(const at::Tensor& ids, const Attend& attend) const;
    at::Tensor queryKeyValue(const LayerWeights& layer, const at::Tensor& x) const;
    at::Tensor prefillRows(const PackedBatch& batch, const std::vector<std::int64_t>& cacheRows, KeyValueCache& cache) const;
    void checkLengths(const std::vector<std::int64_t>& lengths) const;
    bool rotatesAlike(const std::vector<std::int64_t>& lengths) const;
    void check(const PackedBatch& batch) const;
    void put(LoraAdapter&& given)
    {
        adapter = std::move(given);
        weights.freezeUnder(*adapter);
    }

    ModelConfig config;
    Placement placement;
    HeldAs held;
    const Kernels& kernels;
    DecoderWeights weights;
    std::optional<LoraAdapter> adapter;
    at::ScalarType loadedDtype = at::kFloat;
    mutable RotaryEmbedding rotary; // its tables grow with the longest document seen
    mutable at::Tensor lowPrecisionHead;
    mutable std::int64_t lowPrecisionHeadVersion = -1;
};

/// [N, H] -> [N, (Hq + 2 Hk) E], queries and keys normalised head by head where the family does so.
at::Tensor CausalLm::State::queryKeyValue(const LayerWeights& layer, const at::Tensor& x) const
{
    const at::Tensor product = layer.queryKeyValue(kernels, x, placement.computeDtype);
    if (!layer.queryNorm.defined())
        return product;
    const HeadLayout layout = heads();
    const auto parts = product.split_with_sizes({layout.queryWidth(), layout.keyWidth(), layout.keyWidth()}, 1);
    const auto normed = [&](const at::Tensor& part, const at::Tensor& weight) {
        const at::Tensor rows = part.reshape({part.size(0) * part.size(1) / layout.headSize, layout.headSize}).to(at::kFloat);
        return kernels.rmsNorm(rows, weight, config.rmsNormEps, product.scalar_type()).view(part.sizes());
    };
    return at::cat({normed(parts[0], layer.queryNorm), normed(parts[1], layer.keyNorm), parts[2]}, 1);
}

at::Tensor CausalLm::State::run(const at::Tensor& ids, const Attend& attend) const
{
    const at::ScalarType dtype = placement.computeDtype;
    const double eps = config.rmsNormEps;
    at::Tensor x = at::embedding(weights.embedding, ids).to(at::kFloat); // [N, H], the residual stream
    at::Tensor branch;                                                   // what the layer before adds to it
    for (std::int64_t i = 0; i < config.layerCount; ++i) {
        const LayerWeights& layer = weights.layers[static_cast<std::size_t>(i)];
        SumAndNorm input = branch.defined() ? kernels.addNorm(x, branch, layer.inputNorm, eps, dtype)
                                            : SumAndNorm{x, kernels.rmsNorm(x, layer.inputNorm, eps, dtype)};
        branch = layer.attentionOutput(kernels, attend(i, queryKeyValue(layer, input.norm)), dtype);
        const SumAndNorm attended = kernels.addNorm(input.sum, branch, layer.postAttentionNorm, eps, dtype);
        const at::Tensor gateUp = layer.gateUp(kernels, attended.norm, dtype);
        branch = layer.down(kernels, {kernels.gate(gateUp), gateUp}, dtype);
        x = attended.sum;
    }
    return kernels.addNorm(x, branch, weights.norm, eps, at::kFloat).norm;
}

void CausalLm::State::checkLengths(const std::vector<std::int64_t>& lengths) const
{
    if (lengths.empty())
        throw Error(ErrorCode::InvalidArgument, "a batch without documents");
    const std::int64_t longest = *std::ranges::max_element(lengths);
    if (config.slidingWindow && longest > *config.slidingWindow)
        throw Error(ErrorCode::Unsupported,
                    "a document of " + std::to_string(longest) + " tokens exceeds the model's sliding window of " +
                        std::to_string(*config.slidingWindow),
                    {}, "lower model.max_length");
}

/// Whether the same token at the same position is the same state in documents of these lengths.
bool CausalLm::State::rotatesAlike(const std::vector<std::int64_t>& lengths) const
{
    const auto longOnes = std::ranges::count_if(lengths, [this](std::int64_t length) { return rotary.isLong(length); });
    return longOnes == 0 || longOnes == std::ssize(lengths);
}

void CausalLm::State::check(const PackedBatch& batch) const
{
    checkLengths(batch.lengths);
    if (!batch.shared.isNone() && !rotatesAlike(batch.lengths))
        throw Error(ErrorCode::InvalidArgument, "documents that are rotated by different factors have no states in common");
}

at::Tensor CausalLm::State::prefillRows(const PackedBatch& batch, const std::vector<std::int64_t>& cacheRows, KeyValueCache& cache) const
{
    check(batch);
    TokenPlaces tokens = batch.tokenPlaces();
    IndexList documentOfToken, lastRows;
    for (std::size_t b = 0; b < batch.lengths.size(); ++b) {
        documentOfToken.insert(documentOfToken.end(), static_cast<std::size_t>(batch.lengths[b]), cacheRows[b]);
        lastRows.push_back(batch.row(b, batch.lengths[b] - 1));
    }
    cache.reserve(*std::ranges::max_element(batch.lengths));
    const auto sent = indexTensors(std::array{documentOfToken, lastRows}, placement.device);
    const RotaryRows rotations = rotary.rows(tokens.positions, tokens.lengths, batch.positions);
    const CachePlaces where(std::move(documentOfToken), std::move(tokens.positions), sent[0], batch.positions);
    cache.remember(batch.shared.spread(batch.ids), where);
    const DocumentLayout documents(batch.lengths, placement.device);
    const at::Tensor hidden = run(batch.ids, [&](std::int64_t layer, const at::Tensor& qkv) {
        const at::Tensor rotated = kernels.rotate(batch.shared.spread(qkv), rotations, heads());
        kernels.store(rotated, heads(), {cache.keys(layer), cache.values(layer), where});
        return batch.shared.gathered(kernels.attend(rotated, heads(), documents));
    });
    const at::Tensor last = hidden.index_select(0, sent[1]); // [B, H]
    checkFinite(last);
    return last;
}

CausalLm::CausalLm(std::unique_ptr<State> state) : m_state(std::move(state)) {}
CausalLm::CausalLm(CausalLm&&) noexcept = default;
CausalLm& CausalLm::operator=(CausalLm&&) noexcept = default;
CausalLm::~CausalLm() = default;

CausalLm CausalLm::load(const std::filesystem::path& folder, const Placement& placement, HeldAs held)
{
    const DecoderCheckpoint checkpoint(folder);
    auto state = std::make_unique<State>(checkpoint.config(), placement, held);
    state->weights.loadFrom(checkpoint);
    state->loadedDtype = checkpoint.dtype();
    CausalLm model(std::move(state));
    if (isAdapterFolder(folder)) {
        requireItsBase(folder, wholeModelFolder(folder));
        model.adapt(folder);
    }
    return model;
}

void CausalLm::adapt(const LoraSettings& settings, const RandomSource& random)
{
    LoraAdapter fresh = LoraAdapter::chosen(settings, m_state->weights.projections(), m_state->placement.device);
    fresh.initialise(random);
    m_state->put(std::move(fresh));
}

void CausalLm::adapt(const std::filesystem::path& adapterFolder)
{
    m_state->put(readAdapter(adapterFolder, m_state->weights.projections(), m_state->placement.device));
}

const LoraAdapter* CausalLm::adapter() const
{
    return m_state->adapter ? &*m_state->adapter : nullptr;
}

CausalLm CausalLm::random(const ModelConfig& config, const Placement& placement, std::uint64_t seed, HeldAs held)
{
    auto state = std::make_unique<State>(config, placement, held);
    state->weights.initialise(seed);
    return CausalLm(std::move(state));
}

PackedBatch CausalLm::packed(const std::vector<std::vector<TokenId>>& documents) const
{
    std::vector<std::int64_t> lengths;
    for (const auto& document : documents)
        lengths.push_back(std::ssize(document));
    const c10::Device device = m_state->placement.device;
    return m_state->rotatesAlike(lengths) ? PackedBatch::sharing(documents, device) : PackedBatch::of(documents, device);
}

at::Tensor CausalLm::hidden(const PackedBatch& batch) const
{
    m_state->check(batch);
    const DocumentLayout documents(batch.lengths, m_state->placement.device);
    const TokenPlaces tokens = batch.tokenPlaces();
    const RotaryRows rotations = m_state->rotary.rows(tokens.positions, tokens.lengths, batch.positions);
    return m_state->run(batch.ids, [&](std::int64_t, const at::Tensor& qkv) {
        return batch.shared.gathered(m_state->kernels.rotateAndAttend(batch.shared.spread(qkv), rotations, m_state->heads(), documents));
    });
}

at::Tensor CausalLm::logits(const at::Tensor& rows) const
{
    const at::Tensor& head = m_state->weights.headWeight();
    const at::ScalarType dtype = m_state->placement.computeDtype;
    if (c10::elementSize(head.scalar_type()) < c10::elementSize(dtype) && !(at::GradMode::is_enabled() && head.requires_grad()))
        return narrowLinear(rows.to(dtype), {head, {}}, {});
    if (head.scalar_type() == dtype || at::GradMode::is_enabled())
        return at::linear(rows.to(dtype), head.to(dtype)).to(at::kFloat);
    if (m_state->lowPrecisionHeadVersion != static_cast<std::int64_t>(head._version())) {
        m_state->lowPrecisionHead = head.to(dtype);
        m_state->lowPrecisionHeadVersion = static_cast<std::int64_t>(head._version());
    }
    return at::linear(rows.to(dtype), m_state->lowPrecisionHead).to(at::kFloat);
}

std::array<IndexList, 3> CausalLm::featureRows(const PackedBatch& batch, const std::vector<std::int64_t>& lengths)
{
    if (lengths.size() != batch.lengths.size())
        throw Error(ErrorCode::InvalidArgument, "as many feature lengths as documents are needed");
    IndexList rows, lastRows;
    for (std::size_t b = 0; b < lengths.size(); ++b) {
        if (lengths[b] < 1 || lengths[b] > batch.lengths[b])
            throw Error(ErrorCode::InvalidArgument, "a feature text must be a non-empty prefix of its document");
        for (std::int64_t t = 0; t < lengths[b]; ++t)
            rows.push_back(batch.row(b, t));
        lastRows.push_back(rows.back());
    }
    return {std::move(rows), lengths, std::move(lastRows)};
}

at::Tensor CausalLm::features(const at::Tensor& hidden, const PackedBatch& batch, const std::vector<std::int64_t>& lengths)
{
    return features(hidden, indexTensors(featureRows(batch, lengths), hidden.device()));
}

at::Tensor CausalLm::features(const at::Tensor& hidden, std::span<const at::Tensor> featureRows)
{
    const at::NoGradGuard noGrad;
    const at::Tensor& counts = featureRows[1];
    const at::Tensor chosen = hidden.detach().to(at::kFloat).index_select(0, featureRows[0]);
    // Row after row within a document: adding through an index would let a GPU's atomics choose the order, and with it the last bits.
    at::Tensor mean = at::segment_reduce(chosen, "sum", counts, {}, {}, 0, /*unsafe=*/true);
    mean.div_(counts.to(at::kFloat).unsqueeze(1));
    return at::cat({mean, hidden.detach().index_select(0, featureRows[2]).to(at::kFloat)}, 1); // [B, 2H]
}

std::unique_ptr<KeyValueCache> CausalLm::makeCache(std::int64_t rows, std::int64_t capacity) const
{
    const auto options = at::TensorOptions().dtype(m_state->placement.computeDtype).device(m_state->placement.device);
    return std::make_unique<KeyValueCache>(m_state->config, rows, capacity, options);
}

at::Tensor CausalLm::prefill(const PackedBatch& prompts, KeyValueCache& cache) const
{
    if (cache.rows() != static_cast<std::int64_t>(prompts.lengths.size()))
        throw Error(ErrorCode::InvalidArgument, "the cache must have one row per prompt");
    const at::NoGradGuard noGrad;
    std::vector<std::int64_t> rows(prompts.lengths.size());
    std::iota(rows.begin(), rows.end(), std::int64_t{0});
    at::Tensor last = m_state->prefillRows(prompts, rows, cache);
    cache.setLengths(prompts.lengths);
    return last;
}

at::Tensor CausalLm::decode(const std::vector<TokenId>& ids, KeyValueCache& cache) const
{
    return decode(indexTensor(ids, m_state->placement.device), cache);
}

at::Tensor CausalLm::decode(const at::Tensor& ids, KeyValueCache& cache) const
{
    if (ids.dim() != 1 || cache.rows() != ids.size(0))
        throw Error(ErrorCode::InvalidArgument, "the cache must have one row per token");
    const at::NoGradGuard noGrad;
    const std::vector<std::int64_t> positions = cache.lengths();
    std::vector<std::int64_t> lengths = positions;
    std::vector<std::int64_t> crossing; // rows whose new length changes the rotary factors of all their positions
    for (std::size_t b = 0; b < lengths.size(); ++b) {
        ++lengths[b];
        if (m_state->rotary.isLong(lengths[b]) && !m_state->rotary.isLong(positions[b]))
            crossing.push_back(static_cast<std::int64_t>(b));
    }
    m_state->checkLengths(lengths);
    const std::int64_t longest = *std::ranges::max_element(lengths);
    cache.reserve(longest > cache.capacity() ? longest + longest / 2 : longest);

    const CachePlaces where = cache.nextPlaces();
    cache.remember(ids, where);
    const RotaryRows rotations = m_state->rotary.rows(positions, lengths, where.placeIndex());
    at::Tensor hidden = m_state->run(ids, [&](std::int64_t layer, const at::Tensor& qkv) {
        return m_state->kernels.attendCached(m_state->kernels.rotate(qkv, rotations, m_state->heads()), m_state->heads(),
                                             {cache.keys(layer), cache.values(layer), where});
    });
    cache.advance();
    if (crossing.empty())
        return hidden;
    const PackedBatch whole = PackedBatch::of(cache.remembered(crossing), ids.device());
    return hidden.index_copy_(0, indexTensor(crossing, ids.device()), m_state->prefillRows(whole, crossing, cache));
}

std::int64_t CausalLm::together(std::int64_t length, std::int64_t wanted) const
{
    const RotaryEmbedding& rotary = m_state->rotary;
    const std::optional<std::int64_t> window = m_state->config.slidingWindow;
    std::int64_t count = 0;
    while (count < wanted && rotary.isLong(length + count + 1) == rotary.isLong(length) && (!window || length + count + 1 <= *window))
        ++count;
    return count;
}

at::Tensor CausalLm::decode(const std::vector<TokenId>& ids, const std::vector<std::int64_t>& counts, KeyValueCache& cache) const
{
    const std::vector<std::int64_t>& before = cache.lengths();
    if (counts.size() != before.size() || std::accumulate(counts.begin(), counts.end(), std::int64_t{0}) != std::ssize(ids) || ids.empty())
        throw Error(ErrorCode::InvalidArgument, "the counts must be of the cache's documents, and of the tokens");
    std::vector<std::int64_t> after, lengthOfToken;
    for (std::size_t b = 0; b < counts.size(); ++b) {
        if (together(before[b], counts[b]) < counts[b])
            throw Error(ErrorCode::InvalidArgument,
                        "so many tokens cannot be appended together to a document of " + std::to_string(before[b]));
        after.push_back(before[b] + counts[b]);
        lengthOfToken.insert(lengthOfToken.end(), static_cast<std::size_t>(counts[b]), after.back());
    }
    const at::NoGradGuard noGrad;
    const std::int64_t longest = *std::ranges::max_element(after);
    cache.reserve(longest > cache.capacity() ? longest + longest / 2 : longest);

    auto [documents, places] = cache.nextPlaces(counts);
    const auto sent = indexTensors(std::array{ids, documents, places}, m_state->placement.device);
    const RotaryRows rotations = m_state->rotary.rows(places, lengthOfToken, sent[2]);
    const CachePlaces where(std::move(documents), std::move(places), sent[1], sent[2]);
    cache.remember(sent[0], where);
    const at::Tensor hidden = m_state->run(sent[0], [&](std::int64_t layer, const at::Tensor& qkv) {
        return m_state->kernels.attendCached(m_state->kernels.rotate(qkv, rotations, m_state->heads()), m_state->heads(),
                                             {cache.keys(layer), cache.values(layer), where});
    });
    cache.setLengths(std::move(after));
    return hidden;
}

ParameterSet CausalLm::parameters() const
{
    ParameterSet all = m_state->weights.parameters();
    if (m_state->adapter)
        for (Parameter& parameter : m_state->adapter->parameters())
            all.push_back(std::move(parameter));
    return all;
}

const at::Tensor& CausalLm::headWeight() const
{
    return m_state->weights.headWeight();
}

at::ScalarType CausalLm::loadedDtype() const
{
    return m_state->loadedDtype;
}

HeldAs CausalLm::heldAs() const
{
    return m_state->held;
}

const ModelConfig& CausalLm::config() const
{
    return m_state->config;
}

const Placement& CausalLm::placement() const
{
    return m_state->placement;
}

void CausalLm::weightsChanged()
{
    for (const LayerWeights& layer : m_state->weights.layers)
        for (const Linear* linear : layer.linears())
            linear->weightsChanged();
    m_state->lowPrecisionHeadVersion = -1;
}

} // namespace sdm::engine
