#pragma once

#include "core/records/records.h"

#include <QString>

namespace sdm::ui {

/// Of what an evaluation is, by which model, the region's thresholds, and what its numbers leave out: " · region: …".
QString evaluationWords(const EvaluationRecord& evaluation, const LayerRecord* layer);

} // namespace sdm::ui
