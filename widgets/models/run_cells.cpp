#include "widgets/models/run_cells.h"

#include "core/statistics/guard.h"
#include "core/statistics/spread.h"
#include "widgets/text/bound_word.h"
#include "widgets/text/format.h"
#include "widgets/text/region_text.h"
#include "widgets/text/run_state_word.h"
#include "widgets/text/verdict_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sdm::ui {
namespace {

constexpr double kNoNumber = -1; // below every share and time

struct RunTableWords {
    Q_DECLARE_TR_FUNCTIONS(RunTable)
};

/// A process at work says every ten seconds how long it has been; one that is held says nothing.
constexpr std::int64_t kBetweenActiveTimesMs = 11'000;

std::optional<RegionCounts> regionOf(const RunSummary& run, RunColumn column, Bound bound)
{
    const SplitSummary* split = run.split(column == RunColumn::HrShifted);
    return split == nullptr ? std::nullopt : regionCounts(split->evaluation, bound);
}

QString stateText(const RunSummary& run)
{
    QString text = runStateWord(run.state);
    if (run.row.mixed)
        text = RunTableWords::tr("%1, mixed").arg(text);
    if (run.annotations.trashed())
        return RunTableWords::tr("%1, in the trash").arg(text);
    if (run.annotations.archived())
        return RunTableWords::tr("%1, archived").arg(text);
    return text;
}

QString tagsText(const RunSummary& run)
{
    QStringList tags;
    for (const std::string& tag : run.annotations.tags)
        tags.append(QString::fromStdString(tag));
    return tags.join(QStringLiteral(", "));
}

} // namespace

std::optional<double> runSeconds(const RunSummary& run, std::int64_t nowMs)
{
    if (!run.row.startedMs)
        return std::nullopt;
    if (run.activeMs) {
        const std::int64_t since = run.active() ? std::clamp<std::int64_t>(nowMs - run.activeSeenMs, 0, kBetweenActiveTimesMs) : 0;
        return static_cast<double>(*run.activeMs + since) / 1000.0;
    }
    std::int64_t end = nowMs; // a run of an earlier version, or a store without its folders
    if (!run.active())
        end = run.row.finishedMs.value_or(run.row.heartbeatMs.value_or(*run.row.startedMs));
    return static_cast<double>(std::max<std::int64_t>(end - *run.row.startedMs, 0)) / 1000.0;
}

QString sizeText(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

bool isNumberColumn(RunColumn column)
{
    switch (column) {
    case RunColumn::HrInDistribution:
    case RunColumn::HrShifted:
    case RunColumn::HrAccuracy:
    case RunColumn::SentenceAccuracy:
    case RunColumn::Step:
    case RunColumn::Duration:
    case RunColumn::Seed:
    case RunColumn::FolderSize:
        return true;
    default:
        return false;
    }
}

QString runColumnTitle(RunColumn column, Bound bound)
{
    switch (column) {
    case RunColumn::HrInDistribution:
        return RunTableWords::tr("HR in-dist., %1").arg(boundAdjective(bound));
    case RunColumn::HrShifted:
        return RunTableWords::tr("HR shifted, %1").arg(boundAdjective(bound));
    case RunColumn::HrAccuracy:
        return RunTableWords::tr("HR acc., %1").arg(boundAdjective(bound));
    case RunColumn::SentenceAccuracy:
        return RunTableWords::tr("Sent. acc.");
    case RunColumn::Star:
        return {};
    default:
        return runColumnName(column);
    }
}

QString runColumnName(RunColumn column)
{
    switch (column) {
    case RunColumn::Star:
        return RunTableWords::tr("Star");
    case RunColumn::Name:
        return RunTableWords::tr("Name");
    case RunColumn::State:
        return RunTableWords::tr("State");
    case RunColumn::Ablation:
        return RunTableWords::tr("Ablation");
    case RunColumn::Tags:
        return RunTableWords::tr("Tags");
    case RunColumn::Group:
        return RunTableWords::tr("Group");
    case RunColumn::HrInDistribution:
        return RunTableWords::tr("HR share, in-distribution");
    case RunColumn::HrShifted:
        return RunTableWords::tr("HR share, shifted");
    case RunColumn::HrAccuracy:
        return RunTableWords::tr("HR accuracy");
    case RunColumn::SentenceAccuracy:
        return RunTableWords::tr("Sentence accuracy");
    case RunColumn::Step:
        return RunTableWords::tr("Step");
    case RunColumn::Duration:
        return RunTableWords::tr("Time");
    case RunColumn::Seed:
        return RunTableWords::tr("Seed");
    case RunColumn::Started:
        return RunTableWords::tr("Started");
    case RunColumn::Note:
        return RunTableWords::tr("Note");
    case RunColumn::FolderSize:
        return RunTableWords::tr("On disk");
    case RunColumn::Trend:
        return RunTableWords::tr("Course");
    case RunColumn::Count:
        break;
    }
    return {};
}

QString runColumnTip(RunColumn column, Bound bound)
{
    switch (column) {
    case RunColumn::Star:
        return RunTableWords::tr("Starred runs (S)");
    case RunColumn::HrInDistribution:
        return RunTableWords::tr("Share of the in-distribution test set inside the high-reliability region by the %1, and its guard")
            .arg(boundWord(bound));
    case RunColumn::HrShifted:
        return RunTableWords::tr("The same on the shifted test set: low is right when the data are unlike the training data");
    case RunColumn::HrAccuracy:
        return RunTableWords::tr("Accuracy inside the region by the %1, in-distribution").arg(boundWord(bound));
    case RunColumn::SentenceAccuracy:
        return RunTableWords::tr("Share of sentences put in the right order");
    case RunColumn::FolderSize:
        return RunTableWords::tr("What the run's folder takes: checkpoints, layers, log");
    default:
        return {};
    }
}

QString runCell(const RunSummary& run, RunColumn column, const RunCellContext& context)
{
    switch (column) {
    case RunColumn::Star:
        return {}; // painted; its words are in the tip and for screen readers
    case RunColumn::Name:
        return run.name();
    case RunColumn::State:
        return stateText(run);
    case RunColumn::Ablation:
        return run.rowName();
    case RunColumn::Tags:
        return tagsText(run);
    case RunColumn::Group:
        return QString::fromStdString(run.annotations.group);
    case RunColumn::HrInDistribution:
    case RunColumn::HrShifted: {
        const auto counts = regionOf(run, column, context.bound);
        return counts ? shareFigure(*counts) : QString();
    }
    case RunColumn::HrAccuracy: {
        const auto counts = regionOf(run, column, context.bound);
        return counts ? accuracyFigure(*counts) : QString();
    }
    case RunColumn::SentenceAccuracy: {
        const auto accuracy = runNumber(run, column, context);
        return accuracy ? accuracyText(*accuracy) : QString();
    }
    case RunColumn::Step:
        return run.step > 0 ? countText(run.step) : QString();
    case RunColumn::Duration: {
        const auto seconds = runSeconds(run, context.nowMs);
        return seconds ? durationText(*seconds) : QString();
    }
    case RunColumn::Seed:
        return QString::number(run.row.seed);
    case RunColumn::Started:
        return run.row.startedMs ? startedText(*run.row.startedMs) : RunTableWords::tr("not yet");
    case RunColumn::Note:
        return QString::fromStdString(run.annotations.note).simplified();
    default:
        return {};
    }
}

std::optional<double> runNumber(const RunSummary& run, RunColumn column, const RunCellContext& context)
{
    switch (column) {
    case RunColumn::HrInDistribution:
    case RunColumn::HrShifted: {
        const auto counts = regionOf(run, column, context.bound);
        return counts && !counts->noneJudged() ? std::optional(counts->share()) : std::nullopt;
    }
    case RunColumn::HrAccuracy: {
        const auto counts = regionOf(run, column, context.bound);
        return counts && counts->admitted > 0 ? std::optional(counts->accuracy()) : std::nullopt;
    }
    case RunColumn::SentenceAccuracy: {
        const SplitSummary* split = run.split(false);
        return split != nullptr ? split->evaluation.sentenceAccuracy : std::nullopt;
    }
    case RunColumn::Step:
        return run.step > 0 ? std::optional(static_cast<double>(run.step)) : std::nullopt;
    case RunColumn::Duration:
        return runSeconds(run, context.nowMs);
    default:
        return std::nullopt;
    }
}

QVariant runSortKey(const RunSummary& run, RunColumn column, const RunCellContext& context)
{
    switch (column) {
    case RunColumn::Star:
        return run.annotations.starred ? 1 : 0;
    case RunColumn::State:
        return static_cast<int>(run.state);
    case RunColumn::HrInDistribution:
    case RunColumn::HrShifted:
    case RunColumn::HrAccuracy:
    case RunColumn::SentenceAccuracy:
    case RunColumn::Step:
    case RunColumn::Duration:
        return runNumber(run, column, context).value_or(kNoNumber);
    case RunColumn::Seed:
        return QVariant::fromValue<qlonglong>(run.row.seed);
    case RunColumn::Started:
        return QVariant::fromValue<qlonglong>(run.row.startedMs.value_or(run.row.createdMs));
    default:
        return runCell(run, column, context);
    }
}

QString runCellTip(const RunSummary& run, RunColumn column, const RunCellContext& context)
{
    switch (column) {
    case RunColumn::Star:
        return run.annotations.starred ? RunTableWords::tr("Starred") : RunTableWords::tr("Not starred");
    case RunColumn::State:
        if (run.row.errorMessage && !run.row.errorMessage->empty())
            return QString::fromStdString(*run.row.errorMessage);
        if (run.row.mixed)
            return RunTableWords::tr("Resumed with other threads, another device, precision or version: its numbers are not those "
                                     "of an uninterrupted run. Compare names what changed.");
        return runCell(run, column, context);
    case RunColumn::Name:
        return RunTableWords::tr("%1 · %2").arg(run.name(), run.id());
    case RunColumn::Note:
        return QString::fromStdString(run.annotations.note);
    case RunColumn::HrInDistribution:
    case RunColumn::HrShifted: {
        const SplitSummary* split = run.split(column == RunColumn::HrShifted);
        const auto counts = regionOf(run, column, context.bound);
        if (split == nullptr || !counts)
            return {};
        const QString set = QString::fromStdString(split->evaluation.split);
        if (counts->noneJudged())
            return RunTableWords::tr("%1: all %2 answers are too long to judge, which is no rejection")
                .arg(set, countText(counts->documents));
        return RunTableWords::tr("%1, %2: %3 of %4 admitted, accuracy %5 %6, %7")
            .arg(set, boundWord(context.bound), countText(counts->admitted), countText(counts->documents), accuracyText(counts->accuracy()),
                 intervalText(proportionInterval(counts->correct, counts->admitted)),
                 guardWord(guardOf(counts->correct, counts->admitted, run.alpha)));
    }
    default:
        return runCell(run, column, context);
    }
}

namespace {

template <typename Format>
QString spreadWith(std::span<const double> values, Format&& format)
{
    if (values.empty())
        return {};
    const Spread spread = spreadOf({values.begin(), values.end()});
    const QString median = format(spread.median), lowest = format(spread.lowest), highest = format(spread.highest);
    return lowest == highest ? median : QStringLiteral("%1 [%2–%3]").arg(median, lowest, highest);
}

} // namespace

QString spreadCell(RunColumn column, std::span<const double> values)
{
    switch (column) {
    case RunColumn::HrInDistribution:
    case RunColumn::HrShifted:
        return spreadWith(values, shareText);
    case RunColumn::HrAccuracy:
    case RunColumn::SentenceAccuracy:
        return spreadWith(values, accuracyText);
    case RunColumn::Step:
        return spreadWith(values, [](double value) { return countText(std::llround(value)); });
    case RunColumn::Duration: // its range has no room: the median alone, said so in the tip
        return values.empty() ? QString() : durationText(medianOf({values.begin(), values.end()}));
    default:
        return {};
    }
}

QString metricCell(double value)
{
    if (std::isfinite(value) && value == std::floor(value) && std::abs(value) < 1e9)
        return countText(static_cast<std::int64_t>(value));
    return std::isfinite(value) ? QLocale().toString(value, 'g', 4) : fixedText(value, 0);
}

QString metricSpreadCell(std::span<const double> values)
{
    return spreadWith(values, metricCell);
}

QString reducerWord(runs::Reducer reducer)
{
    switch (reducer) {
    case runs::Reducer::Last:
        return RunTableWords::tr("last");
    case runs::Reducer::Best:
        return RunTableWords::tr("best");
    case runs::Reducer::Min:
        return RunTableWords::tr("least");
    case runs::Reducer::Max:
        return RunTableWords::tr("greatest");
    case runs::Reducer::Mean:
        return RunTableWords::tr("mean");
    }
    return {};
}

QString trendWords(const Trend& trend)
{
    if (trend.values.empty())
        return {};
    const auto [lowest, highest] = std::minmax_element(trend.values.begin(), trend.values.end());
    return RunTableWords::tr("%1 to %2 over %3 points, steps %4 to %5; lowest %6, highest %7")
        .arg(metricCell(trend.values.front()), metricCell(trend.values.back()), countText(static_cast<std::int64_t>(trend.values.size())),
             countText(trend.firstStep), countText(trend.lastStep), metricCell(*lowest), metricCell(*highest));
}

QString metricColumnTitle(const MetricColumn& column)
{
    return RunTableWords::tr("%1, %2").arg(QString::fromStdString(column.key), reducerWord(column.reducer));
}

} // namespace sdm::ui
