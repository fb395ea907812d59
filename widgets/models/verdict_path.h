#pragma once

#include "core/records/records.h"

#include <QString>

#include <vector>

namespace sdm::ui {

/// One gate between an answer and the high-reliability region (method: q > 0, q' >= q'min, s[yhat] >= psi[yhat]).
struct Gate {
    QString title;     ///< "Neighbours agree"
    QString value;     ///< "q = 101"
    QString threshold; ///< "≥ 1"
    bool passed = false;
    bool reached = false; ///< all gates before it were passed
};

/// The path of one answer through the gates, in order of decision, and the one that stopped it (or -1).
struct VerdictPath {
    std::vector<Gate> gates;
    int stoppedAt = -1;
    QString conclusion; ///< one sentence
};

/// \param lower  decide on the lower estimate rather than the plain one
VerdictPath verdictPath(const GenerationRecord& answer, const LayerRecord& layer, Bound bound);

/// The reason in a table cell: "admitted", "q′ 96.2 < 139", "s 0.93 < ψ 0.95", "nothing near agrees", "no region found".
QString shortReason(const GenerationRecord& answer, const LayerRecord& layer, Bound bound);

} // namespace sdm::ui
