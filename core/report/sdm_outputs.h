#pragma once

#include "core/records/records.h"

#include <vector>

/// The layer's output worked out again from what is stored of an answer.
namespace sdm::report {

/// sdm(z, q, d): the softmax of d z to the base 2 + q, one a class ("Similarity-Distance-Magnitude Activations", arXiv 2509.12760).
std::vector<double> sdmOutputs(const std::vector<double>& logits, std::int64_t similarity, double distance);

/// q' = min(q, (2 + q)^s)
double rescaledSimilarity(std::int64_t similarity, double output);

/// 1 - s at the predicted class, with all its digits: s itself is stored in single precision, where most admitted answers read 1.
/// Of an answer without logits it is 1 - s as stored; NaN where no layer judged.
double outputRest(const GenerationRecord& answer, Bound bound);

} // namespace sdm::report
