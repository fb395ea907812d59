#include "widgets/pages/reliability/conditional_grid.h"

#include "widgets/delegates/grid_delegate.h"
#include "widgets/models/conditional_grid_model.h"
#include "widgets/parts/grouped_header.h"
#include "widgets/parts/table_style.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace sdm::ui {

ConditionalGridPanel::ConditionalGridPanel(const Theme& theme, QWidget* parent)
    : Panel(theme, tr("Accuracy by class and by prediction"), parent), m_theme(theme), m_model(new ConditionalGridModel(this)),
      m_table(new QTableView)
{
    auto* copy = new QToolButton;
    copy->setText(tr("Copy as CSV"));
    copy->setProperty("quiet", true);
    copy->setAccessibleName(tr("Copy the grid as CSV"));
    header()->addWidget(copy);
    m_table->setHorizontalHeader(new GroupedHeader(theme, m_table));
    styleTable(theme, m_table, tr("Accuracy by class and by prediction"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new GridDelegate(theme, m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setProperty("dense", true);
    m_table->horizontalHeader()->setStretchLastSection(true);
    content()->addWidget(m_table, 1);
    connect(copy, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(m_model->csv()); });
    connect(&theme, &Theme::changed, this, &ConditionalGridPanel::fit);
}

void ConditionalGridPanel::setGrid(const report::ConditionalGrid& grid, const QString& caption)
{
    m_model->setGrid(grid);
    setCaption(caption);
    setAccessibleDescription(m_model->summary());
    m_table->setAccessibleDescription(m_model->summary());
    fit();
}

void ConditionalGridPanel::fit()
{
    m_table->resizeColumnsToContents();
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height() + m_model->rowCount() * m_theme.rowHeight() + 4);
}

} // namespace sdm::ui
