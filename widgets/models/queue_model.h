#pragma once

#include "core/report/queue_forecast.h"
#include "core/store/queue_state.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace sdm::ui {

/// The queue as it was read at one moment.
struct QueueSnapshot {
    std::vector<store::QueuedRun> queue;
    report::QueueForecast forecast;
    bool worked = false; ///< a process works it off
};

/// What waits, in order, between what is at work and what has ended. Rows that wait can be dragged to another place: the model changes
/// nothing itself, it says where they are wanted.
class QueueModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, State, After, Left, ColumnCount };
    enum Role { IsProblemRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    void setSnapshot(const QueueSnapshot& snapshot);
    const store::QueuedRun* at(int row) const;
    int rowOf(const QString& entry) const; ///< -1 for none
    bool waits(int row) const;             ///< its place can be changed
    /// The entry before which the rows from `row` on stand, moved by so many places among those that wait; empty for the end, nothing where
    /// they cannot go further.
    std::optional<QString> moved(int row, int by) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

    static QString nameOfEntry(const store::QueuedRun& one);

Q_SIGNALS:
    void moveWanted(const QStringList& entries, const QString& before);

private:
    QString stateText(const store::QueuedRun& one) const;
    QString afterText(const store::QueuedRun& one) const;
    QString leftText(int row) const;

    QueueSnapshot m_snapshot;
};

/// "3 runs to go, about 2 h 10 min, and 1 that no finished run is like".
QString queueTimeWords(const report::QueueForecast& forecast);

} // namespace sdm::ui
