#pragma once

#include "core/records/vocabulary.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

/// The keys of a run's metrics: every spelling has its home here, so that one key never means two quantities.
namespace sdm {

/// Keys without a part that varies.
namespace metric_key {
inline constexpr std::string_view kTrainLoss = "train/loss";
inline constexpr std::string_view kLearningRate = "train/learning_rate";
inline constexpr std::string_view kGradientNorm = "train/grad_norm";
inline constexpr std::string_view kTokensPerSecond = "train/tokens_per_second";
inline constexpr std::string_view kPreferenceAccuracy = "train/preference_accuracy"; ///< pairs whose chosen answer gained more
inline constexpr std::string_view kPreferenceMargin = "train/preference_margin";     ///< mean over the pairs of a step
inline constexpr std::string_view kEvaluationLoss = "eval/loss";
inline constexpr std::string_view kEvaluationLossOffline = "eval/loss_offline";          ///< every wrong answer the offline one
inline constexpr std::string_view kEvaluationCrossEntropy = "eval/cross_entropy_loss";   ///< base e, whatever the objective
inline constexpr std::string_view kEvaluationLossLowestDraw = "eval/loss_lowest_draw";   ///< over evaluation.loss_draws layers
inline constexpr std::string_view kEvaluationLossHighestDraw = "eval/loss_highest_draw"; ///< over the same
inline constexpr std::string_view kNegativesGenerated = "hard_negatives/generated";
inline constexpr std::string_view kNegativesWrong = "hard_negatives/wrong";
inline constexpr std::string_view kNegativesUsed = "hard_negatives/used";
inline constexpr std::string_view kNegativesTooLong = "hard_negatives/too_long"; ///< wrong, but the text does not fit
inline constexpr std::string_view kPeakMemory = "memory/peak_bytes";
} // namespace metric_key

/// Mean base of the loss over the answers of a class.
std::string betaMeanKey(int label);

/// What is said of the answers to one split. While a run trains these are the monitor's lines, `hr/<split>/share`; the results of
/// the chosen checkpoint have keys of their own, `final/<split>/hr/share`.
enum class SplitMetric { HrShare, HrAccuracy, HrLowerShare, HrLowerAccuracy, AcceptedShare, Accuracy };
template <>
struct Vocabulary<SplitMetric> {
    static constexpr std::string_view what = "metric of a split";
    static constexpr std::array words{
        Word<SplitMetric>{SplitMetric::HrShare, "hr/share", "share of the answers in the region"},
        Word<SplitMetric>{SplitMetric::HrAccuracy, "hr/accuracy", "share of those judged right"},
        Word<SplitMetric>{SplitMetric::HrLowerShare, "hr_lower/share", "share of the answers in the region, lower estimate"},
        Word<SplitMetric>{SplitMetric::HrLowerAccuracy, "hr_lower/accuracy", "share of those judged right"},
        Word<SplitMetric>{SplitMetric::AcceptedShare, "accepted/share", "share in the region and predicted right"},
        Word<SplitMetric>{SplitMetric::Accuracy, "accuracy", "sentence accuracy of the language model"},
    };
};
static_assert(isInOrder<SplitMetric>());

/// The key under which an evaluation of that purpose logs a quantity of a split.
std::string splitMetricKey(SplitMetric metric, std::string_view split, EvaluationPurpose purpose);

enum class LayerMetric { Loss, QrMin };
template <>
struct Vocabulary<LayerMetric> {
    static constexpr std::string_view what = "metric of a layer";
    static constexpr std::array words{
        Word<LayerMetric>{LayerMetric::Loss, "loss", "mean over classes of the SDM loss on the calibration half"},
        Word<LayerMetric>{LayerMetric::QrMin, "qr_min", "least rescaled similarity of the region; infinite without one"},
    };
};
static_assert(isInOrder<LayerMetric>());
std::string layerMetricKey(LayerMetric metric, LayerRole role);

std::string phaseSecondsKey(PhaseKind phase);

} // namespace sdm
