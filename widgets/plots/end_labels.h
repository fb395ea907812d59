#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>

#include <optional>
#include <vector>

class QCPItemLine;
class QCPItemText;
class QCustomPlot;

namespace sdm::ui {

/// Places for labels of one height, as near as possible (least squares) to where they are wanted, in the same order, none on another.
/// \param wanted  centres, ascending; \param top, bottom  limits of the centres, given up where there are too many labels for them
std::vector<double> spreadLabels(const std::vector<double>& wanted, double height, double top, double bottom);

/// Names and last values beside the lines they belong to, in a column at the right of the plot's axes that is kept free for them.
class EndLabels final {
public:
    /// \param end  the line's last point, in plot coordinates; without x for a line across the whole plot
    struct Label {
        QString text;
        QColor textColor;
        QColor lineColor;
        std::optional<double> x;
        double y = 0;
    };

    explicit EndLabels(QCustomPlot* plot);

    void clear(); ///< the plot has dropped its items
    void add(const Label& label, const QFont& font);
    /// Keeps room for the widest label at the right.
    void reserveRoom();
    /// Once the axes know where they are, before anything is painted.
    void place();

private:
    struct Item {
        Label label;
        QCPItemText* text;
        QCPItemLine* leader;
        int width, height;
    };
    bool isInView(const Label& label) const;

    QCustomPlot* m_plot;
    std::vector<Item> m_items;
};

} // namespace sdm::ui
