#include "core/engine/inspect/activation_bytes.h"

#include "core/engine/kernels/activation_bytes.h"

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

/// The CPU's float32 kernels: a sum of the residual stream and its norm twice, the query/key/value product, attention's result and row
/// statistics, the gate's input; its output is made again (core/engine/kernels/README.md).
std::int64_t keptInFloat32(const DecoderSpec& spec, const Widths& w, const KeptInputs& inputs)
{
    std::int64_t elements = 2 * w.hidden + w.queryKeyValue() + w.queries + 2 * w.inner;
    elements += (inputs.queryKeyValue ? w.hidden : 0) + (inputs.gateUp ? w.hidden : 0);
    elements += 2 + spec.headCount; // scales of the norms, normalisers of the heads
    if (spec.queryKeyNorm)
        elements += w.queries + w.keys; // what is normalised; the result is what is rotated
    return kFloat * elements;
}

/// The kernels of other dtypes and devices: norms keep their result, which the products behind them need as well, and not the sum.
std::int64_t keptRounded(const DecoderSpec& spec, const Widths& w, std::int64_t product, bool onCpu)
{
    const LayerActivations layer{w.hidden, w.queries, w.keys, w.inner, spec.headCount, product};
    const std::int64_t headNorms = spec.queryKeyNorm ? product * (w.queries + w.keys) + kFloat * (w.queries + w.keys) / spec.headSize : 0;
    return (onCpu ? layer.cpu() : layer.portable()) + headNorms;
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
    const bool inFloat32 = onCpu && product == at::kFloat;
    ActivationBytes result;
    result.kept = inFloat32 ? keptInFloat32(spec, w, inputs) : keptRounded(spec, w, bytes, onCpu);
    result.spread = bytes * (w.queryKeyValue() + w.queries) + (onCpu ? kFloat * spec.headCount : 0);
    result.gathered = inputs.attentionOutput ? bytes * w.queries : 0;
    // The last sum, its scaled and its normed form; the embedding's rows are the first layer's sum.
    result.ends = kFloat * w.hidden * (inFloat32 || !inputs.norms ? 2 : 3);
    result.forward = 3 * kFloat * w.hidden + bytes * (w.queryKeyValue() + w.queries + 3 * w.inner + w.hidden);
    // The gradients of the gate's output and input, and of the residual stream; torch's operators cut and join halves besides.
    result.backward = 2 * kFloat * w.hidden + bytes * (inFloat32 ? 3 : 5) * w.inner;
    return result;
}

} // namespace sdm::engine
