#pragma once

#include "core/records/vocabulary.h"

#include <QString>

namespace sdm::ui {

/// "plain estimate", "lower estimate": stands beside every share.
QString boundWord(Bound bound);
/// "plain", "lower": where there is room for no more.
QString boundAdjective(Bound bound);

} // namespace sdm::ui
