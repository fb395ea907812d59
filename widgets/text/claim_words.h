#pragma once

#include "core/report/flip_matrix.h"
#include "core/report/paired_comparison.h"

#include <QString>

namespace sdm::ui {

/// What may be said of a difference, in two or three words: "larger than the draw", "within the draw", "not known".
QString claimWord(report::DifferenceClaim claim);
/// Why, in a sentence.
QString claimMeaning(report::DifferenceClaim claim);
/// "+16.7 points": a difference of shares, signed.
QString pointsText(double difference);
/// "+317 entered HR (98.1 % right), 54 left (31 of them wrong): net +263".
QString flipHeadline(const report::FlipMatrix& flips);

} // namespace sdm::ui
