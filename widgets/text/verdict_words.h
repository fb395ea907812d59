#pragma once

#include "core/records/vocabulary.h"
#include "core/statistics/guard.h"

#include <QString>

#include <array>

namespace sdm::ui {

/// Best first: the order of every list, bar and legend; what was not judged has no place on the scale.
constexpr std::array<Verdict, kCountOf<Verdict> - 1> scaleOfVerdicts()
{
    std::array<Verdict, kCountOf<Verdict> - 1> scale{};
    std::size_t next = 0;
    for (const Verdict verdict : allOf<Verdict>()) {
        if (verdict != Verdict::Unjudged)
            scale.at(next++) = verdict;
    }
    return scale;
}
inline constexpr auto kVerdicts = scaleOfVerdicts();

/// Highest, High, Low, Near chance, Lowest (OOD); Not judged.
QString verdictWord(Verdict verdict);
/// One sentence: what the level means.
QString verdictMeaning(Verdict verdict);
/// Why an answer was (not) admitted, in two or three words.
QString reasonWord(Reason reason);

/// `≥ α`, `straddles α`, `below α`, `R: none admitted`, `n < 30: too few`.
QString guardWord(Guard guard);

} // namespace sdm::ui
