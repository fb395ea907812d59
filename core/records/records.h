#pragma once

#include "core/records/ids.h"
#include "core/records/vocabulary.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

/// The plain facts of a run, as the engine reports them, the store keeps them and the window shows them. No behaviour, no
/// dependencies: this is the vocabulary everybody shares. What a record's fields are called outside is said once, in fields.h.
namespace sdm {

inline constexpr double kNotKnown = std::numeric_limits<double>::quiet_NaN();
inline constexpr double kNoRegion = std::numeric_limits<double>::infinity();

/// One item of the task; stored once per data set.
struct DocumentRecord {
    DocumentKey key;
    std::string prompt;
    std::string reference; ///< the right answer, no tags
    std::string negative;  ///< the offline negative answer string (empty for test items)
    bool operator==(const DocumentRecord&) const = default;
};

struct MetricPoint {
    std::string key; ///< see metric_keys.h
    std::int64_t step = 0;
    double epoch = 0;
    double value = 0;
    bool operator==(const MetricPoint&) const = default;
};

/// What a layer says of one answer under one bound, at the predicted class. NaN where the layer said nothing.
struct Estimate {
    double distance = kNotKnown;           ///< d
    double probability = kNotKnown;        ///< s[yhat]
    double rescaledSimilarity = kNotKnown; ///< q'
    bool inRegion = false;
    Reason reason = Reason::TooLong;
    bool operator==(const Estimate&) const = default;
};

inline constexpr int kNoPrediction = -1;

/// How many of the nearest training documents that make q an answer keeps by name.
inline constexpr int kNeighboursKept = 20;

/// A training document near an answer, as the layer knows it that judged the answer; its data set is the layer's.
struct NeighbourRecord {
    std::string documentId;         ///< empty where the layer was fitted without ids
    int label = -1;                 ///< of the text the layer keeps of it
    int prediction = kNoPrediction; ///< the layer's for that text
    double distance = kNotKnown;    ///< plain L2 distance, to five significant digits

    /// Whether it goes on with the row of neighbours that makes q of an answer predicted so.
    bool agreesWith(int answerPrediction) const { return label == prediction && prediction == answerPrediction; }
    bool operator==(const NeighbourRecord&) const = default;
};

/// One answer judged by one SDM layer.
struct GenerationRecord {
    DocumentKey key;
    int label = -1;                 ///< ground truth of the task at test time; -1 unlabelled, -99 out of distribution
    int prediction = kNoPrediction; ///< argmax of z
    Verdict verdict = Verdict::Unjudged;
    Estimate plain, lower;
    std::optional<std::int64_t> similarity;     ///< q; empty when unjudged
    std::vector<double> logits;                 ///< z, one a class
    std::vector<std::int64_t> effectiveSamples; ///< n, one a class
    DocumentKey nearest;                        ///< of the layer's support; its data set is the layer's
    double nearestDistance = kNotKnown;         ///< plain L2 distance to it
    /// By distance: the first kNeighboursKept of those that make q, and the one that ends the row. Empty where nobody recorded or asked.
    std::vector<NeighbourRecord> neighbours;
    bool sentenceCorrect = false;
    bool exactMatch = false;
    bool cut = false;                   ///< generation ended at its limit, without an end token
    bool noResponse = false;            ///< no tagged sentence, or a blank one
    std::int64_t attempts = 0;          ///< opening sentence tags in the answer
    std::optional<double> wordAccuracy; ///< share of positions with the reference's word; empty without a response
    OwnVerdict ownVerdict = OwnVerdict::None;

    const Estimate& at(Bound bound) const { return bound == Bound::Lower ? lower : plain; }
    bool judged() const { return prediction >= 0; }
    bool predictedRight() const { return judged() && label >= 0 && prediction == label; }
    bool predictedWrong() const { return judged() && label >= 0 && prediction != label; }
    bool operator==(const GenerationRecord&) const = default;
};

/// A text of a generation set: several layers may judge the same texts, so they are stored once.
struct GenerationText {
    std::string documentId;
    std::string generated;
    bool operator==(const GenerationText&) const = default;
};

/// How many of an evaluation's answers a region takes. Absent when no layer judged.
struct AdmissionCounts {
    std::optional<std::int64_t> admitted, admittedCorrect; ///< in the region; of those predicted right
    std::optional<std::int64_t> accepted, acceptedCorrect; ///< in the region and predicted as class 1
    bool operator==(const AdmissionCounts&) const = default;
};

/// One pass of one layer over one split. Absent quantities are empty, never zero.
struct EvaluationRecord {
    EvaluationId id;
    EvaluationPurpose purpose = EvaluationPurpose::Validation;
    std::int64_t step = 0;      ///< where the run was
    std::int64_t modelStep = 0; ///< step of the weights that were judged; 0: as they came
    double epoch = 0;
    std::string split;   ///< "calibration" or the name of a test set
    DatasetId datasetId; ///< of the split's file
    bool shifted = false;
    LayerId layerId; ///< empty when no layer judged (cross-entropy evaluation loss)
    GenerationSetId generationSetId;
    std::int64_t documents = 0;
    AdmissionCounts plain, lower;
    std::optional<std::int64_t> correct;                ///< yhat == y over all items
    std::optional<std::int64_t> tooLong;                ///< answers without a verdict: their feature text does not fit
    std::optional<std::int64_t> cutAnswers;             ///< answers that ended at the generation's limit
    std::optional<std::int64_t> noResponse;             ///< answers without a tagged sentence
    std::optional<double> attempts;                     ///< mean
    std::optional<double> wordAccuracy, wordAccuracySd; ///< mean and population deviation over the answers with a response
    std::optional<std::int64_t> verdictTp, verdictFp, verdictFn, verdictTn; ///< the language model's own verdict as a baseline
    std::optional<double> sentenceAccuracy, exactMatch;
    std::optional<double> loss;             ///< of the run's objective
    std::optional<double> crossEntropyLoss; ///< the same texts with base e: comparable over objectives

    const AdmissionCounts& at(Bound bound) const { return bound == Bound::Lower ? lower : plain; }
    AdmissionCounts& at(Bound bound) { return bound == Bound::Lower ? lower : plain; }
    bool operator==(const EvaluationRecord&) const = default;
};

struct HardNegativeRecord {
    DocumentKey key;
    std::int64_t epoch = 0;
    std::int64_t step = 0;
    std::int64_t modelStep = 0; ///< step of the weights that gave the answer
    std::string text;
    NegativeKind kind = NegativeKind::Permutation;
    bool used = false;              ///< taken for the loss, rather than the offline negative
    double probability = kNotKnown; ///< SDM output for class 1; NaN when no layer judged it
    NegativeOrigin origin = NegativeOrigin::Train;
    bool operator==(const HardNegativeRecord&) const = default;
};

/// What a layer found for one class, over its calibration half.
struct ClassFacts {
    double psi = kNoRegion; ///< threshold of the class's output
    double loss = 0;
    double accuracy = 0;
    double meanSimilarity = 0;
    bool operator==(const ClassFacts&) const = default;
};

struct LayerRecord {
    LayerId id;
    LayerRole role = LayerRole::Train;
    int draw = 0;
    std::int64_t epoch = 0;
    std::int64_t step = 0;
    std::int64_t modelStep = 0; ///< step of the weights whose features it was trained on
    DatasetId datasetId;        ///< of its support
    double alpha = 0.95;
    double qrMin = kNoRegion;
    std::int64_t bestEpoch = 0;
    std::vector<ClassFacts> classes;
    std::int64_t supportSize = 0;

    bool hasRegion() const { return qrMin < kNoRegion; }
    /// Threshold of a class; infinite for one the layer does not know.
    double psi(int label) const
    {
        if (label < 0 || static_cast<std::size_t>(label) >= classes.size()) {
            return kNoRegion;
        }
        return classes[static_cast<std::size_t>(label)].psi;
    }
    bool operator==(const LayerRecord&) const = default;
};

struct CheckpointRecord {
    std::int64_t step = 0;
    std::string path; ///< relative to the project folder
    std::optional<double> loss;
    bool isBest = false;
    bool operator==(const CheckpointRecord&) const = default;
};

/// A stretch of a run in one process: what its numbers may depend on.
struct SegmentRecord {
    std::int64_t firstStep = 0; ///< steps that were finished when it began
    std::int64_t startedMs = 0;
    std::int64_t threads = 0;
    std::string device; ///< "cpu", "cuda:0"
    std::string dtype;  ///< of the computation: "f32", "bf16"
    std::string engineVersion, torchVersion;
    std::string changes; ///< in words, what an earlier segment had otherwise; empty when nothing
    bool operator==(const SegmentRecord&) const = default;
};

/// Where a run is in its pipeline; `done` of `total` units (documents, steps, layers) of this phase.
struct PhaseProgress {
    PhaseKind phase = PhaseKind::Prepare;
    std::int64_t epoch = 0;
    std::int64_t step = 0;
    std::int64_t done = 0;
    std::int64_t total = 0;
    bool operator==(const PhaseProgress&) const = default;
};

} // namespace sdm
