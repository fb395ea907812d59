#include "widgets/instruments/legend.h"

#include "core/config/presets.h"
#include "core/report/ablation_table.h"
#include "core/report/run_label.h"
#include "widgets/instruments/words.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>
#include <utility>

namespace sdm::ui {
namespace {

constexpr std::size_t kMostSettings = 3;

/// The last word of `optimiser.epochs`, and a value of JSON without its quotation marks.
QString settingText(const report::SettingDifference& setting, std::size_t run)
{
    const QString key = QString::fromStdString(setting.key).section(QLatin1Char('.'), -1).replace(QLatin1Char('_'), QLatin1Char(' '));
    QString value = QString::fromStdString(setting.values[run]);
    if (value.size() >= 2 && value.startsWith(QLatin1Char('"')) && value.endsWith(QLatin1Char('"')))
        value = value.mid(1, value.size() - 2);
    return key + QLatin1Char(' ') + value;
}

QString nameOf(const store::RunRow& run)
{
    return QString::fromStdString(run.name.empty() ? run.id.text().substr(0, 10) : run.name);
}

/// Runs of one name are told apart by the end of their id, which is its random part.
QString unmistakable(const store::RunRow& run)
{
    return InstrumentWords::tr("%1 (%2)").arg(nameOf(run), QString::fromStdString(run.id).right(4));
}

/// What each run did, with its seed where several did the same; nothing where that does not tell them apart.
QStringList methodTexts(const std::vector<store::RunRow>& runs)
{
    QStringList methods, texts;
    for (const store::RunRow& run : runs)
        methods << QString::fromStdString(report::ranAs(run));
    for (qsizetype i = 0; i < methods.size(); ++i)
        texts << (methods.count(methods[i]) == 1
                      ? methods[i]
                      : InstrumentWords::tr("%1, seed %2").arg(methods[i]).arg(runs[static_cast<std::size_t>(i)].seed));
    return texts.removeDuplicates() == 0 ? texts : QStringList();
}

/// The preset is not a setting beside those it stands for.
std::vector<report::SettingDifference> toldDifferences(const std::vector<store::RunRow>& runs)
{
    std::vector<report::SettingDifference> all = report::settingDifferences(runs);
    if (all.size() > 1)
        std::erase_if(all, [](const report::SettingDifference& setting) { return setting.key == "preset"; });
    return all;
}

/// The run without what tells repetitions of it apart, so that no legend speaks of it.
store::RunRow withoutRepetition(store::RunRow run)
{
    run.name = report::ranAs(run);
    QJsonObject config = QJsonDocument::fromJson(QByteArray::fromStdString(run.configJson)).object();
    for (const char* key : {"name", "seed"})
        config.remove(QLatin1String(key));
    run.configJson = QJsonDocument(config).toJson(QJsonDocument::Compact).toStdString();
    run.seed = 0;
    return run;
}

/// Whether the runs differ in nothing but what the method's name says, and their seed. Epochs are in the name of a model that was not
/// trained.
bool differInMethodAlone(const std::vector<store::RunRow>& runs)
{
    std::vector<store::RunRow> trained;
    for (const store::RunRow& run : runs) {
        if (report::ranAs(run) != presetDisplayName("base"))
            trained.push_back(run);
    }
    const auto isSaid = [](const report::SettingDifference& setting) {
        return setting.key == "preset" || setting.key == "seed" || setting.key == "loss.kind" || setting.key == "negatives.gamma_gen";
    };
    return std::ranges::all_of(report::settingDifferences(trained), isSaid);
}

} // namespace

QStringList groupLegends(const std::vector<store::RunRow>& runs, const std::vector<std::string>& settings)
{
    std::vector<store::RunRow> firsts;
    std::vector<std::size_t> groupOf;
    std::map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto [found, isNew] = known.try_emplace(settings[i].empty() ? runs[i].id.text() : settings[i], firsts.size());
        if (isNew)
            firsts.push_back(withoutRepetition(runs[i]));
        groupOf.push_back(found->second);
    }
    const QStringList texts = legendTexts(firsts);
    QStringList legends;
    for (const std::size_t group : groupOf)
        legends << texts[static_cast<qsizetype>(group)];
    return legends;
}

QStringList legendTexts(const std::vector<store::RunRow>& runs)
{
    const std::vector<report::SettingDifference> all = toldDifferences(runs);
    const bool methodsDiffer =
        std::ranges::any_of(all, [](const auto& setting) { return setting.key == "loss.kind" || setting.key == "negatives.gamma_gen"; });
    if (all.size() > kMostSettings || (methodsDiffer && differInMethodAlone(runs))) {
        if (const QStringList methods = methodTexts(runs); !methods.isEmpty())
            return methods;
    }
    QStringList texts;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        QStringList parts;
        for (const report::SettingDifference& setting : all)
            parts << settingText(setting, run);
        // More than a legend can say: the name stands for it.
        texts << (parts.isEmpty() || all.size() > kMostSettings ? nameOf(runs[run]) : parts.join(QLatin1String(", ")));
    }
    const QStringList before = texts;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (before.count(before[i]) > 1)
            texts[i] = unmistakable(runs[static_cast<std::size_t>(i)]);
    }
    return texts;
}

} // namespace sdm::ui
