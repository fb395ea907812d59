#include "widgets/theme/verdict_glyphs.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <numeric>

namespace sdm::ui {
namespace {

// All glyphs are drawn on a grid of 16 units.
constexpr qreal kGrid = 16;

QPainterPath shield()
{
    QPainterPath path;
    path.moveTo(8, 1.5);
    path.lineTo(13.5, 3.5);
    path.lineTo(13.5, 8);
    path.cubicTo(13.5, 11.2, 11.2, 13.4, 8, 14.7);
    path.cubicTo(4.8, 13.4, 2.5, 11.2, 2.5, 8);
    path.lineTo(2.5, 3.5);
    path.closeSubpath();
    return path;
}

QPainterPath octagon()
{
    QPainterPath path;
    path.addPolygon(QPolygonF({{5.2, 1.8}, {10.8, 1.8}, {14.2, 5.2}, {14.2, 10.8}, {10.8, 14.2}, {5.2, 14.2}, {1.8, 10.8}, {1.8, 5.2}}));
    path.closeSubpath();
    return path;
}

QPainterPath triangle()
{
    QPainterPath path;
    path.addPolygon(QPolygonF({{8, 2}, {14.6, 13.8}, {1.4, 13.8}}));
    path.closeSubpath();
    return path;
}

QPen line(const QColor& color, qreal width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

/// Black or white, whichever stands out on `fill`.
QColor inkOn(const QColor& fill)
{
    return fill.lightnessF() > 0.62 ? QColor(0x16, 0x18, 0x1C) : QColor(Qt::white);
}

void exclamation(QPainter* painter, const QColor& color)
{
    painter->setPen(line(color, 1.9));
    painter->drawLine(QPointF(8, 4.8), QPointF(8, 8.6));
    painter->drawPoint(QPointF(8, 11.3));
}

void questionMark(QPainter* painter, const QColor& color)
{
    QPainterPath hook;
    hook.moveTo(6.1, 6.3);
    hook.cubicTo(6.1, 3.9, 9.9, 3.9, 9.9, 6.2);
    hook.cubicTo(9.9, 7.6, 8, 7.6, 8, 9.2);
    painter->setPen(line(color, 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(hook);
    painter->drawPoint(QPointF(8, 11.5));
}

void checkMark(QPainter* painter, const QColor& color)
{
    painter->setPen(line(color, 1.7));
    painter->drawPolyline(QPolygonF({{5.2, 7.9}, {7.2, 10}, {10.9, 5.7}}));
}

void filled(QPainter* painter, const QPainterPath& path, const QColor& fill, const QColor& outline)
{
    painter->setPen(line(outline, 1.0));
    painter->setBrush(fill);
    painter->drawPath(path);
}

void halfShield(QPainter* painter, const QColor& fill, const QColor& outline, const QColor& empty)
{
    filled(painter, shield(), empty, outline);
    painter->save();
    painter->setClipRect(QRectF(0, 0, 8, kGrid));
    filled(painter, shield(), fill, outline);
    painter->restore();
    painter->setPen(line(outline, 1.0));
    painter->drawLine(QPointF(8, 1.8), QPointF(8, 14.4));
}

/// Maps the 16-unit grid onto `rect` for the life of the object.
class GlyphSpace {
public:
    GlyphSpace(QPainter* painter, const QRectF& rect) : m_painter(painter)
    {
        const qreal side = std::min(rect.width(), rect.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.center() - QPointF(side / 2, side / 2));
        painter->scale(side / kGrid, side / kGrid);
    }
    ~GlyphSpace() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(GlyphSpace)

private:
    QPainter* m_painter;
};

void dashedSquare(QPainter* painter, const QColor& fill, const Theme& theme)
{
    QPen pen = line(theme.colors().text, 1.2);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({2.0, 1.5});
    painter->setPen(pen);
    painter->setBrush(blended(fill, theme.colors().panel, 0.18));
    painter->drawRect(QRectF(2, 2, 12, 12));
}

/// How a level looks and what it is called: all the window has to know of it.
struct VerdictLook {
    Verdict verdict;
    QRgb dark, light; ///< in the two themes
    void (*paint)(QPainter* painter, const QColor& fill, const Theme& theme);
};
constexpr std::array<VerdictLook, kCountOf<Verdict>> kLooks{{
    {Verdict::Highest, 0xFF6488FF, 0xFF0B5FA5,
     [](QPainter* painter, const QColor& fill, const Theme& theme) {
         filled(painter, shield(), fill, theme.colors().text);
         checkMark(painter, inkOn(fill));
     }},
    {Verdict::High, 0xFFAEEBFF, 0xFF56B4E9,
     [](QPainter* painter, const QColor& fill, const Theme& theme) {
         halfShield(painter, fill, theme.colors().text, theme.colors().panel);
     }},
    {Verdict::Low, 0xFFFFF0A0, 0xFFE69F00,
     [](QPainter* painter, const QColor& fill, const Theme& theme) { filled(painter, triangle(), fill, theme.colors().text); }},
    {Verdict::NearChance, 0xFFFF5A1F, 0xFFB5351C,
     [](QPainter* painter, const QColor& fill, const Theme& theme) {
         filled(painter, octagon(), fill, theme.colors().text);
         exclamation(painter, inkOn(fill));
     }},
    {Verdict::Ood, 0xFF8F8C90, 0xFF3F3F46,
     [](QPainter* painter, const QColor& fill, const Theme& theme) {
         dashedSquare(painter, fill, theme);
         questionMark(painter, theme.colors().text);
     }},
    {Verdict::Unjudged, 0xFF8F8C90, 0xFF3F3F46, dashedSquare},
}};

const VerdictLook& lookOf(Verdict verdict)
{
    return kLooks.at(indexOf(verdict));
}

} // namespace

QColor Theme::verdict(Verdict verdict) const
{
    return QColor(m_dark ? lookOf(verdict).dark : lookOf(verdict).light);
}

void paintVerdict(QPainter* painter, const QRectF& rect, Verdict verdict, const Theme& theme)
{
    const GlyphSpace space(painter, rect);
    lookOf(verdict).paint(painter, theme.verdict(verdict), theme);
}

QPixmap verdictPixmap(Verdict verdict, int side, qreal devicePixelRatio, const Theme& theme)
{
    QPixmap pixmap(QSize(side, side) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintVerdict(&painter, QRectF(0, 0, side, side), verdict, theme);
    return pixmap;
}

void paintGuard(QPainter* painter, const QRectF& rect, Guard guard, const Theme& theme)
{
    const GlyphSpace space(painter, rect);
    const ThemeColors& colors = theme.colors();
    switch (guard) {
    case Guard::Holds:
        filled(painter, shield(), theme.verdict(Verdict::Highest), colors.text);
        checkMark(painter, inkOn(theme.verdict(Verdict::Highest)));
        break;
    case Guard::Straddles:
        halfShield(painter, theme.verdict(Verdict::High), colors.text, colors.panel);
        break;
    case Guard::Below:
        filled(painter, octagon(), theme.verdict(Verdict::NearChance), colors.text);
        exclamation(painter, inkOn(theme.verdict(Verdict::NearChance)));
        break;
    case Guard::TooFew:
        painter->setPen(line(colors.secondary, 2.2));
        for (const qreal x : {4.0, 8.0, 12.0})
            painter->drawPoint(QPointF(x, 8));
        break;
    case Guard::None: {
        QFont font = theme.strong();
        font.setPixelSize(12);
        painter->setFont(font);
        painter->setPen(colors.secondary);
        painter->drawText(QRectF(0, 0, kGrid, kGrid), Qt::AlignCenter, QStringLiteral("R"));
        break;
    }
    }
}

void paintVerdictBar(QPainter* painter, const QRectF& rect, const store::VerdictCounts& counts, const Theme& theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath clip;
    clip.addRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    painter->setClipPath(clip);
    painter->fillRect(rect, theme.colors().hairline);
    const double total = static_cast<double>(std::accumulate(std::begin(counts.byVerdict), std::end(counts.byVerdict), std::int64_t{0}));
    double left = rect.left();
    for (const Verdict verdict : kVerdicts) {
        const auto count = static_cast<double>(counts.of(verdict));
        if (total <= 0 || count <= 0)
            continue;
        const double width = rect.width() * count / total;
        painter->fillRect(QRectF(left, rect.top(), width, rect.height()), theme.verdict(verdict));
        left += width;
        if (left < rect.right() - 0.5)
            painter->fillRect(QRectF(left - 0.5, rect.top(), 1, rect.height()), theme.colors().panel);
    }
    painter->setClipping(false);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(blended(theme.colors().text, theme.colors().panel, 0.35), 1));
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), rect.height() / 2, rect.height() / 2);
    painter->restore();
}

} // namespace sdm::ui
