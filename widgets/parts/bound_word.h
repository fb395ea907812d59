#pragma once

#include "core/records/vocabulary.h"

#include <QString>

namespace sdm::ui {

/// "plain estimate", "lower estimate": stands beside every share.
QString boundWord(Bound bound);

} // namespace sdm::ui
