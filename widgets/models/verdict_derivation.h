#pragma once

#include "core/records/records.h"

#include <QString>

#include <vector>

namespace sdm::ui {

/// One step from what the layer measured to its verdict, with the numbers put in.
struct DerivationStep {
    QString quantity; ///< "q", "d", "s", "q′", "gate"
    QString working;  ///< "min(q, (2 + q)^s) = min(101, 103^0.98) = 94.8"
    bool stops = false;
};

/// How the verdict of a judged answer came about under `bound`; empty for one that was not judged.
std::vector<DerivationStep> verdictDerivation(const GenerationRecord& answer, const LayerRecord& layer, Bound bound);

/// What would have to change, one quantity at a time, for the answer to be admitted; of one that is, how far it could fall.
std::vector<QString> whatWouldChangeIt(const GenerationRecord& answer, const LayerRecord& layer, Bound bound);

} // namespace sdm::ui
