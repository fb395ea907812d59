#pragma once

#include "widgets/drawing/scatter.h"

class QPainter;
class QPixmap;
class QPointF;

namespace sdm::ui {

class Theme;

inline constexpr int kAnswerGlyphSide = 9; ///< pixels

/// An answer of a scatter: a disc where the prediction is right, a cross with a halo where it is wrong, a ring where the label is not
/// known; in the verdict's colour, outlined, so that right and wrong read without colour.
void paintAnswer(QPainter* painter, const QPointF& centre, Verdict verdict, Correctness correctness, const Theme& theme);
QPixmap answerPixmap(Verdict verdict, Correctness correctness, qreal devicePixelRatio, const Theme& theme);

} // namespace sdm::ui
