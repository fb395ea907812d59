#pragma once

#include "core/records/records.h"
#include "widgets/session/run_summary.h"

#include <QString>

#include <optional>
#include <vector>

namespace sdm::ui {

/// One step between an answer and the high-reliability region, in the order the numbers are made (method: q, then d, then s, then
/// q' = min(q, (2+q)^s), then the thresholds). d and s decide nothing by themselves: they enter what follows.
struct Gate {
    QString title;     ///< "Neighbours agree"
    QString value;     ///< "q = 101"
    QString threshold; ///< "≥ 1"; of a step that decides nothing, what it enters
    bool decides = true;
    bool passed = false;
    bool reached = false; ///< all gates before it were passed
};

/// The path of one answer through the gates, in order of decision, and the one that stopped it (or -1).
struct VerdictPath {
    std::vector<Gate> gates;
    int stoppedAt = -1;
    bool judged = true;
    bool wrong = false; ///< admitted, and the layer's prediction is not the truth
    QString conclusion; ///< one sentence
};

/// What stopped the answer is the stored reason under `bound`; the numbers beside it show why.
/// \param region  the evaluation's counts under the same bound, so that an admitted answer can be told as one of so many
VerdictPath verdictPath(const GenerationRecord& answer, const LayerRecord& layer, Bound bound,
                        const std::optional<RegionCounts>& region = {});

/// The reason in a table cell: "admitted", "admitted and wrong", "q′ 96.2 < 139", "s 0.93 < ψ 0.95", "nothing near agrees",
/// "no region found".
QString shortReason(const GenerationRecord& answer, const LayerRecord& layer, Bound bound);

/// "right", "wrong"; "class 2" where a layer has more of them.
QString classWord(int label);

} // namespace sdm::ui
