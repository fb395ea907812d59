#include "widgets/pages/generations/diff_line.h"

#include "widgets/delegates/diff_delegate.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace sdm::ui {

DiffLine::DiffLine(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setMinimumHeight(22);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DiffLine::setDiff(std::vector<DiffWord> diff)
{
    m_diff = std::move(diff);
    update();
}

void DiffLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintDiff(&painter, QRectF(rect()), m_diff, m_theme.body(), m_theme);
}

} // namespace sdm::ui
