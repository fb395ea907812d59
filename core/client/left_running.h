#pragma once

class QProcess;

namespace sdm::client {

/// Lets a child process outlive the object that started it: QProcess kills its process when it is destroyed. Takes the object over, cuts
/// its connections and deletes it when the process has ended; what still runs when the program ends, goes on.
void leaveRunning(QProcess* process);

} // namespace sdm::client
