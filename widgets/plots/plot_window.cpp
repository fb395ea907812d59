#include "widgets/plots/plot_window.h"

#include "widgets/plots/plot_panel.h"
#include "widgets/theme/theme.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <memory>

namespace sdm::ui {
namespace {

/// The innermost layout that has a widget; nullptr for none.
QLayout* layoutOf(QLayout* layout, QWidget* widget)
{
    if (!layout || layout->indexOf(widget) >= 0)
        return layout;
    for (int i = 0; i < layout->count(); ++i) {
        QLayout* inner = layout->itemAt(i)->layout();
        if (QLayout* found = inner ? layoutOf(inner, widget) : nullptr; found && found->indexOf(widget) >= 0)
            return found;
    }
    return nullptr;
}

/// `other` stands where `widget` stood. False where that is no place a widget can be taken from.
bool putInPlace(QWidget* widget, QWidget* other)
{
    QWidget* parent = widget->parentWidget();
    if (auto* splitter = qobject_cast<QSplitter*>(parent))
        return splitter->replaceWidget(splitter->indexOf(widget), other) != nullptr;
    QLayout* layout = layoutOf(parent->layout(), widget);
    other->setParent(parent);
    return std::unique_ptr<QLayoutItem>(layout->replaceWidget(widget, other, Qt::FindDirectChildrenOnly)) != nullptr;
}

} // namespace

bool PlotWindow::canTake(const PlotPanel& panel)
{
    auto* widget = const_cast<PlotPanel*>(&panel);
    QWidget* parent = panel.parentWidget();
    if (!parent || panel.isWindow())
        return false;
    if (qobject_cast<QSplitter*>(parent))
        return true;
    QLayout* layout = layoutOf(parent->layout(), widget);
    return layout && layout->indexOf(widget) >= 0 && !qobject_cast<QStackedLayout*>(layout); // a page of tabs is no place of its own
}

PlotWindow::PlotWindow(PlotPanel& panel, const Theme& theme) : QWidget(nullptr, Qt::Window), m_panel(&panel)
{
    m_note = makeNote(theme);
    setAttribute(Qt::WA_QuitOnClose, false);
    setObjectName(QStringLiteral("plotWindow"));
    setWindowTitle(panel.title());
    QWidget* before = panel.parentWidget();
    putInPlace(&panel, m_note);
    if (!m_note->parentWidget())
        m_note->setParent(before);
    m_note->show();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(&panel);
    panel.show();
    setParent(m_note, Qt::Window);
}

QWidget* PlotWindow::makeNote(const Theme& theme)
{
    auto* note = new Panel(theme, m_panel->title());
    note->setObjectName(QStringLiteral("plotElsewhere"));
    auto* text = captionLabel(theme, tr("In a window of its own."), note);
    text->setAlignment(Qt::AlignCenter);
    auto* back = new QPushButton(tr("Bring it back"), note);
    back->setAccessibleName(tr("Bring %1 back").arg(m_panel->title()));
    connect(back, &QPushButton::clicked, this, &PlotWindow::giveBack);
    note->content()->addStretch(1);
    note->content()->addWidget(text);
    note->content()->addWidget(back, 0, Qt::AlignHCenter);
    note->content()->addStretch(1);
    return note;
}

void PlotWindow::giveBack()
{
    if (!m_panel || !m_note || m_panel->parentWidget() != this)
        return;
    hide();
    setParent(nullptr, Qt::Window); // the note goes, and would take it along
    putInPlace(m_note, m_panel);
    m_panel->show();
    m_note->hide();
    m_note->deleteLater();
    Q_EMIT gaveBack();
    deleteLater();
}

void PlotWindow::closeEvent(QCloseEvent* event)
{
    event->accept();
    giveBack();
}

/// Escape ends what fills the screen, then the window.
void PlotWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return close(), void();
    QWidget::keyPressEvent(event);
}

} // namespace sdm::ui
