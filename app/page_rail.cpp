#include "app/page_rail.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QActionGroup>
#include <QToolButton>
#include <QVBoxLayout>

namespace sdm::app {
namespace {

constexpr int kMinimumWidth = 76;

} // namespace

PageRail::PageRail(const ui::Theme& theme, const ui::PageList& pages, QWidget* parent)
    : QWidget(parent), m_group(new QActionGroup(this)), m_current(this)
{
    setObjectName(QStringLiteral("rail"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Pages"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 1, 6);
    column->setSpacing(0);
    for (const ui::PageEntry& page : pages) {
        auto* action = new QAction(ui::themedIcon(theme, page.icon, ui::IconTone::Secondary), page.title, this);
        action->setCheckable(true);
        action->setData(page.id);
        action->setObjectName(QStringLiteral("page.") + page.id);
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(page.key)));
        action->setToolTip(tr("%1 (%2)").arg(page.title, action->shortcut().toString(QKeySequence::NativeText)));
        action->setIconVisibleInMenu(false);
        m_group->addAction(action);
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize({20, 20});
        button->setFont(theme.caption());
        button->setMinimumWidth(kMinimumWidth);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(page.title);
        connect(&theme, &ui::Theme::changed, button, [button, &theme] { button->setFont(theme.caption()); });
        column->addWidget(button);
    }
    column->addStretch(1);
    connect(m_group, &QActionGroup::triggered, this, [this](QAction* action) { Q_EMIT pageChosen(action->data().toString()); });
}

QList<QAction*> PageRail::actions() const
{
    return m_group->actions();
}

void PageRail::setCurrent(const QString& pageId)
{
    for (QAction* action : m_group->actions()) {
        if (action->data().toString() != pageId)
            continue;
        action->setChecked(true);
        for (QToolButton* button : findChildren<QToolButton*>()) {
            if (button->defaultAction() == action)
                m_current = button;
        }
    }
}

} // namespace sdm::app
