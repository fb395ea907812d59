#include "widgets/pages/runs/saved_run_view.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <utility>

namespace sdm::ui {
namespace {

constexpr std::array<std::pair<const char*, RunShelf>, 3> kShelves{
    {{"current", RunShelf::Current}, {"archived", RunShelf::Archived}, {"trash", RunShelf::Trash}}};
constexpr std::array<std::pair<const char*, RunGrouping>, 3> kGroupings{
    {{"none", RunGrouping::None}, {"group", RunGrouping::Group}, {"ablation", RunGrouping::Ablation}}};
constexpr std::array<std::pair<const char*, runs::Reducer>, 5> kReducers{{{"last", runs::Reducer::Last},
                                                                          {"best", runs::Reducer::Best},
                                                                          {"min", runs::Reducer::Min},
                                                                          {"max", runs::Reducer::Max},
                                                                          {"mean", runs::Reducer::Mean}}};

template <typename Words, typename Value>
QString wordOf(const Words& words, Value value)
{
    for (const auto& [word, one] : words)
        if (one == value)
            return QString::fromLatin1(word);
    return {};
}

template <typename Words, typename Value>
Value valueOf(const Words& words, const QString& text, Value fallback)
{
    for (const auto& [word, one] : words)
        if (text == QLatin1String(word))
            return one;
    return fallback;
}

} // namespace

QJsonObject viewJson(const SavedRunView& view)
{
    QJsonArray metrics;
    for (const MetricColumn& column : view.metrics)
        metrics.append(QJsonObject{{QStringLiteral("key"), QString::fromStdString(column.key)},
                                   {QStringLiteral("value"), wordOf(kReducers, column.reducer)}});
    return {{QStringLiteral("name"), view.name},
            {QStringLiteral("filter"), view.filter},
            {QStringLiteral("shelf"), wordOf(kShelves, view.shelf)},
            {QStringLiteral("headings"), wordOf(kGroupings, view.grouping)},
            {QStringLiteral("metrics"), metrics},
            {QStringLiteral("course"), QString::fromStdString(view.trend)},
            {QStringLiteral("columns"), QString::fromLatin1(view.header.toBase64())}};
}

SavedRunView viewOfJson(const QJsonObject& json)
{
    SavedRunView view;
    view.name = json[QLatin1String("name")].toString();
    view.filter = json[QLatin1String("filter")].toString();
    view.shelf = valueOf(kShelves, json[QLatin1String("shelf")].toString(), view.shelf);
    view.grouping = valueOf(kGroupings, json[QLatin1String("headings")].toString(), view.grouping);
    const QJsonArray metrics = json[QLatin1String("metrics")].toArray();
    for (const QJsonValue& one : metrics)
        if (const QString key = one[QLatin1String("key")].toString(); !key.isEmpty())
            view.metrics.push_back({key.toStdString(), valueOf(kReducers, one[QLatin1String("value")].toString(), runs::Reducer::Last)});
    view.trend = json[QLatin1String("course")].toString().toStdString();
    view.header = QByteArray::fromBase64(json[QLatin1String("columns")].toString().toLatin1());
    return view;
}

} // namespace sdm::ui
