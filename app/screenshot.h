#pragma once

#include <QString>

namespace sdm::app {

class Workbench;

/// Waits until the project is read and the page has settled, writes a picture of the window and quits the application: exit code 0,
/// or 1 when the file could not be written.
void takeScreenshotAndQuit(Workbench& workbench, const QString& file);

} // namespace sdm::app
