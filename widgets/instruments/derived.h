#pragma once

#include "widgets/instruments/instrument.h"

#include <vector>

namespace sdm::ui {

/// A metric that somebody has made of others.
struct DerivedMetric {
    QString name;
    QString expression; ///< core/runs/metric_expression.h
    bool operator==(const DerivedMetric&) const = default;
};

/// "derived.hr times accuracy": the id of its instrument.
QString derivedId(const DerivedMetric& metric);

/// Its value at every step at which one of the metrics it names has a value, from the first step on at which all have one to the last: a
/// metric counts with what it last was, of a long run with the mean of neighbouring points, as everywhere.
/// What is not right in the expression is said in the caption, as is a baseline that is missing.
Instrument derivedInstrument(const DerivedMetric& metric);

/// The names that an expression may have for what the runs have: stored keys, and short ones of their splits. Sorted, each once.
std::vector<std::string> expressionNames(const std::vector<RunView>& runs);

} // namespace sdm::ui
