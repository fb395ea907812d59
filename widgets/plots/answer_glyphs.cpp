#include "widgets/plots/answer_glyphs.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPixmap>

namespace sdm::ui {

void paintAnswer(QPainter* painter, const QPointF& centre, Verdict verdict, Correctness correctness, const Theme& theme)
{
    const QColor color = theme.verdict(verdict);
    const ThemeColors& colors = theme.colors();
    constexpr qreal kRadius = 3;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (correctness == Correctness::Wrong) {
        constexpr qreal kArm = 3.2;
        for (const auto& [ink, width] : {std::pair{colors.panel, 4.0}, std::pair{colors.text, 2.8}, std::pair{color, 1.6}}) {
            painter->setPen(QPen(ink, width, Qt::SolidLine, Qt::RoundCap));
            painter->drawLine(centre + QPointF(-kArm, -kArm), centre + QPointF(kArm, kArm));
            painter->drawLine(centre + QPointF(-kArm, kArm), centre + QPointF(kArm, -kArm));
        }
    } else {
        const bool known = correctness == Correctness::Right;
        painter->setPen(QPen(known ? blended(colors.text, color, 0.55) : color, known ? 0.8 : 1.6));
        painter->setBrush(known ? color : colors.panel);
        painter->drawEllipse(centre, kRadius, kRadius);
    }
    painter->restore();
}

QPixmap answerPixmap(Verdict verdict, Correctness correctness, qreal devicePixelRatio, const Theme& theme)
{
    QPixmap pixmap(QSize(kAnswerGlyphSide, kAnswerGlyphSide) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintAnswer(&painter, QPointF(kAnswerGlyphSide / 2.0, kAnswerGlyphSide / 2.0), verdict, correctness, theme);
    return pixmap;
}

} // namespace sdm::ui
