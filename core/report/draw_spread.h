#pragma once

#include "core/records/records.h"
#include "core/report/paired_comparison.h"
#include "core/statistics/spread.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// How far the draw of a final layer's halves moves what a run admits: the lottery that one layer alone does not show.
namespace sdm::report {

/// What one final layer makes of a test set under a bound.
struct LayerDraw {
    LayerId layerId;
    EvaluationId evaluationId;
    int draw = 0;
    std::int64_t documents = 0, admitted = 0, correct = 0; ///< correct among the admitted
    double share() const { return documents == 0 ? 0 : static_cast<double>(admitted) / static_cast<double>(documents); }
};

struct SetDraws {
    std::string split;
    bool shifted = false;
    std::vector<LayerDraw> layers; ///< by draw
    std::vector<double> eachShare() const;
    std::optional<Spread> shares() const; ///< nothing without layers
};

/// Of every test set that a final layer has judged, in the order they were first evaluated.
std::vector<SetDraws> setDraws(const std::vector<EvaluationRecord>& evaluations, const std::vector<LayerRecord>& layers, Bound bound);

/// Whether two sets are admitted differently by more than the draw: only where every layer admits more of one than any does of the other.
/// DrawUnknown where a set has one layer, NoDocuments where one has none; never WithinDocuments, since other documents are in each.
DifferenceClaim drawClaim(const SetDraws& one, const SetDraws& other);

} // namespace sdm::report
