#pragma once

#include "core/report/alert_rules.h"

#include <QString>

namespace sdm::ui {

/// "HR accuracy below α": a rule's name.
QString alertRuleName(report::AlertRule rule);
/// What it looks for, in a sentence.
QString alertRuleHelp(report::AlertRule rule);
/// What stands before and behind its limit: "more than", " of the answers". Empty where it has none.
QString alertLimitPrefix(report::AlertRule rule);
QString alertLimitSuffix(report::AlertRule rule);
/// "Accuracy inside on wikipedia is 0.871 of 412, below α 0.95"
QString alertText(const report::RaisedAlert& alert);

} // namespace sdm::ui
