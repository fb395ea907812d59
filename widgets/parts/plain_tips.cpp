#include "widgets/parts/plain_tips.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QTextDocument>
#include <QToolTip>

namespace sdm::ui {
namespace {

QString headerTip(const QHeaderView& header, const QPoint& at)
{
    const int section = header.logicalIndexAt(at);
    return header.model() == nullptr || section < 0 ? QString()
                                                    : header.model()->headerData(section, header.orientation(), Qt::ToolTipRole).toString();
}

} // namespace

PlainTips::PlainTips(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

// The places where Qt itself takes a tooltip from: the items of a view, the sections of a header, the actions of a menu, the widget.
QString PlainTips::tipAt(QWidget& widget, const QHelpEvent& help)
{
    auto* view = qobject_cast<QAbstractItemView*>(widget.parentWidget());
    if (view != nullptr && view->viewport() == &widget) {
        if (const auto* header = qobject_cast<QHeaderView*>(view))
            return headerTip(*header, help.pos());
        return view->indexAt(help.pos()).data(Qt::ToolTipRole).toString();
    }
    if (const auto* menu = qobject_cast<QMenu*>(&widget)) {
        const QAction* action = menu->toolTipsVisible() ? menu->actionAt(help.pos()) : nullptr;
        return action == nullptr ? QString() : action->toolTip();
    }
    return widget.toolTip();
}

// Only what looks like markup is taken out of Qt's hands: everything else it shows as it is.
bool PlainTips::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    auto& widget = *static_cast<QWidget*>(watched);
    const auto& help = *static_cast<QHelpEvent*>(event);
    const QString text = tipAt(widget, help);
    if (!Qt::mightBeRichText(text))
        return false;
    showPlainTip(help, text, &widget);
    return true;
}

void showPlainTip(const QHelpEvent& help, const QString& text, QWidget* widget)
{
    QString shown = text;
    if (Qt::mightBeRichText(text))
        shown = QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
    QToolTip::showText(help.globalPos(), shown, widget);
}

} // namespace sdm::ui
