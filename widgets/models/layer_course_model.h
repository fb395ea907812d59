#pragma once

#include "core/report/layer_history.h"

#include <QAbstractTableModel>

#include <vector>

namespace sdm::ui {

/// The course of each quantity of a layer over its trainings: q, psi and effective samples by class, and q'min. A layer without a region
/// leaves a threshold out of its course and is counted.
class LayerCourseModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Quantity, Course, First, Last, Range, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// In the order of the trainings.
    void setPoints(const std::vector<report::LayerPoint>& points);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString quantity;
        int digits = 2;
        QList<double> values; ///< finite ones
        QStringList places;   ///< "step 120: 3.1", one a layer
        int without = 0;      ///< layers that have none
    };
    template <typename Value>
    void addRow(const QString& quantity, int digits, const std::vector<report::LayerPoint>& points, Value value);
    QString rangeText(const Row& row) const;

    std::vector<Row> m_rows;
};

} // namespace sdm::ui
