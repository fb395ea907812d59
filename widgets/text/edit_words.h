#pragma once

#include "core/store/standing_edits.h"

#include <QString>

namespace sdm::ui {

/// What an edit of the log was, to stand behind "Undo": "tag 3 runs", "rename one to two".
QString editWords(const store::StandingEdit& edit);

/// That such an edit did not come about: "The run could not be renamed."
QString editFailureWords(EditKind kind);

} // namespace sdm::ui
