#include "widgets/pages/generations/film_strip.h"

#include "widgets/text/verdict_words.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr int kFrameGap = 4;
constexpr int kFramePadding = 6;
constexpr int kGlyphSize = 14;

} // namespace

FilmStrip::FilmStrip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("The document through the run's evaluations"));
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize FilmStrip::frameSize() const
{
    const QFontMetrics caption(m_theme.caption());
    int width = caption.averageCharWidth() * 9 + kGlyphSize;
    for (const Frame& frame : m_frames)
        width = std::max({width, caption.horizontalAdvance(frame.when), caption.horizontalAdvance(frame.value)});
    return {width + 2 * kFramePadding, 2 * caption.height() + kGlyphSize + 2 * kFramePadding + 4};
}

QSize FilmStrip::sizeHint() const
{
    const QSize frame = frameSize();
    const int count = static_cast<int>(m_frames.size());
    return {count * (frame.width() + kFrameGap), frame.height() + 1};
}

QRect FilmStrip::frameRect(int index) const
{
    const QSize size = frameSize();
    return {index * (size.width() + kFrameGap), 0, size.width(), size.height()};
}

int FilmStrip::frameAt(const QPoint& point) const
{
    for (int i = 0; i < static_cast<int>(m_frames.size()); ++i) {
        if (frameRect(i).contains(point))
            return i;
    }
    return -1;
}

void FilmStrip::setFrames(std::vector<Frame> frames)
{
    m_frames = std::move(frames);
    const auto current = std::find_if(m_frames.begin(), m_frames.end(), [](const Frame& frame) { return frame.current; });
    m_marked = current == m_frames.end() ? -1 : static_cast<int>(current - m_frames.begin());
    updateGeometry();
    resize(sizeHint());
    say();
    update();
}

void FilmStrip::say()
{
    QStringList frames;
    for (const Frame& frame : m_frames)
        frames << QStringLiteral("%1: %2, %3").arg(frame.when, verdictWord(frame.verdict), frame.value);
    setAccessibleDescription(frames.join(QStringLiteral("; ")));
}

void FilmStrip::mouseMoveEvent(QMouseEvent* event)
{
    const int at = frameAt(event->pos());
    setToolTip(at < 0 ? QString() : m_frames[static_cast<std::size_t>(at)].tip);
}

void FilmStrip::mouseReleaseEvent(QMouseEvent* event)
{
    if (const int at = frameAt(event->pos()); at >= 0)
        Q_EMIT chosen(at);
}

void FilmStrip::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step != 0 && !m_frames.empty()) {
        m_marked = std::clamp(m_marked + step, 0, static_cast<int>(m_frames.size()) - 1);
        return update();
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_marked >= 0)
        return Q_EMIT chosen(m_marked);
    QWidget::keyPressEvent(event);
}

void FilmStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = m_theme.colors();
    for (int i = 0; i < static_cast<int>(m_frames.size()); ++i) {
        const Frame& frame = m_frames[static_cast<std::size_t>(i)];
        const QRectF box = QRectF(frameRect(i)).adjusted(0.5, 0.5, -0.5, -0.5);
        const bool marked = i == m_marked && hasFocus();
        painter.setBrush(frame.current ? QBrush(colors.selected) : QBrush(Qt::NoBrush));
        painter.setPen(QPen(frame.current || marked ? colors.accent : colors.hairline, marked ? 2 : 1));
        painter.drawRoundedRect(box, Theme::kControlRadius, Theme::kControlRadius);
        const QRectF inner = box.adjusted(kFramePadding, kFramePadding, -kFramePadding, -kFramePadding);
        paintVerdict(&painter, QRectF(inner.left(), inner.top(), kGlyphSize, kGlyphSize), frame.verdict, m_theme);
        painter.setFont(m_theme.caption());
        painter.setPen(colors.secondary);
        if (i > 0)
            painter.drawText(QRectF(inner.left() + kGlyphSize + 4, inner.top(), inner.width() - kGlyphSize - 4, kGlyphSize),
                             Qt::AlignRight | Qt::AlignVCenter, frame.changed ? tr("new text") : tr("same"));
        painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, frame.when);
        painter.setPen(colors.text);
        painter.drawText(inner.adjusted(0, kGlyphSize + 2, 0, 0), Qt::AlignLeft | Qt::AlignTop, frame.value);
    }
}

} // namespace sdm::ui
