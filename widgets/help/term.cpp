#include "widgets/help/term.h"

#include "widgets/help/help_page.h"
#include "widgets/help/manual.h"
#include "widgets/parts/panel.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QStyle>
#include <QVBoxLayout>

namespace sdm::ui {
namespace {

constexpr int kPopoverCharacters = 60;

QString pageOf(const QString& id)
{
    return QStringLiteral("terms#") + id;
}

/// Closes with Escape, a click beside it, or when the manual is asked for.
QFrame* makePopover(const Theme& theme, const Definition& definition, QWidget* parent)
{
    auto* popover = new QFrame(parent, Qt::Popup);
    popover->setAttribute(Qt::WA_DeleteOnClose);
    popover->setProperty("panel", true);
    popover->setObjectName(QStringLiteral("definition"));
    popover->setAccessibleName(TermLabel::tr("What %1 means").arg(definition.term));
    auto* column = new QVBoxLayout(popover);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    column->addWidget(fontLabel(theme, &Theme::panelTitle, TermLabel::tr("%1 · %2").arg(definition.term, definition.title), popover));
    auto* text = new PlainLabel(definition.text, popover);
    text->setWordWrap(true);
    text->setFixedWidth(popover->fontMetrics().averageCharWidth() * kPopoverCharacters);
    column->addWidget(text);
    auto* more = new QPushButton(TermLabel::tr("More in the manual"), popover);
    more->setProperty("quiet", true);
    QObject::connect(more, &QPushButton::clicked, popover, [popover, id = definition.id] {
        popover->close();
        openManual(pageOf(id));
    });
    column->addWidget(more, 0, Qt::AlignLeft);
    popover->setFocusProxy(more);
    return popover;
}

} // namespace

TermLabel::TermLabel(const Theme& theme, const QString& text, const QString& id, QWidget* parent)
    : PlainLabel(text, parent), m_theme(theme), m_id(id)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setProperty("secondary", true);
    withFont(this, theme, &Theme::caption);
    setContentsMargins(0, 0, 0, 2);
    explainWith(this, id);
    setAccessibleName(text);
    if (const auto definition = definitionOf(id))
        setAccessibleDescription(definition->text);
}

void TermLabel::showDefinition()
{
    const auto definition = definitionOf(m_id);
    if (!definition)
        return;
    QFrame* popover = makePopover(m_theme, *definition, this);
    popover->adjustSize();
    QPoint at = mapToGlobal(QPoint(0, height() + 4));
    const QRect room = screen()->availableGeometry();
    if (at.y() + popover->height() > room.bottom())
        at.setY(mapToGlobal(QPoint()).y() - popover->height() - 4);
    at.setX(qBound(room.left(), at.x(), qMax(room.left(), room.right() - popover->width())));
    popover->move(at);
    popover->show();
    popover->setFocus();
}

void TermLabel::paintEvent(QPaintEvent* event)
{
    PlainLabel::paintEvent(event);
    QPainter painter(this);
    const QRect words = style()->itemTextRect(fontMetrics(), contentsRect(), static_cast<int>(alignment()), true, text());
    painter.setPen(QPen(hasFocus() ? m_theme.colors().accent : m_theme.colors().secondary, 1, hasFocus() ? Qt::SolidLine : Qt::DotLine));
    painter.drawLine(words.left(), words.bottom() + 2, words.right(), words.bottom() + 2);
}

void TermLabel::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        showDefinition();
}

void TermLabel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        showDefinition();
    else
        PlainLabel::keyPressEvent(event);
}

void explainWith(QWidget* widget, const QString& id)
{
    const auto definition = definitionOf(id);
    if (!definition)
        return;
    const QString words = TermLabel::tr("%1, %2: %3").arg(definition->term, definition->title, definition->text);
    widget->setToolTip(widget->toolTip().isEmpty() ? words : widget->toolTip() + QStringLiteral("\n\n") + words);
    setHelpPage(widget, pageOf(id));
}

QWidget* termRow(const Theme& theme, const QStringList& ids, QWidget* parent)
{
    auto* holder = new QWidget(parent);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(captionLabel(theme, TermLabel::tr("What is"), holder));
    for (const QString& id : ids) {
        if (const auto definition = definitionOf(id))
            row->addWidget(new TermLabel(theme, definition->term, id, holder));
    }
    row->addStretch(1);
    return holder;
}

} // namespace sdm::ui
