#pragma once

#include "core/base/phrase.h"

#include <optional>
#include <string>

/// What people may write on runs and examples. Each says why a text cannot stand, and nothing when it can.
namespace sdm::runs {

/// 1 to 64 bytes of UTF-8 without blanks at an end, commas (they part tags in lists), control characters or a leading "-".
std::optional<Phrase> tagFault(const std::string& tag);
/// Up to 65,536 bytes of UTF-8; of control characters only line breaks and tabs.
std::optional<Phrase> noteFault(const std::string& note);

} // namespace sdm::runs
