#pragma once

#include "core/base/phrase.h"
#include "core/config/presets.h"
#include "core/config/schema.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

/// What core says to people, in the window's language. Core says it in English, as texts of a catalogue or as phrases; i18n/core_texts and
/// the extraction take them to the translations under the contexts that are named here.
namespace sdm::ui {

QString settingLabel(const Setting& setting);
QString settingHelp(const Setting& setting);
QString settingUnit(const Setting& setting);
QString settingGroup(const Setting& setting);
QString presetSummary(const Preset& preset);

QString phraseText(const Phrase& phrase); ///< numbers with the language's point
QStringList phraseTexts(const std::vector<Phrase>& phrases);

/// A check of pre-flight by the name it has on the wire; a name that is not known here as it is, for example a setting's path.
QString checkName(const std::string& name);

} // namespace sdm::ui
