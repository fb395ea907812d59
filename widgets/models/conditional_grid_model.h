#pragma once

#include "core/report/conditional_grid.h"

#include <QAbstractTableModel>

namespace sdm::ui {

/// Accuracy by true class, by predicted class and over all, of every answer and of those inside the region: one group a row. The numbers,
/// the intervals and what may be said of them are core/report's.
class ConditionalGridModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Group,
        AllAccuracy,
        AllInterval,
        AllCount,
        InsideAccuracy,
        InsideInterval,
        InsideCount,
        InsideShare,
        AgainstAlpha,
        ColumnCount
    };
    enum Role {
        GuardRole = Qt::UserRole, ///< int of Guard; nothing where alpha promises nothing
        TooFewRole,               ///< bool: fewer than kFewestForAClaim answers
        BarRole,                  ///< double 0..1: the accuracy of an accuracy cell
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setGrid(const report::ConditionalGrid& grid);
    const report::ConditionalGrid& grid() const { return m_grid; }
    /// The grid in a sentence or two, for who does not see it.
    QString summary() const;
    /// All cells as text, for the clipboard.
    QString csv() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const report::ConditionalCell& cell(const QModelIndex& index) const;
    QString text(const QModelIndex& index) const;
    QString groupWord(int row) const;

    report::ConditionalGrid m_grid;
};

} // namespace sdm::ui
