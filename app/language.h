#pragma once

#include <QString>
#include <QStringList>

#include <vector>

class QCoreApplication;

namespace sdm::app {

/// A language of the window. English is the source's; the others are translations that the program holds (i18n).
struct Language {
    QString code; ///< "en", "de", "zh_CN": that of its file
    QString name; ///< its own: "Deutsch"
};
const std::vector<Language>& languages();

/// What the settings and `--language` say when the desktop decides.
inline const QString kSystemLanguage = QStringLiteral("system");
/// Whether it is kSystemLanguage or a code of languages().
bool isLanguageChoice(const QString& choice);
/// What a choice comes to. \param desktop  the desktop's languages, the most wanted first ("de-AT"); of those that the window does not
/// speak the next is asked, and in the end it is English
const Language& languageOf(const QString& choice, const QStringList& desktop);
const Language& languageOf(const QString& choice); ///< on this desktop

/// Texts of the window and of Qt's own dialogs, and how numbers and dates are written, from here on. Once, and before any text is made:
/// many are looked up once and kept.
void speak(QCoreApplication& application, const QString& choice);
const Language& spokenLanguage(); ///< English until speak() was called

} // namespace sdm::app
