#pragma once

#include "core/records/records.h"
#include "core/statistics/region_search.h"

#include <vector>

/// What a layer's answers would be under another alpha, from what is stored: a look before `layer calibrate`, never a result. Nothing is
/// trained again; only thresholds move, and with them the width of the band behind the lower estimate.
namespace sdm::report {

/// The thresholds that a layer had when it judged.
RegionThresholds thresholdsOf(const LayerRecord& layer);

/// The same answers with both estimates, reasons and verdicts as those thresholds give them. The plain estimate's d, s and q' do not depend
/// on alpha and stay; the lower one's are computed again, from the logits, q, d and the effective sample sizes (SDM paper: d less the
/// half width of the DKW band of the smallest sample size, clamped at 0).
/// Answers that no layer judged stay as they are. The layer computes the lower s in float32, this in double precision: an answer that lies
/// on a threshold to the seventh digit may differ.
/// \throws Error (BadInput) naming a judged answer without q or with another number of logits or sample sizes than there are classes
std::vector<GenerationRecord> answersAt(std::vector<GenerationRecord> answers, const RegionThresholds& region);

} // namespace sdm::report
