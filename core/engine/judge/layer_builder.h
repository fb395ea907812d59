#pragma once

#include "core/base/random_source.h"
#include "core/engine/parallel/collective.h"
#include "core/engine/progress/phase_scope.h"
#include "core/engine/progress/stop_ladder.h"
#include "core/engine/sample/document_sampler.h"
#include "core/engine/sdm/sdm_layer.h"

#include <ATen/core/Tensor.h>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sdm::engine {

/// Two halves of equal size (the support half takes an odd one) by shuffling; one entry per document.
std::vector<Membership> drawHalves(std::int64_t documents, RandomStream random);

/// Streams of a draw that may have to be repeated: the first is the purpose's own.
using RepeatedStreams = std::function<RandomStream(std::int64_t attempt)>;
RepeatedStreams repeatedStreams(const RandomSource& random, std::string name, std::int64_t index);

/// As sampleForLayer, drawn again while a half lacks what a layer is built from: two documents of each class among the support, one of
/// each to calibrate on. Large data sets never need a second draw; small ones would fail by chance.
/// \param halves  one entry per document
/// \throws Error (BadInput) for fewer than kFewestForLayer documents
std::vector<SampledDocument> sampleForHalves(const PreparedDataset& dataset, const HardNegativeStore& negatives, double generatedShare,
                                             const std::vector<Membership>& halves, const RepeatedStreams& streams);

/// Halves of documents whose texts are chosen already, drawn until each half has what a layer is built from.
/// \returns one entry per entry of `sample`; none where a class has too few documents
std::optional<std::vector<Membership>> halvesFor(const std::vector<SampledDocument>& sample, const RepeatedStreams& streams);

struct LayerRequest {
    LayerRole role = LayerRole::Train;
    int draw = 0;
    RunPosition position;
    RunConfig::SdmLayer settings;
    std::uint64_t seed = 0;         ///< of the layer's initialisation and row orders
    std::vector<Membership> halves; ///< of the first iteration
    std::function<void(std::int64_t epoch)> progress;
    std::function<std::vector<Membership>(std::int64_t iteration)> redrawHalves; ///< of the others; needed with iterations > 1
};

struct BuiltLayer {
    SdmLayer layer;
    std::vector<Membership> halves; ///< the layer's own; one entry per text of the sample
    LayerRecord record;
};

/// The support half of a layer over a data set, from the documents it keeps; one entry per document.
std::vector<Membership> halvesOf(const SdmLayer& layer, const PreparedDataset& dataset);

/// Splits the sample into halves and trains a layer on it; with `iterations` above 1 so often, with other halves and weights each time,
/// and keeps the layer of the lowest class-balanced calibration loss, the later one on ties.
/// \param sample    texts of documents of the data set, at most one each; `halves` have an entry for each
/// \param features  [N, 2H] float32 of those texts
BuiltLayer buildLayer(const PreparedDataset& dataset, const std::vector<SampledDocument>& sample, const at::Tensor& features,
                      const LayerRequest& request, StopLadder& stop);

/// The same for the processes of a run, which all call it: the first builds the layer, all get it.
BuiltLayer buildLayerOnce(const PreparedDataset& dataset, const std::vector<SampledDocument>& sample, const at::Tensor& features,
                          const LayerRequest& request, StopLadder& stop, Collective& group);

/// Reports a layer with its metrics `layer/<role>/...`.
void reportLayer(RunObserver& observer, const LayerRecord& record, const RunPosition& position);

} // namespace sdm::engine
