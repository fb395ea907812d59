#pragma once

#include "core/records/vocabulary.h"
#include "core/statistics/guard.h"
#include "core/store/store_reader.h"
#include "widgets/text/verdict_words.h"

class QPainter;
class QPixmap;
class QRectF;

namespace sdm::ui {

class Theme;

/// The glyph of a verdict: shield with check, half shield, triangle, octagon with !, dashed square with ?; an empty dashed square when not
/// judged. Filled in the verdict's colour, outlined in the text colour, so it reads in greyscale. Square; looks right from 12 px up.
void paintVerdict(QPainter* painter, const QRectF& rect, Verdict verdict, const Theme& theme);
QPixmap verdictPixmap(Verdict verdict, int side, qreal devicePixelRatio, const Theme& theme);

/// How an accuracy stands against alpha: shield with check (holds), half shield (straddles), octagon ! (below), R (none), dots (too few).
void paintGuard(QPainter* painter, const QRectF& rect, Guard guard, const Theme& theme);
/// The five-level composition as one thin bar with hairline outlines, best at the left. Draws an empty track when all are 0.
void paintVerdictBar(QPainter* painter, const QRectF& rect, const store::VerdictCounts& counts, const Theme& theme);

} // namespace sdm::ui
