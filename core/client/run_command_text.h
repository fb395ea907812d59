#pragma once

#include "core/config/run_config.h"

#include <QString>
#include <QStringList>

namespace sdm::client {

/// A command of the runner as one would type it in any folder: the program by its absolute path (by its name where it was not
/// found), every word quoted for a POSIX shell.
QString typedCommand(const QStringList& arguments);

/// `sdm-runner run …` that starts this configuration in that project: the preset, every setting that differs from it, and the
/// project. Relative paths of the configuration are taken from the project's folder and written absolute.
/// \param leaveOut  paths of settings that are not to be written
QString runCommandText(const RunConfig& config, const QString& projectFolder, const QStringList& leaveOut = {});

} // namespace sdm::client
