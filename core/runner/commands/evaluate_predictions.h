#pragma once

#include "core/runner/commands/prediction_lines.h"

#include <optional>
#include <string>

namespace sdm::runner {

/// The tables of every group as text. Estimators that the lines have no numbers for are left out.
/// \param alpha   what accuracies are held against; without it the file's own, else 0.95
/// \param format  md, latex, csv or json
std::string predictionTables(const PredictionGroups& groups, std::optional<double> alpha, const std::string& format);

} // namespace sdm::runner
