#include "widgets/pages/runs/run_filter_bar.h"

#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/parts/query_line.h"
#include "widgets/text/format.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace sdm::ui {

RunFilterBar::RunFilterBar(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_query(new QueryLine(this)), m_shelves(new QButtonGroup(this)), m_grouping(new QComboBox(this)),
      m_buttons(new QHBoxLayout), m_problem(new PlainLabel(this)), m_count(captionLabel(theme, {}, this)),
      m_remark(captionLabel(theme, {}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, Theme::kSpace);
    column->setSpacing(Theme::kSpace);
    auto* top = new QHBoxLayout;
    top->setSpacing(Theme::kSpace);
    top->addWidget(makeShelves());
    top->addWidget(m_remark);
    top->addStretch(1);
    m_buttons->setSpacing(Theme::kSpace);
    m_grouping->addItem(tr("No headings"), static_cast<int>(RunGrouping::None));
    m_grouping->addItem(tr("Headings: group"), static_cast<int>(RunGrouping::Group));
    m_grouping->addItem(tr("Headings: ablation"), static_cast<int>(RunGrouping::Ablation));
    m_grouping->setAccessibleName(tr("Headings"));
    m_grouping->setToolTip(tr("Runs under headings, with the spread over the seeds below each"));
    connect(m_grouping, &QComboBox::activated, this,
            [this] { Q_EMIT groupingChanged(static_cast<RunGrouping>(m_grouping->currentData().toInt())); });
    m_buttons->addWidget(m_grouping);
    top->addLayout(m_buttons);
    column->addLayout(top);

    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(Theme::kPanelPadding);
    m_query->setPlaceholderText(tr("Filter: words, tag:paper, state:running, hr.test > 0.6 and not is:starred"));
    m_query->setClearButtonEnabled(true);
    m_query->addAction(themedIcon(theme, QStringLiteral("search"), IconTone::Secondary), QLineEdit::LeadingPosition);
    m_query->setAccessibleName(tr("Filter runs"));
    bottom->addWidget(m_query, 1);
    bottom->addWidget(m_count);
    column->addLayout(bottom);
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    connect(m_query, &QueryLine::problemChanged, this, &RunFilterBar::showProblem);
}

void RunFilterBar::setProblem(const QString& text)
{
    m_pageProblem = text;
    showProblem();
}

void RunFilterBar::showProblem()
{
    const QString problem = m_query->problem().isEmpty() ? m_pageProblem : m_query->problem();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

QWidget* RunFilterBar::makeShelves()
{
    auto* holder = new QWidget(this);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const std::tuple<RunShelf, QString, QString, const char*> choices[] = {
        {RunShelf::Current, tr("Runs"), tr("Runs at hand"), "first"},
        {RunShelf::Archived, tr("Archived"), tr("Runs put aside"), "middle"},
        {RunShelf::Trash, tr("Trash"), tr("Runs thrown away; nothing is deleted until the trash is emptied"), "last"},
    };
    for (const auto& [shelf, text, tip, place] : choices) {
        auto* button = new QToolButton(holder);
        button->setText(text);
        button->setToolTip(tip);
        button->setCheckable(true);
        button->setChecked(shelf == m_shelf);
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty("segment", true);
        button->setProperty("place", QLatin1String(place));
        m_shelves->addButton(button, static_cast<int>(shelf));
        row->addWidget(button);
    }
    connect(m_shelves, &QButtonGroup::idClicked, this, [this](int id) { setShelf(static_cast<RunShelf>(id)); });
    return holder;
}

void RunFilterBar::setShelf(RunShelf shelf)
{
    m_shelves->button(static_cast<int>(shelf))->setChecked(true);
    if (std::exchange(m_shelf, shelf) != shelf)
        Q_EMIT shelfChanged(shelf);
}

void RunFilterBar::setGrouping(RunGrouping grouping)
{
    m_grouping->setCurrentIndex(m_grouping->findData(static_cast<int>(grouping)));
}

void RunFilterBar::setCounts(int shown, int all, const std::array<int, 3>& onShelves)
{
    m_count->setText(shown == all ? tr("Runs: %1").arg(countText(all)) : tr("Runs: %1 of %2").arg(countText(shown), countText(all)));
    const std::array<QString, 3> names{tr("Runs"), tr("Archived"), tr("Trash")};
    for (int shelf = 0; shelf < 3; ++shelf) {
        const auto at = static_cast<std::size_t>(shelf);
        auto* button = qobject_cast<QToolButton*>(m_shelves->button(shelf));
        button->setText(onShelves[at] == 0 || shelf == 0 ? names[at] : tr("%1 %2").arg(names[at], countText(onShelves[at])));
        button->setAccessibleName(tr("%1: %2").arg(names[at], countText(onShelves[at])));
    }
}

void RunFilterBar::setRemark(const QString& text)
{
    m_remark->setText(text);
}

} // namespace sdm::ui
