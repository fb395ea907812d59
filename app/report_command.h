#pragma once

#include <memory>

class QObject;

namespace sdm::ui {
class Theme;
}

namespace sdm::app {

struct Options;

/// Reads a project without a window, writes the report of some of its runs as the file's ending says (.pdf, else one HTML page) and quits
/// the application: exit code 0, or 1 with a line on stderr. \return  what is at work; to be kept while the application runs
std::unique_ptr<QObject> writeReportAndQuit(const ui::Theme& theme, const Options& options);

} // namespace sdm::app
