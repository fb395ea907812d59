#include "tests/app/window_texts.h"

#include "widgets/parts/elided_label.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QWidget>

namespace sdm::test {
namespace {

/// Tables that core writes for papers and scripts: what they are headed is the same in the window and in the file.
bool isExported(const QAbstractItemModel* model)
{
    const QLatin1String name(model->metaObject()->className());
    return name == QLatin1String("sdm::ui::ReportTableModel") || name == QLatin1String("sdm::ui::AblationModel");
}

class Collector {
public:
    void add(const QObject* of, const QString& text)
    {
        if (!text.isEmpty())
            m_texts.append({QString::fromLatin1(of->metaObject()->className()), text});
    }
    void addWidget(QWidget* widget)
    {
        add(widget, widget->toolTip());
        add(widget, widget->accessibleName());
        add(widget, widget->accessibleDescription());
        if (auto* label = qobject_cast<QLabel*>(widget))
            add(label, label->text());
        if (auto* button = qobject_cast<QAbstractButton*>(widget))
            add(button, button->text());
        if (auto* line = qobject_cast<QLineEdit*>(widget))
            add(line, line->placeholderText());
        if (auto* group = qobject_cast<QGroupBox*>(widget))
            add(group, group->title());
        if (auto* menu = qobject_cast<QMenu*>(widget))
            add(menu, menu->title());
        if (auto* bar = qobject_cast<QTabBar*>(widget)) {
            for (int i = 0; i < bar->count(); ++i) {
                add(bar, bar->tabText(i));
                add(bar, bar->tabToolTip(i));
            }
        }
        if (auto* box = qobject_cast<QComboBox*>(widget)) {
            for (int i = 0; i < box->count(); ++i) {
                add(box, box->itemText(i));
                add(box, box->itemData(i, Qt::ToolTipRole).toString());
            }
        }
        if (auto* view = qobject_cast<QAbstractItemView*>(widget);
            view && view->model() && !qobject_cast<QHeaderView*>(view) && !isExported(view->model()))
            addHeadings(view);
        for (const QAction* action : widget->actions()) {
            add(action, action->text());
            add(action, action->toolTip());
        }
    }
    QList<SaidText> take() { return std::move(m_texts); }

private:
    void addHeadings(const QAbstractItemView* view)
    {
        for (int column = 0; column < view->model()->columnCount(view->rootIndex()); ++column) {
            add(view, view->model()->headerData(column, Qt::Horizontal).toString());
            add(view, view->model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        }
    }
    QList<SaidText> m_texts;
};

QString described(const QWidget* widget, const QString& text, int has, int wants)
{
    return QStringLiteral("%1 \"%2\" has %3 of %4 pixels")
        .arg(QString::fromLatin1(widget->metaObject()->className()), text)
        .arg(has)
        .arg(wants);
}

} // namespace

QList<SaidText> textsOf(QWidget& window)
{
    Collector texts;
    texts.add(&window, window.windowTitle());
    texts.addWidget(&window);
    for (QWidget* widget : window.findChildren<QWidget*>())
        texts.addWidget(widget);
    return texts.take();
}

QStringList cutTexts(QWidget& window)
{
    QStringList cut;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        if (const auto* button = qobject_cast<QAbstractButton*>(widget); button && !button->text().isEmpty()) {
            const auto* tool = qobject_cast<const QToolButton*>(button);
            if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull())
                continue;
            const int wants =
                button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width() +
                (button->icon().isNull() || (tool && tool->toolButtonStyle() == Qt::ToolButtonTextUnderIcon) ? 0
                                                                                                             : button->iconSize().width());
            if (wants > button->width())
                cut << described(button, button->text(), button->width(), wants);
        }
        if (const auto* label = qobject_cast<QLabel*>(widget); label && !label->text().isEmpty() && !label->wordWrap() &&
                                                               label->textFormat() == Qt::PlainText &&
                                                               !dynamic_cast<const ui::ElidedLabel*>(label)) {
            const int wants = label->fontMetrics().size(0, label->text()).width();
            if (wants > label->contentsRect().width())
                cut << described(label, label->text(), label->contentsRect().width(), wants);
        }
    }
    return cut;
}

} // namespace sdm::test
