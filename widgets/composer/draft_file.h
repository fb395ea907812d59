#pragma once

#include "core/config/run_config.h"

#include <QString>

#include <optional>

namespace sdm::ui {

/// The run being composed, kept in the user's data folder between windows, for each project by itself: a draft names the project's model
/// and data. One that cannot be read is as good as none.
std::optional<RunConfig> loadDraft(const QString& project);
void storeDraft(const QString& project, const RunConfig& config); ///< never throws: a draft is not worth an error

} // namespace sdm::ui
