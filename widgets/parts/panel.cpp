#include "widgets/parts/panel.h"

#include "widgets/parts/plain_label.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVariant>
#include <QVBoxLayout>

namespace sdm::ui {

Panel::Panel(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_content(new QVBoxLayout), m_header(new QHBoxLayout), m_title(new PlainLabel(this)),
      m_caption(new PlainLabel(this))
{
    setProperty("panel", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kPanelPadding, Theme::kPanelPadding, Theme::kPanelPadding, Theme::kPanelPadding);
    column->setSpacing(2);
    m_header->setSpacing(Theme::kSpace);
    m_header->addWidget(m_title);
    m_header->addStretch(1);
    column->addLayout(m_header);
    column->addWidget(m_caption);
    m_content->setContentsMargins(0, 6, 0, 0);
    m_content->setSpacing(Theme::kSpace);
    column->addLayout(m_content, 1);
    m_caption->setProperty("secondary", true);
    m_caption->setWordWrap(true);
    m_title->hide();
    m_caption->hide();
    connect(&theme, &Theme::changed, this, &Panel::applyFonts);
    applyFonts();
}

Panel::Panel(const Theme& theme, const QString& title, QWidget* parent) : Panel(theme, parent)
{
    setTitle(title);
}

void Panel::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Panel::setCaption(const QString& caption)
{
    m_caption->setText(caption);
    m_caption->setVisible(!caption.isEmpty());
}

void Panel::applyFonts()
{
    m_title->setFont(m_theme.panelTitle());
    m_title->setMinimumHeight(Theme::kControlHeight - 4); // as high as the small buttons beside some titles
    m_caption->setFont(m_theme.caption());
}

QLabel* captionLabel(const Theme& theme, const QString& text, QWidget* parent)
{
    QLabel* label = fontLabel(theme, &Theme::caption, text, parent);
    label->setProperty("secondary", true);
    return label;
}

QLabel* fontLabel(const Theme& theme, QFont (Theme::*font)() const, const QString& text, QWidget* parent)
{
    return withFont(new PlainLabel(text, parent), theme, font);
}

QLabel* withFont(QLabel* label, const Theme& theme, QFont (Theme::*font)() const)
{
    label->setFont((theme.*font)());
    QObject::connect(&theme, &Theme::changed, label, [label, &theme, font] { label->setFont((theme.*font)()); });
    return label;
}

QFrame* hairline(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("hairline", true);
    return line;
}

void setStyleProperty(QWidget* widget, const char* property, const QVariant& value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace sdm::ui
