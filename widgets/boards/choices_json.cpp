#include "widgets/boards/choices_json.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace sdm::ui {
namespace {

constexpr std::array<std::pair<XAxis, const char*>, 4> kAxisWords{
    {{XAxis::Step, "step"}, {XAxis::Epoch, "epoch"}, {XAxis::Work, "work"}, {XAxis::Share, "share"}}};
constexpr std::array<std::pair<SmoothingKind, const char*>, 3> kSmoothingWords{
    {{SmoothingKind::Exponential, "exponential"}, {SmoothingKind::Centred, "centred"}, {SmoothingKind::Gaussian, "gaussian"}}};
constexpr std::array<std::pair<MarkKind, const char*>, 6> kMarkWords{{{MarkKind::Epoch, "epoch"},
                                                                      {MarkKind::Layer, "layer"},
                                                                      {MarkKind::Checkpoint, "checkpoint"},
                                                                      {MarkKind::Resume, "resume"},
                                                                      {MarkKind::Alert, "alert"},
                                                                      {MarkKind::Note, "note"}}};

constexpr std::array<std::pair<Centre, const char*>, 2> kCentreWords{{{Centre::Mean, "mean"}, {Centre::Median, "median"}}};
constexpr std::array<std::pair<BandKind, const char*>, 4> kBandWords{{{BandKind::Range, "range"},
                                                                      {BandKind::Deviation, "deviation"},
                                                                      {BandKind::StandardError, "error"},
                                                                      {BandKind::Confidence, "interval"}}};

template <typename Words, typename Value>
QString choiceWord(const Words& words, Value value)
{
    const auto found = std::ranges::find(words, value, [](const auto& each) { return each.first; });
    return QString::fromLatin1(found->second);
}

template <typename Words, typename Value>
Value choiceOf(const Words& words, const QString& word, Value usual)
{
    const auto found = std::ranges::find_if(words, [&word](const auto& each) { return word == QLatin1String(each.second); });
    return found == words.end() ? usual : found->first;
}

} // namespace

QJsonObject choicesJson(const DrawingChoices& choices)
{
    QJsonArray marks;
    for (const MarkKind kind : kMarkKinds) {
        if (choices.marks.has(kind))
            marks.append(choiceWord(kMarkWords, kind));
    }
    return {{QStringLiteral("x"), choiceWord(kAxisWords, choices.x)},
            {QStringLiteral("span"), choices.smoothing.span},
            {QStringLiteral("smoothing"), choiceWord(kSmoothingWords, choices.smoothing.kind)},
            {QStringLiteral("marks"), marks}};
}

DrawingChoices choicesOfJson(const QJsonObject& json, DrawingChoices usual)
{
    usual.x = choiceOf(kAxisWords, json[QLatin1String("x")].toString(), usual.x);
    usual.smoothing.kind = choiceOf(kSmoothingWords, json[QLatin1String("smoothing")].toString(), usual.smoothing.kind);
    constexpr double kLongest = 1e6;
    usual.smoothing.span = std::clamp(json[QLatin1String("span")].toDouble(usual.smoothing.span), 1.0, kLongest);
    if (const QJsonValue marks = json[QLatin1String("marks")]; marks.isArray()) {
        for (const MarkKind kind : kMarkKinds)
            usual.marks = usual.marks.with(kind, marks.toArray().contains(choiceWord(kMarkWords, kind)));
    }
    return usual;
}

QJsonObject seedsJson(const SeedsTogether& seeds)
{
    return {{QStringLiteral("together"), seeds.on},
            {QStringLiteral("centre"), choiceWord(kCentreWords, seeds.centre)},
            {QStringLiteral("band"), choiceWord(kBandWords, seeds.band)}};
}

SeedsTogether seedsOfJson(const QJsonObject& json)
{
    SeedsTogether seeds;
    seeds.on = json[QLatin1String("together")].toBool();
    seeds.centre = choiceOf(kCentreWords, json[QLatin1String("centre")].toString(), seeds.centre);
    seeds.band = choiceOf(kBandWords, json[QLatin1String("band")].toString(), seeds.band);
    return seeds;
}

QJsonArray derivedJson(const std::vector<DerivedMetric>& metrics)
{
    QJsonArray all;
    for (const DerivedMetric& metric : metrics)
        all.append(QJsonObject{{QStringLiteral("name"), metric.name}, {QStringLiteral("expression"), metric.expression}});
    return all;
}

std::vector<DerivedMetric> derivedOfJson(const QJsonArray& json)
{
    std::vector<DerivedMetric> metrics;
    for (const QJsonValue& each : json) {
        const DerivedMetric metric{each[QLatin1String("name")].toString(), each[QLatin1String("expression")].toString()};
        const bool isNew = std::ranges::find(metrics, metric.name, &DerivedMetric::name) == metrics.end();
        if (!metric.name.isEmpty() && !metric.expression.isEmpty() && isNew)
            metrics.push_back(metric);
    }
    return metrics;
}

} // namespace sdm::ui
