#pragma once

#include "core/records/verdict.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

/// The plain facts of a run, as the engine reports them, the store keeps them and the window shows them. No behaviour, no
/// dependencies: this is the vocabulary everybody shares.
namespace sdm {

/// One word-ordering item; stored once per data set.
struct DocumentRecord {
    std::string documentId;
    std::string prompt;
    std::string reference; ///< the right sentence, no tags
    std::string negative;  ///< the offline negative answer string (empty for test items)
};

struct MetricPoint {
    std::string key; ///< e.g. "train/loss"
    std::int64_t step = 0;
    double epoch = 0;
    double value = 0;
};

/// One answer judged by one SDM layer. Quantities at the predicted class unless said.
struct GenerationRecord {
    std::string documentId;
    int label = -1;     ///< ground truth of 7.3
    int prediction = 0; ///< argmax of z
    Verdict verdict = Verdict::Ood;
    Reason reason = Reason::Ood;      ///< plain estimate
    Reason reasonLower = Reason::Ood; ///< lower estimate
    std::int64_t similarity = 0;      ///< q
    double distance = 0;              ///< d, plain quantile
    double distanceLower = 0;
    double probability = 0;        ///< s[yhat]
    double probabilityLower = 0;   ///< s_lower[yhat]
    double rescaledSimilarity = 0; ///< q'
    double rescaledSimilarityLower = 0;
    bool inRegion = false;
    bool inRegionLower = false;
    std::string nearestDocumentId;
    double nearestDistance = 0; ///< plain L2 distance to the nearest support vector
    double logit0 = 0;          ///< z
    double logit1 = 0;
    std::int64_t effectiveSamples0 = 0; ///< n_0, n_1 of 4.4
    std::int64_t effectiveSamples1 = 0;
    bool sentenceCorrect = false; ///< Table 3 sentence accuracy of this item
    bool exactMatch = false;
};

/// A text of a generation set: several layers may judge the same texts, so they are stored once.
struct GenerationText {
    std::string documentId;
    std::string generated;
};

/// One pass of one layer over one split. Absent quantities are empty, never zero.
struct EvaluationRecord {
    std::string id; ///< ULID
    std::int64_t step = 0;
    double epoch = 0;
    std::string split;     ///< "calibration" or the name of a test set
    std::string datasetId; ///< SHA-256 of the split's file, as in RunObserver::onDocuments
    bool shifted = false;
    std::string layerId; ///< empty when no layer judged (cross-entropy evaluation loss)
    std::string generationSetId;
    std::int64_t documents = 0;
    std::optional<std::int64_t> admitted, admittedCorrect;           ///< plain region
    std::optional<std::int64_t> admittedLower, admittedLowerCorrect; ///< lower estimate
    std::optional<std::int64_t> accepted, acceptedCorrect;           ///< in the region and predicted right
    std::optional<std::int64_t> correct;                             ///< yhat == y over all items
    std::optional<double> sentenceAccuracy, exactMatch, loss;
};

struct HardNegativeRecord {
    std::int64_t epoch = 0;
    std::int64_t step = 0;
    std::string documentId;
    std::string text;
    std::string kind;  ///< permutation, missing_word, extra_word, tag_missing, format, no_answer, verdict_only
    bool used = false; ///< taken for the loss, rather than the offline negative
    double probability = std::numeric_limits<double>::quiet_NaN(); ///< SDM output for class 1; NaN when no layer judged it
    std::string origin;                                            ///< train, calibration, final
};

struct LayerRecord {
    std::string id;   ///< ULID
    std::string role; ///< train, validation, final
    int draw = 0;
    std::int64_t epoch = 0;
    std::int64_t step = 0;
    double alpha = 0.95;
    double qrMin = std::numeric_limits<double>::infinity(); ///< infinity when no region was found
    double psi0 = std::numeric_limits<double>::infinity();
    double psi1 = std::numeric_limits<double>::infinity();
    std::int64_t bestEpoch = 0;
    double loss0 = 0, loss1 = 0;
    double accuracy0 = 0, accuracy1 = 0;
    double meanSimilarity0 = 0, meanSimilarity1 = 0;
    std::int64_t supportSize = 0;
};

struct CheckpointRecord {
    std::int64_t step = 0;
    std::string path; ///< relative to the project folder
    std::optional<double> loss;
    bool isBest = false;
};

/// Where a run is in its pipeline; `done` of `total` units (documents, steps, layers) of this phase.
struct PhaseProgress {
    std::string phase; ///< prepare, train_layer, generate, fine_tune, validate, monitor, decode, final_layer, evaluate
    std::int64_t epoch = 0;
    std::int64_t step = 0;
    std::int64_t done = 0;
    std::int64_t total = 0;
};

} // namespace sdm
