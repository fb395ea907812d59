#include "widgets/parts/fault_underline.h"

#include "widgets/parts/panel.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTextCharFormat>

#include <algorithm>

namespace sdm::ui {

void FaultUnderline::show(qsizetype from, qsizetype length)
{
    setStyleProperty(&m_line, "invalid", true);
    m_shown = true;
    underline(length > 0 ? from : std::max<qsizetype>(from - 1, 0), std::max<qsizetype>(length, 1));
}

void FaultUnderline::clear()
{
    setStyleProperty(&m_line, "invalid", false);
    if (m_shown)
        underline(0, 0);
    m_shown = false;
}

/// QLineEdit has no formats of its own, but shows those of an input method.
void FaultUnderline::underline(qsizetype from, qsizetype length)
{
    QList<QInputMethodEvent::Attribute> attributes;
    if (length > 0) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(m_line.palette().color(QPalette::Text));
        attributes.append(
            {QInputMethodEvent::TextFormat, static_cast<int>(from) - m_line.cursorPosition(), static_cast<int>(length), format});
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(&m_line, &event);
}

} // namespace sdm::ui
