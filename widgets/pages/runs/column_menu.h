#pragma once

#include "widgets/session/metric_column.h"

#include <functional>
#include <string>
#include <vector>

class QHeaderView;
class QMenu;

namespace sdm::ui {

class RunTreeModel;

/// Which columns the list of runs has: those every run has, to be shown or hidden, and metrics of one's choice with the value meant.
/// \param keys    of the metrics there are, stored and short ones
/// \param change  takes the metric columns to have from now on
void fillColumnMenu(QMenu& menu, QHeaderView& header, const RunTreeModel& model, const std::vector<std::string>& keys,
                    const std::function<void(const MetricColumns&)>& change);

/// What the column of small courses is of: the share inside, or a metric of one's choice.
/// \param chosen  the key it is of now, empty for the share; \param change  takes the key to have from now on
void addTrendMenu(QMenu& menu, const std::vector<std::string>& keys, const std::string& chosen,
                  const std::function<void(const std::string&)>& change);

} // namespace sdm::ui
