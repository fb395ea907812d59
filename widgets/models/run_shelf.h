#pragma once

#include "widgets/session/run_summary.h"

#include <QSet>

#include <optional>

namespace sdm::ui {

/// Which part of a project's runs is listed: those at hand, those put aside, those thrown away.
enum class RunShelf { Current, Archived, Trash };
RunShelf shelfOf(const RunAnnotations& annotations);

/// The runs of a shelf, in their order. \param found  ids that a query means; nothing while none is asked, which means all
RunList runsOn(RunShelf shelf, const RunList& runs, const std::optional<QSet<QString>>& found = {});

} // namespace sdm::ui
