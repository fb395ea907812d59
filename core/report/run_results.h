#pragma once

#include "core/report/selective_metrics.h"
#include "core/statistics/bootstrap.h"
#include "core/store/store_reader.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace sdm::report {

/// What one final layer's region does with a test set under one bound.
struct RegionResult {
    Tally accepted;                                ///< in the region and predicted right
    std::vector<Admission> inside, insideAccepted; ///< document by document, in one order for all layers
};

/// What calling answers right comes to, held against the sentences that are right.
struct VerdictTally {
    std::int64_t tp = 0, fp = 0, fn = 0, tn = 0;
};

/// One final layer's judgement of one test set.
struct LayerResult {
    LayerRecord layer;
    EvaluationRecord evaluation;
    std::vector<EstimatorMetrics> metrics;
    std::array<RegionResult, kCountOf<Bound>> regions{};
    VerdictTally forcedTail; ///< Yes where the layer predicts right, over the answers it judged: to be held against the model's own verdict

    const RegionResult& at(Bound bound) const { return regions.at(indexOf(bound)); }

    /// Empty counts when the estimator has no such group.
    GroupMetric metric(const std::string& estimator, const std::string& group) const;
};

/// A test set of a run as its final layers judged it, the published procedure's layer (draw 0) first.
struct TestSetResult {
    std::string split;
    DatasetId datasetId;
    bool shifted = false;
    std::int64_t documents = 0, sentenceCorrect = 0, exactMatch = 0;
    std::vector<LayerResult> layers;

    /// \return nullptr when that layer has not judged the set (a run that ended in its final stage)
    const LayerResult* find(const LayerId& layerId) const;
    /// Answers without a verdict because their feature text does not fit: a fact of the answers, the same for every layer.
    std::int64_t tooLong() const { return layers.empty() ? 0 : layers.front().evaluation.tooLong.value_or(0); }
    /// Neither a share nor `R` can be said of such a set.
    bool noneJudged() const { return documents > 0 && tooLong() >= documents; }
    /// 95 % for the median over layers of the accuracy inside (of what is accepted, when asked for): a bootstrap over documents, never
    /// narrower than the middle layer's own interval, since resampling answers that are all right yields nothing but such answers.
    std::optional<Interval> medianInterval(Bound bound, bool acceptedOnly = false) const;
};

struct RunResults {
    store::RunRow run;
    std::vector<LayerRecord> finalLayers; ///< by draw
    std::vector<TestSetResult> testSets;  ///< in the order they were evaluated
    std::string mixed;                    ///< mixedText of the run
    std::size_t layerChanges = 0;         ///< how often its final layers were changed since

    const TestSetResult* find(const std::string& split) const;
    double alpha() const { return finalLayers.empty() ? 0.95 : finalLayers.front().alpha; }
};

/// How selectiveMetrics calls the region of a bound.
const char* regionEstimator(Bound bound);

/// What each final layer of a run admits of a test set, the first layer's first.
std::vector<double> sharesInside(const TestSetResult& set, Bound bound);

/// A run under the name its rows carry.
struct NamedRun {
    std::string label;
    RunResults results;
};

/// Everything the tables need of one run. \throws Error
RunResults runResults(const store::StoreReader& reader, const store::RunRow& run);

} // namespace sdm::report
