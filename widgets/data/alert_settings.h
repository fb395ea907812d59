#pragma once

#include "core/report/alert_rules.h"

class QJsonObject;

namespace sdm::ui {

/// What a person wants to be told, of all projects.
struct AlertSettings {
    report::AlertRules rules = report::usualAlertRules();
    bool onDesktop = true; ///< also as a note of the desktop, while no window of ours is in front
    bool operator==(const AlertSettings&) const = default;
};

/// As the window remembers it. What is missing or unknown is as usual.
QJsonObject alertSettingsJson(const AlertSettings& settings);
AlertSettings alertSettingsOf(const QJsonObject& json);

} // namespace sdm::ui
