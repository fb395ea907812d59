#pragma once

#include "widgets/data/run_search.h"
#include "widgets/models/run_shelf.h"
#include "widgets/models/run_tree_model.h"
#include "widgets/page.h"
#include "widgets/pages/runs/saved_run_view.h"

#include <QHash>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

class QMenu;
class QSortFilterProxyModel;
class QSplitter;
class QStackedLayout;
class QTreeView;

namespace sdm::ui {

class EmptyState;
class RunActions;
class RunFilterBar;
class RunInspector;
template <typename Result>
class LatestQuery;

/// All runs of the project: find, sort, group, say something about them, open, resume, compare, throw away.
class RunsPage final : public Page {
    Q_OBJECT
public:
    explicit RunsPage(const PageContext& context, QWidget* parent = nullptr);
    ~RunsPage() override;

    void shown() override;
    void hidden() override;
    bool focusFilter() override;
    QWidget* firstFocus() override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray& state) override;
    void editName(const QString& runId) override;
    void copyCommandOf(const QString& runId);

private:
    QWidget* makeList();
    QTreeView* makeTable();
    void makeButtons();
    void refresh();
    void fillList();
    void showSelected();
    void takeSelection();
    void takeName(const QString& runId, const QString& name);
    void setShelf(RunShelf shelf);
    void setGrouping(RunGrouping grouping);
    void find();
    void askMetrics();
    void askTrends();
    void setTrend(const std::string& key);
    QString trendTitle() const;
    void askFolderSizes();
    void wantNames();
    void setMetricColumns(const MetricColumns& columns);
    void fillColumnMenu(QMenu& menu);
    void fillViewMenu(QMenu& menu);
    QStringList chosenRuns() const;
    QModelIndex rowOf(const QString& runId) const;

    /// What is asked of the store while nobody looks at the answer yet lives here, shared with the jobs.
    struct Caches;
    SavedRunView currentView(const QString& name) const;
    void applyView(const SavedRunView& view);
    void keepView();

    PageContext m_context;
    RunTreeModel* m_model;
    QSortFilterProxyModel* m_sorted;
    RunFilterBar* m_bar;
    QTreeView* m_table;
    RunActions* m_actions;
    RunInspector* m_inspector;
    QSplitter* m_splitter;
    QStackedLayout* m_stack;
    EmptyState* m_noRuns;
    EmptyState* m_noMatch;
    std::shared_ptr<Caches> m_caches;
    LatestQuery<QSet<QString>>* m_search;
    LatestQuery<MetricTable>* m_metrics;
    LatestQuery<TrendTable>* m_trends;
    LatestQuery<std::vector<std::string>>* m_keys;
    LatestQuery<QHash<QString, qint64>>* m_sizes;
    std::optional<QSet<QString>> m_found;
    std::vector<std::string> m_metricKeys;
    std::string m_trendKey; ///< empty: the share inside
    std::vector<SavedRunView> m_views;
    QTimer m_again; ///< what was found may have changed with the runs
    bool m_visible = false;
    bool m_isFilling = false;
};

} // namespace sdm::ui
