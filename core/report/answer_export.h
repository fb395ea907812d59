#pragma once

#include "core/store/store_reader.h"

#include <cstdint>
#include <filesystem>

namespace sdm::report {

/// Writes all answers that a query means, in order, with the columns of a run's export of generations: CSV where the name ends in
/// `.csv`, else one JSON object a line. \return how many \throws Error
std::int64_t exportAnswers(const store::StoreReader& reader, const AnswerQuery& query, const store::AnswerOrdering& ordering,
                           const std::filesystem::path& out);

} // namespace sdm::report
