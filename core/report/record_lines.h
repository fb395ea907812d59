#pragma once

#include "core/store/store_reader.h"

#include <string>

/// One stored row as one line of an export; lines end in a newline. CSV and JSON carry the same columns in the same order.
namespace sdm::report {

std::string metricCsvHeader();
std::string metricCsv(const store::MetricRow& metric);
std::string metricJson(const store::MetricRow& metric);

/// What a generation's line says of the evaluation it belongs to.
struct EvaluationContext {
    EvaluationRecord evaluation;
    LayerRecord layer; ///< empty id when no layer judged
    bool superseded = false;
};

std::string generationCsvHeader();
std::string generationCsv(const EvaluationContext& context, const store::GenerationView& view);
std::string generationJson(const EvaluationContext& context, const store::GenerationView& view);
/// With the reference code's field names (`q`, `f`, `sdm_output`, `is_high_reliability_region`, ...).
std::string predictionCsvHeader();
std::string predictionCsv(const EvaluationContext& context, const store::GenerationView& view);
std::string predictionJson(const EvaluationContext& context, const store::GenerationView& view);

std::string hardNegativeCsvHeader();
std::string hardNegativeCsv(const store::HardNegativeRow& row);
/// `{"id", "hard_negatives": [text], "epoch", ...}`: the reference code's keys, then ours.
std::string hardNegativeJson(const store::HardNegativeRow& row);

} // namespace sdm::report
