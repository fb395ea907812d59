#include "widgets/data/alert_settings.h"

#include <QJsonObject>

#include <algorithm>

namespace sdm::ui {
namespace {

using report::AlertLevel;
using report::AlertRule;

QString alertRuleKey(AlertRule rule)
{
    const std::string_view name = sdm::nameOf(rule);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

QJsonObject alertSettingsJson(const AlertSettings& settings)
{
    QJsonObject rules;
    for (const auto& word : Vocabulary<AlertRule>::words) {
        const report::AlertSetting& setting = settings.rules[indexOf(word.value)];
        rules.insert(alertRuleKey(word.value), QJsonObject{{QStringLiteral("on"), setting.on},
                                                           {QStringLiteral("error"), setting.level == AlertLevel::Error},
                                                           {QStringLiteral("limit"), setting.limit}});
    }
    return {{QStringLiteral("rules"), rules}, {QStringLiteral("desktop"), settings.onDesktop}};
}

AlertSettings alertSettingsOf(const QJsonObject& json)
{
    AlertSettings settings;
    settings.onDesktop = json[QLatin1String("desktop")].toBool(settings.onDesktop);
    const QJsonObject rules = json[QLatin1String("rules")].toObject();
    for (const auto& word : Vocabulary<AlertRule>::words) {
        report::AlertSetting& setting = settings.rules[indexOf(word.value)];
        const QJsonObject kept = rules[alertRuleKey(word.value)].toObject();
        setting.on = kept[QLatin1String("on")].toBool(setting.on);
        if (const QJsonValue error = kept[QLatin1String("error")]; error.isBool())
            setting.level = error.toBool() ? AlertLevel::Error : AlertLevel::Warning;
        if (const report::AlertLimit limit = report::limitOf(word.value); limit.exists())
            setting.limit = std::clamp(kept[QLatin1String("limit")].toDouble(setting.limit), limit.least, limit.most);
    }
    return settings;
}

} // namespace sdm::ui
