#pragma once

#include "core/report/run_matrix.h"

#include <QAbstractTableModel>

namespace sdm::ui {

/// Ablations down, seeds across: each cell the share inside of the run of these settings and seed, or how far it is.
class MatrixModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { IsMissingRole = Qt::UserRole + 1, StateRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setMatrix(report::RunMatrix matrix);
    const report::RunMatrix& matrix() const { return m_matrix; }
    const report::MatrixCell* cell(const QModelIndex& index) const; ///< nullptr in the column of labels

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    report::RunMatrix m_matrix;
};

} // namespace sdm::ui
