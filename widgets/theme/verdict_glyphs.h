#pragma once

#include "core/records/vocabulary.h"
#include "core/statistics/guard.h"
#include "core/store/store_reader.h"

#include <QString>

#include <array>

class QPainter;
class QPixmap;
class QRectF;

namespace sdm::ui {

class Theme;

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

/// The glyph of a verdict: shield with check, half shield, triangle, octagon with !, dashed square with ?; an empty dashed square when not
/// judged. Filled in the verdict's colour, outlined in the text colour, so it reads in greyscale. Square; looks right from 12 px up.
void paintVerdict(QPainter* painter, const QRectF& rect, Verdict verdict, const Theme& theme);
QPixmap verdictPixmap(Verdict verdict, int side, qreal devicePixelRatio, const Theme& theme);

/// Highest, High, Low, Near chance, Lowest (OOD); Not judged.
QString verdictWord(Verdict verdict);
/// One sentence: what the level means.
QString verdictMeaning(Verdict verdict);
/// Why an answer was (not) admitted, in two or three words.
QString reasonWord(Reason reason);

/// How an accuracy stands against alpha: shield with check (holds), half shield (straddles), octagon ! (below), R (none), dots (too few).
void paintGuard(QPainter* painter, const QRectF& rect, Guard guard, const Theme& theme);
/// `≥ α`, `straddles α`, `below α`, `R: none admitted`, `n < 30: too few`.
QString guardWord(Guard guard);

/// The five-level composition as one thin bar with hairline outlines, best at the left. Draws an empty track when all are 0.
void paintVerdictBar(QPainter* painter, const QRectF& rect, const store::VerdictCounts& counts, const Theme& theme);

} // namespace sdm::ui
