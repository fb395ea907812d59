#pragma once

#include "widgets/session/run_summary.h"

#include <QSortFilterProxyModel>
#include <QString>

#include <functional>
#include <variant>
#include <vector>

namespace sdm::ui {

/// A condition on runs, from the filter line: bare words (name, ablation), `-word`, `state:running`, `preset:ce_cm`, `name:x`,
/// `seed=1`, `hr>0.5`, `shifted<0.1`, `acc>=0.95`, `step>100`. All must hold.
struct RunFilter {
    std::vector<std::function<bool(const RunSummary&, Bound)>> conditions;
    bool accepts(const RunSummary& run, Bound bound) const;
};

/// What is wrong with a filter text, for the line under it.
struct RunFilterFault {
    QString message;
};
std::variant<RunFilter, RunFilterFault> parseRunFilter(const QString& text);

/// Sorts by RunTableModel::SortRole and shows what the filter accepts. A text that cannot be read leaves the last good filter.
class RunFilterProxy final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit RunFilterProxy(QObject* parent = nullptr);

    /// Empty when the text is right, else what is wrong with it.
    QString setFilterText(const QString& text);
    void setBound(Bound bound);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    RunFilter m_filter;
    Bound m_bound = kDefaultBound;
};

} // namespace sdm::ui
