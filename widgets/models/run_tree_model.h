#pragma once

#include "widgets/models/run_cells.h"

#include <QAbstractItemModel>
#include <QHash>

#include <vector>

namespace sdm::ui {

/// Under which headings runs are listed.
enum class RunGrouping { None, Group, Ablation };

/// The runs of a project: flat, or under headings that give the spread of the runs below them. Texts for people in DisplayRole, raw values
/// in SortRole. Updates in place: rows keep their identity while a run goes on.
class RunTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole,
        RunIdRole, ///< empty for a heading
        StateRole, ///< int of store::RunState
        GuardRole, ///< int of sdm::Guard, HR columns only
        ShareRole, ///< double, HR columns only
        TagsRole,  ///< QStringList
        StarredRole,
        BaselineRole,
        TrendRole, ///< QList<double>, course column only
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setRuns(const RunList& runs); ///< newest first, as the session has them
    void setBound(Bound bound);
    void setGrouping(RunGrouping grouping);
    RunGrouping grouping() const { return m_grouping; }
    /// Columns behind those that every run has; their values follow with setMetricValues().
    void setMetricColumns(const MetricColumns& columns);
    const MetricColumns& metricColumns() const { return m_metricColumns; }
    void setMetricValues(MetricTable values);
    /// The courses of the column Course. \param title  what they are of
    void setTrends(TrendTable trends, const QString& title);
    void setFolderSizes(const QHash<QString, qint64>& bytes); ///< by run id, where they are known

    const RunSummary* runAt(const QModelIndex& index) const; ///< nullptr for a heading
    const RunSummary* runAt(int row) const { return runAt(index(row, 0)); }
    QModelIndex indexOf(const QString& runId, RunColumn column = RunColumn::Name) const; ///< invalid when it is not there
    QStringList runsUnder(const QModelIndex& index) const;                               ///< its own id, or those under a heading

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
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
    struct Heading {
        QString name;
        std::vector<int> runs; ///< places in m_runs
        bool operator==(const Heading&) const = default;
    };
    static std::vector<Heading> headingsOf(const RunList& runs, RunGrouping grouping);
    const Heading* headingAt(const QModelIndex& index) const;
    void tellAllChanged();
    RunCellContext context() const;
    QVariant runData(const RunSummary& run, int column, int role) const;
    QVariant headingData(const Heading& heading, int column, int role) const;
    std::optional<double> metricValue(const RunSummary& run, int column) const;
    std::vector<double> valuesUnder(const Heading& heading, int column) const;

    RunList m_runs;
    std::vector<Heading> m_headings; ///< none while flat
    RunGrouping m_grouping = RunGrouping::None;
    MetricColumns m_metricColumns;
    MetricTable m_metricValues;
    QVariant trendData(const RunSummary& run, int role) const;

    TrendTable m_trends;
    QString m_trendTitle;
    QHash<QString, qint64> m_folderSizes;
    Bound m_bound = kDefaultBound;
};

} // namespace sdm::ui
