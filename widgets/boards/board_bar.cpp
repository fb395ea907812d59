#include "widgets/boards/board_bar.h"

#include "widgets/boards/board_view.h"
#include "widgets/boards/seed_bar.h"
#include "widgets/parts/wrap_layout.h"
#include "widgets/theme/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace sdm::ui {

BoardBar::BoardBar(const Theme& theme, BoardView& board, QWidget* parent) : QWidget(parent), m_seeds(new SeedBar(theme))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* bar = new WrapBar(Theme::kSpace, this);
    column->addWidget(bar);
    bar->items()->addWidget(m_seeds);
    bar->items()->setBreak();
    auto* metric = new QToolButton;
    metric->setObjectName(QStringLiteral("commandButton"));
    metric->setText(tr("Metric of your own…"));
    metric->setAccessibleName(tr("Add a metric made of others"));
    metric->setToolTip(tr("A plot of an expression over other metrics, such as hr.monitor * hr_accuracy.monitor"));
    metric->setFocusPolicy(Qt::TabFocus);
    bar->items()->addWidget(metric);
    connect(metric, &QToolButton::clicked, &board, &BoardView::askDerived);
    connect(m_seeds, &SeedBar::chosen, &board, &BoardView::setSeeds);
    connect(&board, &BoardView::seedsChosen, m_seeds, &SeedBar::choose);
}

} // namespace sdm::ui
