#pragma once

#include "core/engine/text/unicode.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The answer strings of word ordering and everything decided from them alone (method.md 1.6, 2.3, 6.3, 7.1, 7.3, 7.4).
/// Trimming and word splitting use Unicode white space.
namespace sdm::engine {

/// Words joined by single blanks.
std::string normalised(std::string_view text);

std::string positiveAnswer(std::string_view reference);
/// The answer up to its opening `<verified>` tag; always ends in it (2.3).
std::string stripVerdict(std::string_view answer);
/// The answer with the verdict No and the reference code's two newlines (2.3).
std::string forceNo(std::string_view answer);
/// forceNo without the trailing newlines: what training uses, so that all negatives end alike (6.4).
std::string forceNoForTraining(std::string_view answer);

bool matchesPositive(std::string_view reference, std::string_view generation);
bool matchesPositiveButNo(std::string_view reference, std::string_view generation);
/// 6.3: neither the positive answer nor the same with verdict No.
bool isTrainingHardNegative(std::string_view reference, std::string_view generation);
/// 7.3: 1 if the first tagged sentence has the reference's words and a verdict pair is there.
int testLabel(std::string_view reference, std::string_view generation);
/// 7.1: the forced-No text if the generation is a hard negative for the final layer.
std::optional<std::string> finalLayerHardNegative(std::string_view reference, std::string_view generation);

/// Surface metrics of one output (7.4, scoring the first sentence).
struct SurfaceMetrics {
    bool sentenceCorrect = false;
    bool exactMatch = false;
    bool noResponse = false;
    bool truePositive = false, falsePositive = false, trueNegative = false, falseNegative = false; ///< the LM's own verdict
    double wordAccuracy = 0;
    bool parseable = false;
    int attempts = 0;
};
SurfaceMetrics surfaceMetrics(std::string_view reference, std::string_view generation);

/// Kind of a wrong answer: permutation, missing_word, extra_word, tag_missing, format, no_answer, verdict_only.
std::string hardNegativeKind(std::string_view reference, std::string_view generation);

} // namespace sdm::engine
