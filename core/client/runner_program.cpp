#include "core/client/runner_program.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace sdm::client {
namespace {

bool isProgram(const QString& path)
{
    const QFileInfo info(path);
    return info.isFile() && info.isExecutable();
}

} // namespace

RunnerProgram findRunner()
{
    RunnerProgram runner;
    const QString fromEnvironment = qEnvironmentVariable("SDM_RUNNER");
    if (!fromEnvironment.isEmpty()) {
        runner.searched.append(fromEnvironment);
        if (isProgram(fromEnvironment))
            runner.path = QFileInfo(fromEnvironment).absoluteFilePath();
        return runner;
    }
    const QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/sdm-runner");
    runner.searched.append(beside);
    if (isProgram(beside)) {
        runner.path = beside;
        return runner;
    }
    runner.searched.append(QStringLiteral("$PATH"));
    runner.path = QStandardPaths::findExecutable(QStringLiteral("sdm-runner"));
    return runner;
}

QString shellCommand(const QString& program, const QStringList& arguments)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:=@%+,-]+$"));
    const auto quoted = [](const QString& word) {
        if (plain.match(word).hasMatch())
            return word;
        QString inner = word;
        return QLatin1Char('\'') + inner.replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
    };
    QStringList words{quoted(program)};
    for (const QString& argument : arguments)
        words.append(quoted(argument));
    return words.join(QLatin1Char(' '));
}

} // namespace sdm::client
