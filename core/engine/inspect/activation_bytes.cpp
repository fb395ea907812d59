#include "core/engine/inspect/activation_bytes.h"

#include <algorithm>

namespace sdm::engine {
namespace {

constexpr std::int64_t kFloat = 4;

/// Elements of a token's vectors.
struct Widths {
    explicit Widths(const DecoderSpec& spec)
        : hidden(spec.hiddenSize), queries(spec.headCount * spec.headSize), keys(spec.keyValueHeadCount * spec.headSize),
          inner(spec.intermediateSize)
    {
    }
    std::int64_t queryKeyValue() const { return queries + 2 * keys; }
    std::int64_t hidden, queries, keys, inner;
};

/// The CPU's own float32 kernels: a sum of the residual stream and its norm twice, the rotated product in the place of the plain one,
/// attention's result and row statistics, the gate's input and output.
std::int64_t keptByOwnKernels(const DecoderSpec& spec, const Widths& w, const KeptInputs& inputs)
{
    std::int64_t elements = 2 * w.hidden + w.queryKeyValue() + w.queries + 2 * w.inner;
    elements += (inputs.queryKeyValue ? w.hidden : 0) + (inputs.gateUp ? w.hidden : 0) + (inputs.down ? w.inner : 0);
    elements += 2 + spec.headCount; // scales of the norms, normalisers of the heads
    if (spec.queryKeyNorm)
        elements += w.queries + w.keys; // what is normalised; the result is what is rotated
    return kFloat * elements;
}

/// Torch's operators: a norm keeps its sum and, where its weight is trained, the sum scaled; attention its inputs and its result, which is
/// put back into packed rows where documents of several lengths were padded; the gate its input, the activated half and the product. The
/// rotation keeps nothing: its factors are nobody's gradient.
std::int64_t keptByOperators(const DecoderSpec& spec, const Widths& w, const KeptInputs& inputs, std::int64_t product)
{
    const std::int64_t held = inputs.norms ? 2 : 1; // float32 rows of a norm
    const std::int64_t norms = 2 * kFloat * w.hidden * held;
    const std::int64_t normed = product * w.hidden * ((inputs.queryKeyValue ? 1 : 0) + (inputs.gateUp ? 1 : 0));
    const std::int64_t attention = product * (w.queryKeyValue() + w.queries + (inputs.attentionOutput ? w.queries : 0));
    const std::int64_t gate = product * (3 * w.inner + (inputs.down ? w.inner : 0));
    const std::int64_t headNorms = spec.queryKeyNorm ? kFloat * held * (w.queries + w.keys) : 0;
    return norms + normed + attention + gate + headNorms + kFloat * (2 + spec.headCount);
}

bool sitsOn(const std::vector<std::string>& projections, const std::vector<std::string>& names)
{
    return std::ranges::any_of(projections, [&](const std::string& projection) {
        return std::ranges::any_of(names, [&](const std::string& name) { return projection.ends_with('.' + name); });
    });
}

} // namespace

KeptInputs KeptInputs::under(const LoraAdapter& adapter, const DecoderSpec& spec)
{
    const std::vector<std::string> projections = adapter.projections();
    return {sitsOn(projections, spec.names.queryKeyValue), sitsOn(projections, {spec.names.attentionOutput}),
            sitsOn(projections, spec.names.gateUp), sitsOn(projections, {spec.names.down}), false};
}

ActivationBytes ActivationBytes::of(const DecoderSpec& spec, bool onCpu, at::ScalarType product, const KeptInputs& inputs)
{
    const Widths w(spec);
    const auto bytes = static_cast<std::int64_t>(c10::elementSize(product));
    const bool ownKernels = onCpu && product == at::kFloat;
    ActivationBytes result;
    result.kept = ownKernels ? keptByOwnKernels(spec, w, inputs) : keptByOperators(spec, w, inputs, bytes);
    // The last sum, its scaled and its normed form; the embedding's rows are the first layer's sum.
    result.ends = kFloat * w.hidden * (ownKernels || !inputs.norms ? 2 : 3);
    result.forward = 3 * kFloat * w.hidden + bytes * (w.queryKeyValue() + w.queries + 3 * w.inner + w.hidden);
    // The gradients of the gate's output and input, and of the residual stream; torch's operators cut and join halves besides.
    result.backward = 2 * kFloat * w.hidden + bytes * (ownKernels ? 3 : 5) * w.inner;
    return result;
}

} // namespace sdm::engine
