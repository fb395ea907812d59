#include "widgets/plots/point_marks.h"

#include "widgets/theme/theme.h"

namespace sdm::ui {

QCPScatterStyle scatterStyleOf(PointMark mark, const QColor& color, const ThemeColors& colors)
{
    const QPen outline(colors.text, 1);
    switch (mark) {
    case PointMark::Disc:
        return QCPScatterStyle(QCPScatterStyle::ssCircle, outline, color, kPointMarkSize);
    case PointMark::Ring:
        return QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(color, 1.5), colors.panel, kPointMarkSize);
    case PointMark::Cross:
        return QCPScatterStyle(QCPScatterStyle::ssCross, QPen(color, 2), Qt::NoBrush, kPointMarkSize);
    case PointMark::Diamond:
        return QCPScatterStyle(QCPScatterStyle::ssDiamond, outline, color, kPointMarkSize + 2);
    case PointMark::None:
        break;
    }
    return QCPScatterStyle(QCPScatterStyle::ssNone);
}

} // namespace sdm::ui
