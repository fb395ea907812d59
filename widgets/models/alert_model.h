#pragma once

#include "core/report/alert_rules.h"
#include "core/store/alerts.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace sdm::ui {

/// What a person should look at, of all runs of a project, newest first.
class AlertModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, Level, Run, Step, What, ColumnCount };
    enum Role { IsErrorRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// What the engine said and what the rules found, the newest first. \param names  of the runs, by id
    void setAlerts(const std::vector<store::AlertRow>& events, const std::vector<report::RaisedAlert>& raised,
                   const QHash<QString, QString>& names);
    QString runId(int row) const;
    qint64 timeMs(int row) const { return m_rows[static_cast<std::size_t>(row)].timeMs; }

private:
    struct Row {
        std::string runId;
        qint64 timeMs = 0;
        std::optional<qint64> step;
        QString run, what;
        bool isError = false;
        bool operator==(const Row&) const = default;
    };
    std::vector<Row> m_rows;
};

} // namespace sdm::ui
