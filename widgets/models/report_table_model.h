#pragma once

#include "core/report/table.h"

#include <QAbstractTableModel>

namespace sdm::ui {

/// A table of core/report as it stands: the label of a row (and its block), then its cells. Intervals stand beside their numbers.
class ReportTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit ReportTableModel(QObject* parent = nullptr);

    void setTable(const report::Table& table);
    const report::Table& table() const { return m_table; }
    int leadColumns() const { return m_table.hasBlocks() ? 2 : 1; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    report::Table m_table;
};

} // namespace sdm::ui
