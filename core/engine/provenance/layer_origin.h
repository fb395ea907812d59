#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace sdm::engine {

/// What CausalLm::features computes: hidden states after the final norm, their mean over the positions, then the last position.
inline constexpr const char* kFinalNorm = "final_norm";
inline constexpr const char* kMeanAndLast = "mean,last";

/// What decides a document's feature vector besides the model's weights. An empty text or a negative number is "not known".
struct FeatureSpec {
    std::string layers;          ///< which hidden states: kFinalNorm
    std::string poolings;        ///< what is concatenated, in order: kMeanAndLast
    std::string tail;            ///< `verified_tag` or `end_of_turn`
    std::string chatTemplate;    ///< the setting: `auto`, or the name of a template that replaces the model's own
    std::string chatDigest;      ///< SHA-256 of the template's text
    std::int64_t maxLength = -1; ///< tokens; a longer text has no feature

    bool operator==(const FeatureSpec&) const = default;
};

/// What an SDM layer was made from. It travels inside the layer's folder, and wherever the layer is used the use is held against it: a
/// verdict over features of another kind, or of another model, is a number without a meaning.
struct LayerOrigin {
    FeatureSpec features;
    std::string modelDigest;     ///< SHA-256 of the model's configuration and weights (see modelDigest)
    std::int64_t modelStep = -1; ///< optimiser step of the checkpoint; 0 for the model as it came
    std::string task;            ///< kind of the task
    std::string verifier;        ///< what decided whether an answer is right
    std::string engineVersion;

    bool isKnown() const { return !modelDigest.empty(); }
    bool operator==(const LayerOrigin&) const = default;
};

/// The known facts under stable names (`model_digest`, `feature_tail`, …): what layer folders and feature files keep.
using OriginFacts = std::map<std::string, std::string>;
OriginFacts factsOf(const LayerOrigin& origin);
/// Facts of other names are left alone. \throws Error (BadInput) naming a number that is none
LayerOrigin originOf(const OriginFacts& facts, const std::string& where);

/// What to make of a fact that only one side knows.
enum class Unknown { Agrees, Conflicts };

/// One sentence with both values for every fact in which a use differs from what the layer was made from. Facts the use does not know
/// are not compared. Of engine versions the first two numbers count: within them features are computed alike. The step is not compared:
/// the digest says more.
std::vector<std::string> conflictsOf(const LayerOrigin& made, const LayerOrigin& use, Unknown unknown);

/// \param where   the layer's folder
/// \param forced  whether the user insists: nothing is thrown then
/// \return        the conflicts, for a warning
/// \throws Error (BadInput) naming every conflict unless forced
std::vector<std::string> requireOrigin(const LayerOrigin& made, const LayerOrigin& use, Unknown unknown, const std::string& where,
                                       bool forced);

} // namespace sdm::engine
