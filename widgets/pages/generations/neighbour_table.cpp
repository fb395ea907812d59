#include "widgets/pages/generations/neighbour_table.h"

#include "widgets/parts/table_style.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>

namespace sdm::ui {

NeighbourTable::NeighbourTable(const Theme& theme) : m_model(new NeighbourModel(this))
{
    setModel(m_model);
    styleTable(theme, this, tr("Neighbours among the training documents"));
    setToolTip(tr("Ctrl+C copies the list"));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setColumnCharacters(theme, this, {9, 28, 12, 12, 15, 40});
    horizontalHeader()->setSectionResizeMode(NeighbourModel::TextColumn, QHeaderView::Stretch);
    setMinimumHeight(3 * theme.rowHeight());
    hide();
}

void NeighbourTable::setRows(std::vector<NeighbourModel::Row> rows)
{
    setVisible(!rows.empty());
    m_model->setRows(std::move(rows));
}

void NeighbourTable::keyPressEvent(QKeyEvent* event)
{
    if (!event->matches(QKeySequence::Copy))
        return QTableView::keyPressEvent(event);
    event->accept();
    QApplication::clipboard()->setText(m_model->asText());
}

} // namespace sdm::ui
