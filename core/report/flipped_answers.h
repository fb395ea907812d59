#pragma once

#include "core/store/store_reader.h"

#include <vector>

namespace sdm::report {

/// One document as two evaluations judged its answers, with their texts.
struct FlippedAnswer {
    store::GenerationView first, second;
};

/// The documents of one cell of a flip matrix: one verdict by the first evaluation, one by the second; in the order of their keys.
/// \throws Error as StoreReader
std::vector<FlippedAnswer> flippedAnswers(const store::StoreReader& reader, const EvaluationId& first, const EvaluationId& second,
                                          Verdict firstVerdict, Verdict secondVerdict);

} // namespace sdm::report
