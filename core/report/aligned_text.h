#pragma once

#include <string>
#include <vector>

namespace sdm::report {

/// Columns for a terminal, two blanks apart, one line a row. \param rows  at least one, all of one length
std::string alignedText(const std::vector<std::vector<std::string>>& rows);

} // namespace sdm::report
