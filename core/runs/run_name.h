#pragma once

#include "core/base/phrase.h"

#include <functional>
#include <optional>
#include <string>

namespace sdm::runs {

/// `wanted`, or with the first of "-2", "-3", … that is not taken.
std::string freeRunName(const std::string& wanted, const std::function<bool(const std::string&)>& taken);

/// Why a text cannot be a run's name: empty, blanks at an end, longer than 200 bytes, a leading "-" or control characters. Empty
/// when it can.
std::optional<Phrase> runNameFault(const std::string& name);

} // namespace sdm::runs
