#pragma once

#include "core/report/abstention_reasons.h"
#include "core/report/reliability_diagram.h"
#include "core/report/risk_coverage.h"
#include "core/statistics/region_search.h"
#include "widgets/drawing/drawing.h"

#include <QString>

#include <utility>
#include <vector>

/// What core/report says of a judged test set, as drawings. Pure functions, any thread: the page on reliability and the instruments of the
/// same names ask the same ones.
namespace sdm::ui {

/// What every drawing of a test set prints: whose answers, judged by what.
struct JudgedBy {
    QString split;
    std::int64_t modelStep = 0;
    Bound bound = kDefaultBound;
    double alpha = 0.95;
};

/// Every judged answer by q' and s, with the region's thresholds.
Drawing scatterDrawing(const std::vector<GenerationRecord>& answers, const RegionThresholds& region, const JudgedBy& by);

/// Why answers are or are not inside, one bar a test set.
Drawing reasonsDrawing(const std::vector<std::pair<QString, report::AbstentionReasons>>& sets, Bound bound);

struct DiagramChoices {
    report::Binning binning = report::Binning::EqualWidth;
    report::Scope scope = report::Scope::All;
    int bins = 10;
    bool operator==(const DiagramChoices&) const = default;
};
/// s under the bound with intervals and a strip of counts; beside it s under the other bound and softmax(z).
Drawing diagramDrawing(const std::vector<GenerationRecord>& answers, const JudgedBy& by, const DiagramChoices& choices = {});

/// Selective risk against coverage by each ranking and by an oracle, the level 1 - alpha, and the region's own point.
Drawing riskDrawing(const std::vector<GenerationRecord>& answers, const JudgedBy& by);

} // namespace sdm::ui
