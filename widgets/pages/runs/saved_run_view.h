#pragma once

#include "widgets/models/run_shelf.h"
#include "widgets/models/run_tree_model.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QJsonObject;

namespace sdm::ui {

/// How the list of runs is looked at: which runs, under which headings, in which columns and order. Kept with a name.
struct SavedRunView {
    QString name, filter;
    RunShelf shelf = RunShelf::Current;
    RunGrouping grouping = RunGrouping::None;
    MetricColumns metrics;
    std::string trend; ///< key of the course column; empty for the share inside
    QByteArray header; ///< widths, order, which are shown, sorting

    bool operator==(const SavedRunView&) const = default;
};

QJsonObject viewJson(const SavedRunView& view);
/// What is missing or unknown keeps its default: settings of another version are no reason to refuse a page.
SavedRunView viewOfJson(const QJsonObject& json);

} // namespace sdm::ui
