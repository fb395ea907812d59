#pragma once

#include <QString>
#include <QStringList>

namespace sdm::client {

/// Where the engine's program is, or where it was looked for.
struct RunnerProgram {
    QString path;         ///< empty when there is none
    QStringList searched; ///< every place looked at, in order, for the message
    bool found() const { return !path.isEmpty(); }
};

/// `$SDM_RUNNER`, then beside this program, then on the PATH. A set but wrong $SDM_RUNNER is not silently replaced by another one.
RunnerProgram findRunner();

/// Arguments as one would type them, quoted for a POSIX shell where needed.
QString shellCommand(const QString& program, const QStringList& arguments);

} // namespace sdm::client
