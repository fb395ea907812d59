#pragma once

#include "core/report/selective_metrics.h"
#include "core/store/store_reader.h"

#include <array>
#include <string>
#include <vector>

namespace sdm::report {

/// One final layer's judgement of one test set.
struct LayerResult {
    LayerRecord layer;
    EvaluationRecord evaluation;
    std::vector<EstimatorMetrics> metrics;
    std::array<Tally, kCountOf<Bound>> accepted{}; ///< in the region and predicted right, by bound

    /// \return nullptr when the estimator has no such group
    const GroupMetric* find(const std::string& estimator, const std::string& group) const;
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
};

struct RunResults {
    store::RunRow run;
    std::vector<LayerRecord> finalLayers; ///< by draw
    std::vector<TestSetResult> testSets;  ///< in the order they were evaluated

    const TestSetResult* find(const std::string& split) const;
};

/// Everything the tables need of one run. \throws Error
RunResults runResults(const store::StoreReader& reader, const store::RunRow& run);

} // namespace sdm::report
