#pragma once

#include "core/records/records.h"

#include <string>

namespace sdm::samples {

/// An answer as a final layer of two classes judged it. By the lower estimate s is 0.05 less and q' half; nothing of the two is equal.
inline GenerationRecord judgedAnswer(const std::string& document, int label, int prediction, double probability,
                                     Reason reason = Reason::Similarity, Reason lower = Reason::Ood)
{
    GenerationRecord answer;
    answer.key = {"data", document};
    answer.label = label;
    answer.prediction = prediction;
    answer.plain = {0.8, probability, 90, reason == Reason::Admitted, reason};
    answer.lower = {0.6, probability - 0.05, 45, lower == Reason::Admitted, lower};
    answer.similarity = 100;
    answer.verdict = verdictOf(answer.plain.inRegion, answer.lower.inRegion, reason == Reason::Ood, probability);
    return answer;
}

/// The text does not fit: no layer said anything of it.
inline GenerationRecord unjudgedAnswer(const std::string& document, int label)
{
    GenerationRecord answer;
    answer.key = {"data", document};
    answer.label = label;
    return answer;
}

} // namespace sdm::samples
