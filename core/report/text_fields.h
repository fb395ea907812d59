#pragma once

#include <string>
#include <string_view>

namespace sdm::report {

/// A CSV field, quoted where RFC 4180 asks for it. Text that a spreadsheet would take for a formula begins with an apostrophe.
std::string csvField(std::string_view text);
/// Shortest text that reads back as the same double; empty for NaN, `inf` and `-inf`.
std::string exactNumber(double value);

} // namespace sdm::report
