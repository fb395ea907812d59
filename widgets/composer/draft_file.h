#pragma once

#include "core/config/run_config.h"

#include <optional>

namespace sdm::ui {

/// The run being composed, kept in the user's data folder between windows. A draft that cannot be read is as good as none.
std::optional<RunConfig> loadDraft();
void storeDraft(const RunConfig& config); ///< never throws: a draft is not worth an error

} // namespace sdm::ui
