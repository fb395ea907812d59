#include "app/options.h"

#include "app/language.h"
#include "app/page_list.h"
#include "app/run_intake.h"
#include "widgets/instruments/instrument_list.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace sdm::app {
namespace {

QStringList pageIds()
{
    QStringList ids;
    for (const ui::PageEntry& page : workbenchPages())
        ids.append(page.id);
    return ids;
}

std::optional<QSize> sizeFromText(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    return parts.size() == 2 && size.width() > 0 && size.height() > 0 ? std::optional(size) : std::nullopt;
}

QStringList languageCodes()
{
    QStringList codes{kSystemLanguage};
    for (const Language& language : languages())
        codes.append(language.code);
    return codes;
}

QStringList instrumentIds()
{
    QStringList ids;
    for (const ui::Instrument& instrument : ui::instruments())
        ids.append(instrument.id);
    return ids;
}

} // namespace

std::optional<Options> parseOptions(const QStringList& arguments, QString* problem)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("See what a language model knows it knows."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption project(QStringLiteral("project"), QStringLiteral("Open this project folder, or a bundle of runs."),
                                     QStringLiteral("DIR"));
    const QCommandLineOption page(QStringLiteral("page"), QStringLiteral("Open this page: %1.").arg(pageIds().join(QStringLiteral(", "))),
                                  QStringLiteral("ID"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light, dark or system."), QStringLiteral("NAME"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Size of the window."), QStringLiteral("WxH"));
    const QCommandLineOption textSize(QStringLiteral("text-size"), QStringLiteral("Size of the text in percent, 80 to 200."),
                                      QStringLiteral("PERCENT"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        QStringLiteral("Write a picture of the window to this file and quit."), QStringLiteral("FILE"));
    const QCommandLineOption run(QStringLiteral("run"), QStringLiteral("Open this run, by id or name."), QStringLiteral("RUN"));
    const QCommandLineOption instrument(
        QStringLiteral("instrument"),
        QStringLiteral("With --screenshot: draw this instrument of the run alone, without a window; as .png, .svg, "
                       ".pdf or, of curves, all points as .csv."),
        QStringLiteral("ID"));
    const QCommandLineOption list(QStringLiteral("list-instruments"), QStringLiteral("List the instruments and quit."));
    const QCommandLineOption report(
        QStringLiteral("report"),
        QStringLiteral("With --out: write the report of this run without a window, as .pdf or .html. May be repeated: the "
                       "others are held against the first."),
        QStringLiteral("RUN"));
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("The file of --report."), QStringLiteral("FILE"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QStringLiteral("Language of the window: %1.").arg(languageCodes().join(QStringLiteral(", "))),
                                      QStringLiteral("CODE"));
    parser.addOptions({project, page, run, theme, language, size, textSize, screenshot, instrument, list, report, out});
    parser.process(arguments);

    Options options;
    options.project = parser.value(project);
    options.page = parser.value(page);
    options.theme = parser.value(theme);
    options.language = parser.value(language);
    options.screenshot = parser.value(screenshot);
    options.run = parser.value(run);
    options.instrument = parser.value(instrument);
    options.listInstruments = parser.isSet(list);
    options.report = parser.values(report);
    options.out = parser.value(out);
    QStringList loose = parser.positionalArguments();
    if (loose.size() == 1 && options.project.isEmpty() && RunIntake::isBundle(loose.front()))
        options.project = loose.takeFirst(); // as a double click in a file manager opens it
    if (!loose.isEmpty()) {
        *problem =
            QStringLiteral("\"%1\" belongs to no option: a project is named by --project DIR, a run by --run RUN, and each run of a report "
                           "by a --report of its own")
                .arg(loose.front());
        return std::nullopt;
    }
    if (options.report.isEmpty() != options.out.isEmpty()) {
        *problem = QStringLiteral("--report RUN and --out FILE belong together");
        return std::nullopt;
    }
    if (!options.instrument.isEmpty() && options.screenshot.isEmpty()) {
        *problem = QStringLiteral("--instrument wants --screenshot FILE as well: it is drawn without a window");
        return std::nullopt;
    }
    if (parser.isSet(size)) {
        const auto parsed = sizeFromText(parser.value(size));
        if (!parsed) {
            *problem = QStringLiteral("--size wants WIDTHxHEIGHT, as in 1280x800");
            return std::nullopt;
        }
        options.size = *parsed;
    }
    if (parser.isSet(textSize)) {
        bool isNumber = false;
        const int percent = parser.value(textSize).toInt(&isNumber);
        if (!isNumber || percent < 80 || percent > 200) {
            *problem = QStringLiteral("--text-size wants a whole number from 80 to 200");
            return std::nullopt;
        }
        options.textScale = percent / 100.0;
    }
    if (!options.page.isEmpty() && !pageIds().contains(options.page)) {
        *problem = QStringLiteral("--page wants one of %1").arg(pageIds().join(QStringLiteral(", ")));
        return std::nullopt;
    }
    if (!options.language.isEmpty() && !isLanguageChoice(options.language)) {
        *problem = QStringLiteral("--language wants one of %1").arg(languageCodes().join(QStringLiteral(", ")));
        return std::nullopt;
    }
    if (!options.theme.isEmpty() &&
        !QStringList{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")}.contains(options.theme)) {
        *problem = QStringLiteral("--theme wants light, dark or system");
        return std::nullopt;
    }
    return options;
}

QString instrumentProblem(const Options& options)
{
    if (options.instrument.isEmpty() || instrumentIds().contains(options.instrument))
        return {};
    return QStringLiteral("--instrument wants one of %1").arg(instrumentIds().join(QStringLiteral(", ")));
}

} // namespace sdm::app
