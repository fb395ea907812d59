#include "app/instrument_picture.h"
#include "app/language.h"
#include "app/options.h"
#include "app/report_command.h"
#include "app/screenshot.h"
#include "app/workbench.h"

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <clocale>
#include <csignal>

using namespace sdm;

int main(int argc, char** argv)
{
    std::signal(SIGPIPE, SIG_IGN); // an engine that goes away is news, not the end
    QApplication application(argc, argv);
    // Qt takes the desktop's locale over into C's as well. Numbers of files, tables and libraries keep their point; what people read
    // is formatted by QLocale.
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setOrganizationName(QStringLiteral("sdm-workbench"));
    QApplication::setApplicationName(QStringLiteral("sdm-workbench"));
    QApplication::setApplicationDisplayName(QStringLiteral("SDM Workbench"));
    QApplication::setApplicationVersion(QStringLiteral(SDM_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("sdm-workbench"));

    QString problem;
    const auto options = app::parseOptions(QApplication::arguments(), &problem);
    if (!options) {
        QTextStream(stderr) << "sdm-workbench: " << problem << '\n';
        return 2;
    }
    // A picture is taken with fresh settings, and leaves the user's alone.
    QTemporaryDir scratch;
    app::AppSettings settings =
        options->screenshot.isEmpty() ? app::AppSettings() : app::AppSettings(scratch.filePath(QStringLiteral("settings.ini")));
    app::speak(application, options->language.isEmpty() ? settings.language() : options->language);
    if (const QString fault = app::instrumentProblem(*options); !fault.isEmpty()) {
        QTextStream(stderr) << "sdm-workbench: " << fault << '\n';
        return 2;
    }
    if (options->listInstruments) {
        app::listInstruments();
        return 0;
    }

    ui::Theme theme;
    theme.setMode(options->theme == QLatin1String("light")  ? ui::Theme::Mode::Light
                  : options->theme == QLatin1String("dark") ? ui::Theme::Mode::Dark
                  : options->theme.isEmpty()                ? settings.themeMode()
                                                            : ui::Theme::Mode::System);
    theme.setTextScale(options->textScale.value_or(settings.textScale()));
    theme.install(application);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/workbench.svg")));

    if (!options->instrument.isEmpty()) {
        const auto picture = app::drawInstrumentAndQuit(theme, *options);
        return QApplication::exec();
    }
    if (!options->report.isEmpty()) {
        theme.setMode(ui::Theme::Mode::Light); // on paper
        const auto report = app::writeReportAndQuit(theme, *options);
        return QApplication::exec();
    }
    app::Workbench workbench(theme, settings);
    QObject::connect(&workbench, &app::Workbench::reopenWanted, &application, [&workbench] {
        const QString project = workbench.session().folder();
        if (workbench.window().close()) // remembers how it was left
            QProcess::startDetached(QApplication::applicationFilePath(), {QStringLiteral("--project"), project});
    });
    workbench.show(options->project, options->page, options->run);
    if (options->size.isValid())
        workbench.window().resize(options->size);
    if (!options->screenshot.isEmpty())
        app::takeScreenshotAndQuit(workbench, options->screenshot);
    return QApplication::exec();
}
