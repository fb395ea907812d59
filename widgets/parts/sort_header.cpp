#include "widgets/parts/sort_header.h"

#include <QMouseEvent>

namespace sdm::ui {

SortHeader::SortHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSortIndicatorShown(false); // the titles say it, also of several columns
    connect(this, &QHeaderView::sectionClicked, this, [this](int section) { Q_EMIT sortAsked(section, m_further); });
}

void SortHeader::mouseReleaseEvent(QMouseEvent* event)
{
    m_further = event->modifiers().testFlag(Qt::ShiftModifier);
    QHeaderView::mouseReleaseEvent(event);
}

} // namespace sdm::ui
