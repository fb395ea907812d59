#pragma once

#include "widgets/drawing/series.h"
#include "widgets/session/run_facts.h"

#include <map>

namespace sdm::ui {

/// Evaluations that make a curve, by split: judged along the way, and last the published (first) final layer.
std::map<std::string, std::vector<const EvaluationRecord*>> evaluationsBySplit(const RunFacts& facts);
/// Judged by the final layer.
bool isPublished(const RunFacts& facts, const EvaluationRecord& evaluation);

/// part/whole at a step with its 95 % interval (core/statistics). \param whole > 0
SeriesPoint proportionPoint(std::int64_t step, std::int64_t part, std::int64_t whole, const QString& note);

/// The line of a split without its points: in-distribution solid with discs, shifted dashed with rings.
Series splitSeries(const std::string& split, bool shifted, int index);
/// The final layer judges more answers than the layers along the way and is trained otherwise: a mark of its own, not the line's end.
Series publishedMark(const Series& line);

} // namespace sdm::ui
