#include "core/client/run_command_text.h"

#include "core/client/runner_program.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/config/schema.h"

#include <QDir>

namespace sdm::client {

QString typedCommand(const QStringList& arguments)
{
    const RunnerProgram runner = findRunner();
    return shellCommand(runner.found() ? runner.path : QStringLiteral("sdm-runner"), arguments);
}

QString runCommandText(const RunConfig& config, const QString& projectFolder, const QStringList& leaveOut)
{
    const QString project = QDir(projectFolder).absolutePath();
    RunConfig resolved = config;
    resolvePaths(resolved, std::filesystem::path(project.toStdString()));
    const RunConfig& preset = findPreset(resolved.preset).config;
    QStringList arguments{QStringLiteral("run"), QStringLiteral("--preset"), QString::fromStdString(resolved.preset)};
    for (const Setting& setting : runSettings()) {
        const QString path = QString::fromStdString(setting.path);
        const std::string value = settingText(setting, setting.read(resolved));
        if (setting.path != "preset" && !leaveOut.contains(path) && value != settingText(setting, setting.read(preset)))
            arguments << QStringLiteral("--set") << path + QLatin1Char('=') + QString::fromStdString(value);
    }
    arguments << QStringLiteral("--project") << project;
    return typedCommand(arguments);
}

} // namespace sdm::client
