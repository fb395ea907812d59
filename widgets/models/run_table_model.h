#pragma once

#include "widgets/session/run_summary.h"

#include <QAbstractTableModel>

namespace sdm::ui {

/// The runs of a project as a table; texts for people in DisplayRole, raw values in SortRole. Updates in place: rows keep their
/// identity while a run goes on.
class RunTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        State,
        Name,
        Ablation,
        HrInDistribution,
        HrShifted,
        HrAccuracy,
        SentenceAccuracy,
        Step,
        Duration,
        Seed,
        Started,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole,
        RunIdRole,
        StateRole, ///< int of store::RunState
        GuardRole, ///< int of sdm::Guard, HR columns only
        ShareRole, ///< double, HR columns only
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(const RunList& runs); ///< newest first, as the session has them
    void setBound(Bound bound);
    const RunSummary* runAt(int row) const;
    int rowOf(const QString& runId) const; ///< -1 when it is not there

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// A name typed in place: changes nothing here, asks through nameTyped().
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void nameTyped(const QString& runId, const QString& name);

private:
    QString text(const RunSummary& run, int column) const;
    QVariant sortKey(const RunSummary& run, int column) const;
    QString toolTip(const RunSummary& run, int column) const;
    std::optional<RegionCounts> region(const RunSummary& run, bool shifted) const;

    RunList m_runs;
    Bound m_bound = kDefaultBound;
};

/// Seconds a run took so far, or in all; none before it started.
std::optional<double> runSeconds(const RunSummary& run, std::int64_t nowMs);

} // namespace sdm::ui
