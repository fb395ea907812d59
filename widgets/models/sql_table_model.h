#pragma once

#include "core/store/sql_console.h"

#include <QAbstractTableModel>

#include <memory>

namespace sdm::ui {

/// What a statement gave, a row a row.
class SqlTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setTable(std::shared_ptr<const store::SqlTable> table);
    const store::SqlTable* table() const { return m_table.get(); }

private:
    std::shared_ptr<const store::SqlTable> m_table;
};

} // namespace sdm::ui
