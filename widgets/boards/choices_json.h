#pragma once

#include "widgets/drawing/choices.h"
#include "widgets/instruments/derived.h"

class QJsonArray;
class QJsonObject;

namespace sdm::ui {

/// What a reader has chosen for a panel, as the window remembers it.
QJsonObject choicesJson(const DrawingChoices& choices);
/// What is missing or unknown keeps what `usual` has: settings of another version are no reason to refuse a page.
DrawingChoices choicesOfJson(const QJsonObject& json, DrawingChoices usual);

/// The same of how seeds are drawn.
QJsonObject seedsJson(const SeedsTogether& seeds);
SeedsTogether seedsOfJson(const QJsonObject& json);
/// The same of metrics that somebody has made; what has no name or one that was there before is left out.
QJsonArray derivedJson(const std::vector<DerivedMetric>& metrics);
std::vector<DerivedMetric> derivedOfJson(const QJsonArray& json);

} // namespace sdm::ui
