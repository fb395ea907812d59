#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

// A static library's resources are linked only where somebody names them, which cannot be done inside a namespace.
static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace sdm::app {
namespace {

bool isSameLanguage(const QLocale& a, const QLocale& b)
{
    return a.language() == b.language() && a.script() == b.script(); // Taiwan's characters are not the mainland's
}

const Language* findLanguage(const QString& code)
{
    const auto found = std::ranges::find(languages(), code, &Language::code);
    return found == languages().end() ? nullptr : &*found;
}

const Language*& spoken()
{
    static const Language* language = &languages().front();
    return language;
}

/// The desktop's own way where it speaks the language at all: a German window in Vienna writes as Vienna does.
QLocale numbersOf(const QString& choice, const Language& language)
{
    const QLocale system = QLocale::system();
    return choice == kSystemLanguage || isSameLanguage(system, QLocale(language.code)) ? system : QLocale(language.code);
}

void install(QCoreApplication& application, const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(name, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

const std::vector<Language>& languages()
{
    static const std::vector<Language> all{{QStringLiteral("en"), QStringLiteral("English")},
                                           {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                           {QStringLiteral("fr"), QStringLiteral("Français")},
                                           {QStringLiteral("es"), QStringLiteral("Español")},
                                           {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
    return all;
}

bool isLanguageChoice(const QString& choice)
{
    return choice == kSystemLanguage || findLanguage(choice) != nullptr;
}

const Language& languageOf(const QString& choice, const QStringList& desktop)
{
    if (const Language* chosen = findLanguage(choice))
        return *chosen;
    for (const QString& tag : desktop) {
        const auto found =
            std::ranges::find_if(languages(), [&tag](const Language& one) { return isSameLanguage(QLocale(one.code), QLocale(tag)); });
        if (found != languages().end())
            return *found;
    }
    return languages().front();
}

const Language& languageOf(const QString& choice)
{
    return languageOf(choice, QLocale::system().uiLanguages());
}

void speak(QCoreApplication& application, const QString& choice)
{
    initTranslations();
    const Language& language = languageOf(choice);
    spoken() = &language;
    QLocale::setDefault(numbersOf(choice, language));
    if (&language == &languages().front())
        return;
    install(application, QStringLiteral("qtbase_") + language.code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)); // OK, Cancel
    install(application, QStringLiteral("sdm_workbench_") + language.code, QStringLiteral(":/i18n"));
}

const Language& spokenLanguage()
{
    return *spoken();
}

} // namespace sdm::app
