#pragma once

#include "core/records/records.h"

#include <cstdint>
#include <vector>

namespace sdm::report {

/// What two layers, of one run or of two, say of one document. Points into the lists that were paired.
struct AnswerPair {
    const GenerationRecord* first = nullptr;
    const GenerationRecord* second = nullptr;
};

/// Two lists of answers, document by document. A document is known by its data set and its id.
struct PairedAnswers {
    std::vector<AnswerPair> pairs; ///< in the order of the documents' keys
    std::int64_t onlyFirst = 0;    ///< documents that the first list alone has
    std::int64_t onlySecond = 0;
};

/// Both lists must outlive the pairs. \throws Error (BadInput) naming a document that a list has twice
PairedAnswers pairAnswers(const std::vector<GenerationRecord>& first, const std::vector<GenerationRecord>& second);

} // namespace sdm::report
