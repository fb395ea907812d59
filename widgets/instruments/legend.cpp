#include "widgets/instruments/legend.h"

#include "core/report/ablation_table.h"
#include "widgets/instruments/words.h"

#include <algorithm>
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

} // namespace

QStringList legendTexts(const std::vector<store::RunRow>& runs)
{
    const std::vector<report::SettingDifference> all = report::settingDifferences(runs);
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
