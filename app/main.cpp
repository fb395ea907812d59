#include "app/page_list.h"
#include "app/screenshot.h"
#include "app/workbench.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>
#include <QTextStream>

#include <clocale>
#include <csignal>
#include <optional>

using namespace sdm;

namespace {

struct Options {
    QString project, page, theme, screenshot;
    std::optional<double> textScale;
    QSize size;
};

QStringList pageIds()
{
    QStringList ids;
    for (const ui::PageEntry& page : app::workbenchPages())
        ids.append(page.id);
    return ids;
}

std::optional<QSize> sizeFromText(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    return parts.size() == 2 && size.width() > 0 && size.height() > 0 ? std::optional(size) : std::nullopt;
}

std::optional<Options> parseOptions(const QStringList& arguments, QString* problem)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("main", text); };
    QCommandLineParser parser;
    parser.setApplicationDescription(words("See what a language model knows it knows."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption project(QStringLiteral("project"), words("Open this project folder."), QStringLiteral("DIR"));
    const QCommandLineOption page(QStringLiteral("page"), words("Open this page: %1.").arg(pageIds().join(QStringLiteral(", "))),
                                  QStringLiteral("ID"));
    const QCommandLineOption theme(QStringLiteral("theme"), words("light, dark or system."), QStringLiteral("NAME"));
    const QCommandLineOption size(QStringLiteral("size"), words("Size of the window."), QStringLiteral("WxH"));
    const QCommandLineOption textSize(QStringLiteral("text-size"), words("Size of the text in percent, 80 to 200."),
                                      QStringLiteral("PERCENT"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"), words("Write a picture of the window to this file and quit."),
                                        QStringLiteral("FILE"));
    parser.addOptions({project, page, theme, size, textSize, screenshot});
    parser.process(arguments);

    Options options;
    options.project = parser.value(project);
    options.page = parser.value(page);
    options.theme = parser.value(theme);
    options.screenshot = parser.value(screenshot);
    if (parser.isSet(size)) {
        const auto parsed = sizeFromText(parser.value(size));
        if (!parsed) {
            *problem = words("--size wants WIDTHxHEIGHT, as in 1280x800");
            return std::nullopt;
        }
        options.size = *parsed;
    }
    if (parser.isSet(textSize)) {
        bool isNumber = false;
        const int percent = parser.value(textSize).toInt(&isNumber);
        if (!isNumber || percent < 80 || percent > 200) {
            *problem = words("--text-size wants a whole number from 80 to 200");
            return std::nullopt;
        }
        options.textScale = percent / 100.0;
    }
    if (!options.page.isEmpty() && !pageIds().contains(options.page)) {
        *problem = words("--page wants one of %1").arg(pageIds().join(QStringLiteral(", ")));
        return std::nullopt;
    }
    if (!options.theme.isEmpty() &&
        !QStringList{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")}.contains(options.theme)) {
        *problem = words("--theme wants light, dark or system");
        return std::nullopt;
    }
    return options;
}

} // namespace

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
    const auto options = parseOptions(QApplication::arguments(), &problem);
    if (!options) {
        QTextStream(stderr) << "sdm-workbench: " << problem << '\n';
        return 2;
    }

    // A picture is taken with fresh settings, and leaves the user's alone.
    QTemporaryDir scratch;
    app::AppSettings settings =
        options->screenshot.isEmpty() ? app::AppSettings() : app::AppSettings(scratch.filePath(QStringLiteral("settings.ini")));
    ui::Theme theme;
    theme.setMode(options->theme == QLatin1String("light")  ? ui::Theme::Mode::Light
                  : options->theme == QLatin1String("dark") ? ui::Theme::Mode::Dark
                  : options->theme.isEmpty()                ? settings.themeMode()
                                                            : ui::Theme::Mode::System);
    theme.setTextScale(options->textScale.value_or(settings.textScale()));
    theme.install(application);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/workbench.svg")));

    app::Workbench workbench(theme, settings);
    workbench.show(options->project, options->page);
    if (options->size.isValid())
        workbench.window().resize(options->size);
    if (!options->screenshot.isEmpty())
        app::takeScreenshotAndQuit(workbench, options->screenshot);
    return QApplication::exec();
}
