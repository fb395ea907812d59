#include "widgets/text/core_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace sdm::ui {
namespace {

QString translated(const char* context, const std::string& english)
{
    // An empty text would be answered with the header of the catalogue.
    return english.empty() ? QString() : QCoreApplication::translate(context, english.c_str());
}

std::string inLanguage(const std::string& context, const std::string& pattern)
{
    if (context != kNumber)
        return translated(context.c_str(), pattern).toStdString();
    return QString::fromStdString(pattern).replace(QLatin1Char('.'), QLocale().decimalPoint()).toStdString();
}

} // namespace

QString settingLabel(const Setting& setting)
{
    return translated("SettingLabel", setting.label);
}

QString settingHelp(const Setting& setting)
{
    return translated("SettingHelp", setting.help);
}

QString settingUnit(const Setting& setting)
{
    return translated("SettingUnit", setting.unit);
}

QString settingGroup(const Setting& setting)
{
    return translated("SettingGroup", setting.group);
}

QString presetSummary(const Preset& preset)
{
    return translated("PresetSummary", preset.summary);
}

QString phraseText(const Phrase& phrase)
{
    return QString::fromStdString(phrase.text(inLanguage));
}

QStringList phraseTexts(const std::vector<Phrase>& phrases)
{
    QStringList texts;
    for (const Phrase& one : phrases)
        texts.append(phraseText(one));
    return texts;
}

QString checkName(const std::string& name)
{
    static constexpr const char* kNames[] = {
        QT_TRANSLATE_NOOP("Check", "configuration"), QT_TRANSLATE_NOOP("Check", "project"),       QT_TRANSLATE_NOOP("Check", "model"),
        QT_TRANSLATE_NOOP("Check", "adapter"),       QT_TRANSLATE_NOOP("Check", "device"),        QT_TRANSLATE_NOOP("Check", "GPU"),
        QT_TRANSLATE_NOOP("Check", "tokenizer"),     QT_TRANSLATE_NOOP("Check", "chat template"), QT_TRANSLATE_NOOP("Check", "data"),
        QT_TRANSLATE_NOOP("Check", "layers"),        QT_TRANSLATE_NOOP("Check", "lengths"),       QT_TRANSLATE_NOOP("Check", "work"),
        QT_TRANSLATE_NOOP("Check", "disk"),          QT_TRANSLATE_NOOP("Check", "memory"),        QT_TRANSLATE_NOOP("Check", "memory plan"),
        QT_TRANSLATE_NOOP("Check", "time"),
    };
    for (const char* known : kNames) {
        if (name == known)
            return QCoreApplication::translate("Check", known);
    }
    return QString::fromStdString(name);
}

} // namespace sdm::ui
