#pragma once

#include "core/report/html_report.h"

#include <QString>

namespace sdm::app {

/// The same report on numbered A4 pages: text and figures stay vectors, fonts lie in the file. A table, figure or row is not cut by the end
/// of a page where it fits on one; a longer table repeats its head. What is wider than the page makes it lie on its side, then smaller.
/// The file is written whole or not at all. GUI thread only.
/// \return  what went wrong; empty for a written file
QString writePdfReport(const report::RunReport& report, const QString& file);

} // namespace sdm::app
