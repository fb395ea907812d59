#pragma once

#include <memory>

class QObject;

namespace sdm::ui {
class Theme;
}

namespace sdm::app {

struct Options;

/// The instruments there are, one a line: id and title. For `--list-instruments`.
void listInstruments();

/// Reads a project without a window, writes the picture of one instrument of one run and quits the application: exit code 0, or 1 with a
/// line on stderr when there is no such run, it cannot be read, or the file cannot be written. A panel of lines is written as the file's
/// ending says (.svg and .pdf: the plot; .csv: its points), everything else as a picture with its title and caption.
/// \return  what is at work; to be kept while the application runs
std::unique_ptr<QObject> drawInstrumentAndQuit(ui::Theme& theme, const Options& options);

} // namespace sdm::app
