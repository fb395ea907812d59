#pragma once

#include "core/records/ids.h"

namespace SQLite {
class Database;
}

/// The narrow tables `answer` and `answer_count`, which browsing reads instead of `generation`. Used inside core/store only, within a
/// transaction of the caller's.
namespace sdm::store {

/// Makes the rows of an evaluation whose generations have just been written. Its layer's thresholds of now make the margins:
///   min((q' - q'_min) / q'_min, (s - psi) / psi) at the predicted class, -1 where the layer found no region or the class has no threshold.
void copyAnswers(SQLite::Database& database, const EvaluationId& evaluation);

/// Answers whose texts were written after them learn where those are.
void linkAnswersToTexts(SQLite::Database& database, const GenerationSetId& set);

} // namespace sdm::store
