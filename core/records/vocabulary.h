#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

/// The words of a run's facts: one table an enumeration, in its order. Names are what the store, the wire, exports and settings
/// spell; SQL orders, filters' choices and arrays' sizes come from here.
namespace sdm {

template <typename Enum>
struct Word {
    Enum value;
    std::string_view name;
    std::string_view meaning;
};

/// Specialised below: `what` names the kind of word in errors, `words` are all of them.
template <typename Enum>
struct Vocabulary;

template <typename Enum>
concept HasVocabulary = requires
{
    Vocabulary<Enum>::words.size();
};

template <HasVocabulary Enum>
inline constexpr std::size_t kCountOf = Vocabulary<Enum>::words.size();

template <HasVocabulary Enum>
constexpr std::size_t indexOf(Enum value)
{
    return static_cast<std::size_t>(value);
}

template <HasVocabulary Enum>
constexpr std::string_view nameOf(Enum value)
{
    return Vocabulary<Enum>::words.at(indexOf(value)).name;
}

template <HasVocabulary Enum>
constexpr std::string_view meaningOf(Enum value)
{
    return Vocabulary<Enum>::words.at(indexOf(value)).meaning;
}

template <HasVocabulary Enum>
constexpr std::optional<Enum> findName(std::string_view name)
{
    for (const auto& word : Vocabulary<Enum>::words) {
        if (word.name == name)
            return word.value;
    }
    return std::nullopt;
}

/// \throws Error (BadInput) naming the kind of word and the text
[[noreturn]] void refuseName(std::string_view what, std::string_view name);

template <HasVocabulary Enum>
Enum fromName(std::string_view name)
{
    const auto value = findName<Enum>(name);
    if (!value)
        refuseName(Vocabulary<Enum>::what, name);
    return *value;
}

/// Every value in order, for loops over all of them.
template <HasVocabulary Enum>
constexpr auto allOf()
{
    std::array<Enum, kCountOf<Enum>> values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = Vocabulary<Enum>::words[i].value;
    return values;
}

template <HasVocabulary Enum>
constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < kCountOf<Enum>; ++i) {
        if (indexOf(Vocabulary<Enum>::words[i].value) != i)
            return false;
    }
    return true;
}

/// The part of the pipeline a run is in.
enum class PhaseKind {
    Prepare,
    TrainLayer,
    Generate,
    FineTune,
    Validate,
    ValidationLayer,
    MonitorLayer,
    Monitor,
    Decode,
    FinalLayer,
    Evaluate
};
template <>
struct Vocabulary<PhaseKind> {
    static constexpr std::string_view what = "phase";
    static constexpr std::array words{
        Word<PhaseKind>{PhaseKind::Prepare, "prepare", "reads data and model"},
        Word<PhaseKind>{PhaseKind::TrainLayer, "train_layer", "trains the layer of an epoch's loss"},
        Word<PhaseKind>{PhaseKind::Generate, "generate", "decodes answers to find wrong ones"},
        Word<PhaseKind>{PhaseKind::FineTune, "fine_tune", "takes optimiser steps"},
        Word<PhaseKind>{PhaseKind::Validate, "validate", "computes the loss over the calibration data"},
        Word<PhaseKind>{PhaseKind::ValidationLayer, "validation_layer", "trains the layer of an evaluation's loss"},
        Word<PhaseKind>{PhaseKind::MonitorLayer, "monitor_layer", "trains the layer that judges along the way"},
        Word<PhaseKind>{PhaseKind::Monitor, "monitor", "judges the present model's answers to what is watched"},
        Word<PhaseKind>{PhaseKind::Decode, "decode", "answers the calibration and test items with the chosen model"},
        Word<PhaseKind>{PhaseKind::FinalLayer, "final_layer", "trains the final layers"},
        Word<PhaseKind>{PhaseKind::Evaluate, "evaluate", "judges the test sets with the final layers"},
    };
};

/// What a layer was trained for.
enum class LayerRole { Train, Validation, Monitor, Final };
template <>
struct Vocabulary<LayerRole> {
    static constexpr std::string_view what = "layer role";
    static constexpr std::array words{
        Word<LayerRole>{LayerRole::Train, "train", "gives the loss of an epoch its base"},
        Word<LayerRole>{LayerRole::Validation, "validation", "gives the evaluation loss its base"},
        Word<LayerRole>{LayerRole::Monitor, "monitor", "judges along the way and reaches no loss"},
        Word<LayerRole>{LayerRole::Final, "final", "judges the test sets after training"},
    };
};

/// The data a generated wrong answer belongs to.
enum class NegativeOrigin { Train, Calibration, Final };
template <>
struct Vocabulary<NegativeOrigin> {
    static constexpr std::string_view what = "origin of a hard negative";
    static constexpr std::array words{
        Word<NegativeOrigin>{NegativeOrigin::Train, "train", "training data"},
        Word<NegativeOrigin>{NegativeOrigin::Calibration, "calibration", "calibration data, at an evaluation"},
        Word<NegativeOrigin>{NegativeOrigin::Final, "final", "calibration data, for the final layers"},
    };
};

/// What is wrong with a wrong answer.
enum class NegativeKind { Permutation, MissingWord, ExtraWord, TagMissing, Format, NoAnswer, VerdictOnly, WrongValue, NotANumber };
template <>
struct Vocabulary<NegativeKind> {
    static constexpr std::string_view what = "kind of hard negative";
    static constexpr std::array words{
        Word<NegativeKind>{NegativeKind::Permutation, "permutation", "the right words in another order"},
        Word<NegativeKind>{NegativeKind::MissingWord, "missing_word", "words left out, none added"},
        Word<NegativeKind>{NegativeKind::ExtraWord, "extra_word", "a word that is not the reference's"},
        Word<NegativeKind>{NegativeKind::TagMissing, "tag_missing", "no complete pair of tags"},
        Word<NegativeKind>{NegativeKind::Format, "format", "the right sentence with text around it"},
        Word<NegativeKind>{NegativeKind::NoAnswer, "no_answer", "nothing, or a blank sentence"},
        Word<NegativeKind>{NegativeKind::VerdictOnly, "verdict_only", "a verdict and nothing else"},
        Word<NegativeKind>{NegativeKind::WrongValue, "wrong_value", "a number, but not the result"},
        Word<NegativeKind>{NegativeKind::NotANumber, "not_a_number", "a tagged result that is no number"},
    };
};

/// The reliability scale of an answer, best first, and what has no place on it.
enum class Verdict { Highest, High, Low, NearChance, Ood, Unjudged };
template <>
struct Vocabulary<Verdict> {
    static constexpr std::string_view what = "verdict";
    static constexpr std::array words{
        Word<Verdict>{Verdict::Highest, "highest", "inside the high-reliability region by the lower estimate"},
        Word<Verdict>{Verdict::High, "high", "inside it by the plain estimate only"},
        Word<Verdict>{Verdict::Low, "low", "outside, with some support"},
        Word<Verdict>{Verdict::NearChance, "near_chance", "outside, and the probability of the predicted class is near chance"},
        Word<Verdict>{Verdict::Ood, "ood", "out of distribution: nothing near agrees (q = 0)"},
        Word<Verdict>{Verdict::Unjudged, "unjudged", "the layer gave no verdict: the answer's text does not fit"},
    };
};

/// Why an answer was or was not admitted to the region: the first gate that stopped it.
enum class Reason { Admitted, Ood, Similarity, Null, Multiple, Mismatch, TooLong };
template <>
struct Vocabulary<Reason> {
    static constexpr std::string_view what = "reason";
    static constexpr std::array words{
        Word<Reason>{Reason::Admitted, "admitted", "in the region"},
        Word<Reason>{Reason::Ood, "ood", "nothing near agrees (q = 0)"},
        Word<Reason>{Reason::Similarity, "similarity", "the rescaled similarity is below qr_min, or there is no region"},
        Word<Reason>{Reason::Null, "null", "no class reaches its threshold"},
        Word<Reason>{Reason::Multiple, "multiple", "several classes reach theirs"},
        Word<Reason>{Reason::Mismatch, "mismatch", "another class than the predicted one reaches its threshold"},
        Word<Reason>{Reason::TooLong, "too_long", "the text to judge is longer than the model's limit"},
    };
};

/// What an evaluation was made for.
enum class EvaluationPurpose { Validation, Monitor, Final };
template <>
struct Vocabulary<EvaluationPurpose> {
    static constexpr std::string_view what = "purpose of an evaluation";
    static constexpr std::array words{
        Word<EvaluationPurpose>{EvaluationPurpose::Validation, "validation", "the loss that chooses the checkpoint"},
        Word<EvaluationPurpose>{EvaluationPurpose::Monitor, "monitor", "a look at the model in training; chooses nothing"},
        Word<EvaluationPurpose>{EvaluationPurpose::Final, "final", "the result: the chosen checkpoint, judged by a final layer"},
    };
};

/// What the language model says of its own answer.
enum class OwnVerdict { None, No, Yes };
template <>
struct Vocabulary<OwnVerdict> {
    static constexpr std::string_view what = "own verdict";
    static constexpr std::array words{
        Word<OwnVerdict>{OwnVerdict::None, "none", "gives no verdict of its own"},
        Word<OwnVerdict>{OwnVerdict::No, "no", "calls its answer wrong"},
        Word<OwnVerdict>{OwnVerdict::Yes, "yes", "calls its answer right"},
    };
};

/// Which estimate of the region counts.
enum class Bound { Plain, Lower };
template <>
struct Vocabulary<Bound> {
    static constexpr std::string_view what = "estimate";
    static constexpr std::array words{
        Word<Bound>{Bound::Plain, "plain", "the published estimate, at the centroid"},
        Word<Bound>{Bound::Lower, "lower", "the lower end of the estimate, given how few calibration items support it"},
    };
};
/// What tables, tiles and commands show unless asked for the other one: the published estimate.
inline constexpr Bound kDefaultBound = Bound::Plain;

/// How a run is asked to stop, weakest first.
enum class StopRequest { None, AfterCheckpoint, Now };
template <>
struct Vocabulary<StopRequest> {
    static constexpr std::string_view what = "stop request";
    static constexpr std::array words{
        Word<StopRequest>{StopRequest::None, "none", "goes on"},
        Word<StopRequest>{StopRequest::AfterCheckpoint, "after_checkpoint", "stops once its next checkpoint is written"},
        Word<StopRequest>{StopRequest::Now, "now", "stops at once; what came after the last checkpoint is done again on resume"},
    };
};

static_assert(isInOrder<PhaseKind>() && isInOrder<LayerRole>() && isInOrder<NegativeOrigin>() && isInOrder<NegativeKind>());
static_assert(isInOrder<Verdict>() && isInOrder<Reason>() && isInOrder<EvaluationPurpose>() && isInOrder<OwnVerdict>());
static_assert(isInOrder<Bound>() && isInOrder<StopRequest>());

/// Below this probability of the predicted class an answer outside the region is near chance.
inline constexpr double kNearChanceBelow = 0.6;

/// The level of a judged answer from its two region flags, its plain probability s[yhat] and q = 0.
Verdict verdictOf(bool inRegion, bool inRegionLower, bool outOfDistribution, double probability);

} // namespace sdm
