#pragma once

#include "core/engine/text/tagged_text.h"
#include "core/engine/text/unicode.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The answer strings of word ordering and everything decided from them alone: the training and test-time verifiers, the verdict
/// functions and the surface metrics of "Similarity-Distance-Magnitude Language Models" (arXiv 2510.26183) and its reference code.
/// Trimming and word splitting use Unicode white space.
namespace sdm::engine {

/// Words joined by single blanks.
std::string normalised(std::string_view text);

std::string positiveAnswer(std::string_view reference);
/// The answer up to its opening `<verified>` tag; always ends in it. Only a verdict at the very end is taken off.
std::string stripVerdict(std::string_view answer);
/// The answer with the verdict No and the reference code's two newlines.
std::string forceNo(std::string_view answer);
/// forceNo without the trailing newlines: what training uses, so that generated and offline negatives end alike.
std::string forceNoForTraining(std::string_view answer);

bool matchesPositive(std::string_view reference, std::string_view generation);
bool matchesPositiveButNo(std::string_view reference, std::string_view generation);
/// Neither the positive answer nor the same with verdict No.
bool isTrainingHardNegative(std::string_view reference, std::string_view generation);
/// Ground truth of a generation at test time: 1 if the first tagged sentence has the reference's words and a verdict pair is there.
int testLabel(std::string_view reference, std::string_view generation);
/// The forced-No text if the generation is a hard negative for the final layer: one of training whose test label is 0.
std::optional<std::string> finalLayerHardNegative(std::string_view reference, std::string_view generation);

/// Surface metrics of one output, scoring its first tagged sentence.
struct SurfaceMetrics {
    bool sentenceCorrect = false; ///< the tagged sentence has the reference's words
    bool exactMatch = false;      ///< the whole output is the positive answer, up to white space
    bool noResponse = false;      ///< no tagged sentence, or a blank one
    bool truePositive = false, falsePositive = false, trueNegative = false, falseNegative = false; ///< the LM's own verdict
    std::optional<bool> saysYes; ///< the LM's own verdict; nothing without one
    double wordAccuracy = 0;     ///< share of positions with equal words, 0 if the lengths differ; counts only if `parseable`
    bool parseable = false;
    int attempts = 0; ///< number of `<sentence>` in the output
};
/// Share of positions with equal words; 0 if the numbers of words differ.
double shareOfEqualWords(const std::vector<std::string_view>& words, const std::vector<std::string_view>& reference);
/// Sets the four counts of the model's own verdict from `sentenceCorrect` and the first verdict; without one it did not say yes.
void countOwnVerdict(SurfaceMetrics& metrics, std::string_view generation);
SurfaceMetrics surfaceMetrics(std::string_view reference, std::string_view generation);

/// Kind of a wrong answer. In order of decision: `no_answer` (empty, or a blank sentence), `verdict_only` (a verdict and nothing
/// else), `tag_missing` (no complete sentence pair), `permutation`, `missing_word` (words left out, none added), `extra_word` (a word
/// that is not the reference's), `tag_missing` again (right sentence, no verdict pair), `format` (right sentence, text around it).
std::string hardNegativeKind(std::string_view reference, std::string_view generation);

} // namespace sdm::engine
