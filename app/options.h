#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace sdm::app {

/// What the command line asks of the window.
struct Options {
    QString project, page, theme;
    QString language; ///< of languages(), or kSystemLanguage; empty for that of the settings
    QString run;      ///< id or name; empty for the one the window chooses
    QString screenshot;
    QString instrument; ///< drawn alone into `screenshot`; empty for the window
    QStringList report; ///< runs, by id or name, whose report is written to `out`; empty for the window
    QString out;
    bool listInstruments = false;
    std::optional<double> textScale;
    QSize size; ///< invalid where none is asked for
};

/// \param problem  what is wrong with them, where nothing is returned
std::optional<Options> parseOptions(const QStringList& arguments, QString* problem);
/// Whether its instrument is one; asked once the window speaks its language, since the list of them has words. Empty where nothing is
/// wrong.
QString instrumentProblem(const Options& options);

} // namespace sdm::app
