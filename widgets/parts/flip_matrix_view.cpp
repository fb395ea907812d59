#include "widgets/parts/flip_matrix_view.h"

#include "widgets/parts/plain_tips.h"
#include "widgets/text/format.h"
#include "widgets/text/verdict_words.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sdm::ui {
namespace {

constexpr int kCellGlyph = 14;
constexpr int kMostCellWidth = 132; ///< of a cell's width: beyond that a wide window only spreads the numbers
constexpr int kCellGap = 2;

bool isMet(const report::FlipMatrix& flips, Verdict verdict)
{
    const auto all = allOf<Verdict>();
    return std::ranges::any_of(all, [&](Verdict other) { return flips.at(verdict, other).n > 0 || flips.at(other, verdict).n > 0; });
}

} // namespace

FlipMatrixView::FlipMatrixView(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Verdicts of the two runs"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    setMatrix({}, {}, {});
}

void FlipMatrixView::setMatrix(const report::FlipMatrix& matrix, const QString& first, const QString& second)
{
    m_matrix = matrix;
    m_first = first;
    m_second = second;
    m_scale.assign(kVerdicts.begin(), kVerdicts.end());
    if (isMet(matrix, Verdict::Unjudged))
        m_scale.push_back(Verdict::Unjudged);
    m_most = 0;
    for (const Verdict a : m_scale) {
        for (const Verdict b : m_scale)
            m_most = std::max(m_most, matrix.at(a, b).n);
    }
    m_chosen.reset();
    m_hovered.reset();
    if (std::ranges::find(m_scale, m_current.first) == m_scale.end() || std::ranges::find(m_scale, m_current.second) == m_scale.end())
        m_current = {};
    updateGeometry();
    announce();
    update();
}

void FlipMatrixView::choose(const Cell& cell)
{
    m_current = cell;
    m_chosen = cell;
    announce();
    update();
    Q_EMIT cellChosen(cell.first, cell.second);
}

QString FlipMatrixView::describe(const Cell& cell) const
{
    const report::FlipCell& flip = m_matrix.at(cell.first, cell.second);
    return tr("%1 by %2, %3 by %4: %5 documents, %6 right by the first, %7 right by the second")
        .arg(verdictWord(cell.first), m_first, verdictWord(cell.second), m_second, countText(flip.n),
             countText(flip.bothRight + flip.onlyFirstRight), countText(flip.bothRight + flip.onlySecondRight));
}

int FlipMatrixView::headWidth() const
{
    const QFontMetrics metrics(m_theme.body());
    int widest = 0;
    for (const Verdict verdict : m_scale)
        widest = std::max(widest, metrics.horizontalAdvance(verdictWord(verdict)));
    return widest + kCellGlyph + 24;
}

int FlipMatrixView::headHeight() const
{
    return QFontMetrics(m_theme.caption()).height() + QFontMetrics(m_theme.body()).height() + 10;
}

int FlipMatrixView::rowHeight() const
{
    return QFontMetrics(m_theme.strong()).height() + QFontMetrics(m_theme.caption()).height() + 4;
}

QRect FlipMatrixView::cellRect(const Cell& cell) const
{
    const auto row = static_cast<int>(std::ranges::find(m_scale, cell.first) - m_scale.begin());
    const auto column = static_cast<int>(std::ranges::find(m_scale, cell.second) - m_scale.begin());
    const int side = std::min((width() - headWidth()) / static_cast<int>(m_scale.size()), std::max(kMostCellWidth, headWidth()));
    return {headWidth() + column * side, headHeight() + row * rowHeight(), side - kCellGap, rowHeight() - kCellGap};
}

std::optional<FlipMatrixView::Cell> FlipMatrixView::cellAt(const QPoint& position) const
{
    for (const Verdict first : m_scale) {
        for (const Verdict second : m_scale) {
            if (cellRect({first, second}).contains(position))
                return Cell{first, second};
        }
    }
    return std::nullopt;
}

QSize FlipMatrixView::sizeHint() const
{
    return {headWidth() + static_cast<int>(m_scale.size()) * std::max(kMostCellWidth, headWidth()), minimumSizeHint().height()};
}

QSize FlipMatrixView::minimumSizeHint() const
{
    const int cell = QFontMetrics(m_theme.caption()).horizontalAdvance(QStringLiteral("✓ 0,000 → 0,000")) + 8;
    const auto count = static_cast<int>(m_scale.size());
    return {headWidth() + count * cell, headHeight() + count * rowHeight()};
}

void FlipMatrixView::paintHead(QPainter* painter) const
{
    const ThemeColors& colors = m_theme.colors();
    const QFontMetrics caption(m_theme.caption());
    painter->setFont(m_theme.caption());
    painter->setPen(colors.secondary);
    painter->drawText(QRect(0, 0, headWidth() - 8, headHeight() - 4), Qt::AlignLeft | Qt::AlignBottom,
                      caption.elidedText(tr("%1 ↓").arg(m_first), Qt::ElideMiddle, headWidth() - 8));
    painter->drawText(QRect(headWidth(), 0, width() - headWidth(), caption.height()), Qt::AlignLeft | Qt::AlignTop,
                      caption.elidedText(tr("%1 →").arg(m_second), Qt::ElideMiddle, width() - headWidth()));
    painter->setFont(m_theme.body());
    painter->setPen(colors.text);
    const QFontMetrics body(m_theme.body());
    for (const Verdict verdict : m_scale) {
        const QRect row = cellRect({verdict, m_scale.front()}), column = cellRect({m_scale.front(), verdict});
        paintVerdict(painter, QRectF(2, row.center().y() - kCellGlyph / 2.0, kCellGlyph, kCellGlyph), verdict, m_theme);
        painter->drawText(QRect(kCellGlyph + 10, row.top(), headWidth() - kCellGlyph - 14, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                          verdictWord(verdict));
        const int top = caption.height() + 4;
        paintVerdict(painter, QRectF(column.left(), top + (body.height() - kCellGlyph) / 2.0, kCellGlyph, kCellGlyph), verdict, m_theme);
        painter->drawText(QRect(column.left() + kCellGlyph + 5, top, column.width() - kCellGlyph - 5, body.height()),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          body.elidedText(verdictWord(verdict), Qt::ElideRight, column.width() - kCellGlyph - 5));
    }
}

void FlipMatrixView::paintCell(QPainter* painter, const Cell& cell) const
{
    const ThemeColors& colors = m_theme.colors();
    const report::FlipCell& flip = m_matrix.at(cell.first, cell.second);
    const QRect rect = cellRect(cell);
    // By its root, so that a cell of ten beside one of a thousand still shows; text keeps its contrast up to a third.
    const double share = m_most == 0 ? 0 : std::sqrt(static_cast<double>(flip.n) / static_cast<double>(m_most));
    const QColor ground = flip.n == 0 ? colors.panel : blended(colors.accent, colors.panel, 0.06 + 0.24 * share);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(rect, ground);
    painter->setBrush(Qt::NoBrush);
    const bool stays = cell.first == cell.second;
    painter->setPen(QPen(stays ? colors.secondary : colors.hairline, 1));
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
    if (m_hovered == cell || m_chosen == cell) {
        painter->setPen(QPen(colors.accent, m_chosen == cell ? 2 : 1));
        painter->drawRect(rect.adjusted(1, 1, -2, -2));
    }
    if (hasFocus() && m_current == cell) {
        painter->setPen(QPen(colors.text, 1, Qt::DashLine));
        painter->drawRect(rect.adjusted(3, 3, -4, -4));
    }
    const QRect text = rect.adjusted(6, 1, -6, -1);
    painter->setPen(flip.n == 0 ? colors.secondary : colors.text);
    painter->setFont(flip.n == 0 ? m_theme.body() : m_theme.strong());
    if (flip.n == 0) {
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, countText(0));
        return;
    }
    painter->drawText(text, Qt::AlignRight | Qt::AlignTop, countText(flip.n));
    painter->setFont(m_theme.caption());
    painter->drawText(
        text, Qt::AlignRight | Qt::AlignBottom,
        tr("✓ %1 → %2").arg(countText(flip.bothRight + flip.onlyFirstRight), countText(flip.bothRight + flip.onlySecondRight)));
}

void FlipMatrixView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(&painter);
    for (const Verdict first : m_scale) {
        for (const Verdict second : m_scale)
            paintCell(&painter, {first, second});
    }
}

void FlipMatrixView::mousePressEvent(QMouseEvent* event)
{
    if (const auto cell = cellAt(event->pos()); cell && event->button() == Qt::LeftButton)
        choose(*cell);
}

void FlipMatrixView::mouseMoveEvent(QMouseEvent* event)
{
    const auto cell = cellAt(event->pos());
    if (cell == m_hovered)
        return;
    m_hovered = cell;
    setCursor(cell ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void FlipMatrixView::moveTo(int row, int column)
{
    const int last = static_cast<int>(m_scale.size()) - 1;
    m_current = {m_scale[static_cast<std::size_t>(std::clamp(row, 0, last))],
                 m_scale[static_cast<std::size_t>(std::clamp(column, 0, last))]};
    announce();
    update();
}

void FlipMatrixView::keyPressEvent(QKeyEvent* event)
{
    const auto row = static_cast<int>(std::ranges::find(m_scale, m_current.first) - m_scale.begin());
    const auto column = static_cast<int>(std::ranges::find(m_scale, m_current.second) - m_scale.begin());
    switch (event->key()) {
    case Qt::Key_Up:
        return moveTo(row - 1, column);
    case Qt::Key_Down:
        return moveTo(row + 1, column);
    case Qt::Key_Left:
        return moveTo(row, column - 1);
    case Qt::Key_Right:
        return moveTo(row, column + 1);
    case Qt::Key_Home:
        return moveTo(row, 0);
    case Qt::Key_End:
        return moveTo(row, static_cast<int>(m_scale.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose(m_current);
    default:
        QWidget::keyPressEvent(event);
    }
}

void FlipMatrixView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    announce();
    update();
}

void FlipMatrixView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool FlipMatrixView::event(QEvent* event)
{
    if (event->type() == QEvent::Leave && m_hovered) {
        m_hovered.reset();
        update();
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto cell = cellAt(help->pos()))
            showPlainTip(*help, tr("%1\nReturn or a click lists them").arg(describe(*cell)), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

/// A screen reader hears the cell the keyboard is on.
void FlipMatrixView::announce()
{
    setAccessibleDescription(describe(m_current));
    if (!hasFocus())
        return;
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace sdm::ui
