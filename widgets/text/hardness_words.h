#pragma once

#include "core/records/vocabulary.h"

#include <QString>

namespace sdm::ui {

/// How the layer of its time judged a wrong answer.
enum class Hardness { NotJudged, Caught, Unsure, Fooled };
Hardness hardnessOf(double probabilityOfRight);
QString hardnessWord(Hardness hardness);
/// "words in a wrong order", "tag missing", ...
QString hardNegativeKindWord(NegativeKind kind);

} // namespace sdm::ui
