#include "widgets/pages/home_page.h"

#include "widgets/pages/home/hero_card.h"
#include "widgets/pages/home/hr_board.h"
#include "widgets/pages/home/legend_card.h"
#include "widgets/pages/home/recent_list.h"
#include "widgets/pages/home/running_strip.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/theme/theme.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr std::size_t kRunsOfANewcomer = 2; ///< up to here the page explains itself

} // namespace

HomePage::HomePage(const PageContext& context, QWidget* parent)
    : Page(parent), m_context(context), m_hero(new HeroCard(context, this)), m_running(new RunningStrip(context, this)),
      m_board(new HrBoard(context, this)), m_legend(new LegendCard(context.theme, this)), m_recent(new RecentList(context, this))
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin);
    column->setSpacing(Theme::kSpace);
    column->addWidget(m_hero);
    column->addWidget(m_running);
    column->addWidget(m_board);
    column->addWidget(m_recent);
    column->addWidget(m_legend);
    column->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    connect(&context.session, &ProjectSession::runsChanged, this, &HomePage::refresh);
    connect(&context.session, &ProjectSession::stateChanged, this, &HomePage::refresh);
    connect(&context.selection, &SelectionContext::boundChanged, this, &HomePage::refresh);
    connect(&m_tick, &QTimer::timeout, m_running, &RunningStrip::refresh);
    m_tick.setInterval(1000);
}

void HomePage::shown()
{
    m_visible = true;
    m_tick.start();
    refresh();
}

void HomePage::hidden()
{
    m_visible = false;
    m_tick.stop();
}

QWidget* HomePage::firstFocus()
{
    return nullptr; // whoever presses Enter on arrival must not start anything
}

void HomePage::refresh()
{
    if (!m_visible)
        return;
    m_hero->refresh();
    m_running->refresh();
    m_board->refresh();
    m_legend->setVisible(m_context.session.runs().size() <= kRunsOfANewcomer);
    m_recent->refresh();
}

void HomePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    // As many runs as leave the lists below in view.
    m_board->setMostRuns(std::clamp((height() - 300) / 150, 1, 4));
}

} // namespace sdm::ui
