#pragma once

#include "widgets/session/metric_column.h"
#include "widgets/session/run_summary.h"

#include <QVariant>

#include <span>

/// What the cells of the list of runs say: pure functions of a run, or of several under one heading.
namespace sdm::ui {

/// Columns that every run has. Metrics of one's choice stand behind them.
enum class RunColumn {
    Star,
    Name,
    State,
    Ablation,
    Tags,
    Group,
    HrInDistribution,
    HrShifted,
    HrAccuracy,
    SentenceAccuracy,
    Step,
    Duration,
    Seed,
    Started,
    Note,
    FolderSize,
    Trend,
    Count
};
constexpr int kRunColumns = static_cast<int>(RunColumn::Count);

/// What a cell depends on besides the run.
struct RunCellContext {
    Bound bound = kDefaultBound;
    std::int64_t nowMs = 0;
};

QString runColumnTitle(RunColumn column, Bound bound);
/// The title where there is room for a sentence: menus, screen readers.
QString runColumnName(RunColumn column);
QString runColumnTip(RunColumn column, Bound bound);
bool isNumberColumn(RunColumn column);

QString runCell(const RunSummary& run, RunColumn column, const RunCellContext& context);
QVariant runSortKey(const RunSummary& run, RunColumn column, const RunCellContext& context);
QString runCellTip(const RunSummary& run, RunColumn column, const RunCellContext& context);
/// The number of a column whose spread over several runs says something; none of the others, and where the run has none.
std::optional<double> runNumber(const RunSummary& run, RunColumn column, const RunCellContext& context);

/// Median, lowest and highest of several runs, as a cell; the one value where they agree.
QString spreadCell(RunColumn column, std::span<const double> values);
QString metricSpreadCell(std::span<const double> values);
QString metricCell(double value);

/// A course in words: "0.12 to 0.65 over 12 points, steps 100 to 1,200; lowest 0.10, highest 0.66".
QString trendWords(const Trend& trend);

QString metricColumnTitle(const MetricColumn& column);
QString reducerWord(runs::Reducer reducer);

/// Seconds a run took so far, or in all; none before it started.
std::optional<double> runSeconds(const RunSummary& run, std::int64_t nowMs);

/// A size for people: 1.2 GB.
QString sizeText(std::int64_t bytes);

} // namespace sdm::ui
