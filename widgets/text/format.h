#pragma once

#include "core/records/vocabulary.h"
#include "core/statistics/interval.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace sdm::ui {

/// Numbers as the window writes them, by the locale. "—" never appears: what is absent is said in words or left out.

QString countText(std::int64_t count);          ///< 1,462
QString shareText(double share);                ///< two digits; <0.01 and >0.99 rather than a false 0 or 1
QString accuracyText(double accuracy);          ///< three digits, 1 only when exact
QString intervalText(const Interval& interval); ///< [0.965–0.981]
QString fixedText(double value, int digits);    ///< ∞ and n/a spelled out
/// s from 1 - s: three digits, and close to 1 what is missing to it, since there its digits all read 9: "0.982", "1−3.1·10⁻⁵". Empty
/// for none.
QString outputText(double rest);
QString durationText(double seconds);           ///< 42 s, 3 min 05 s, 3 h 12 min
QString startedText(std::int64_t milliseconds); ///< 14:05 today, 21 Nov 14:05, 21 Nov 2025
QString phaseWord(PhaseKind phase);             ///< fine_tune → "fine-tuning"

} // namespace sdm::ui
