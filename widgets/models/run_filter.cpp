#include "widgets/models/run_filter.h"

#include "widgets/models/run_table_model.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace sdm::ui {
namespace {

using Condition = std::function<bool(const RunSummary&, Bound)>;

QString words(const char* text)
{
    return QCoreApplication::translate("RunFilter", text);
}

bool mentions(const RunSummary& run, const QString& word)
{
    return run.name().contains(word, Qt::CaseInsensitive) || run.id().startsWith(word, Qt::CaseInsensitive) ||
           run.rowName().contains(word, Qt::CaseInsensitive) || QString::fromStdString(run.row.preset).contains(word, Qt::CaseInsensitive);
}

/// A run's number under a key; none when the run has none (no comparison holds then).
using Number = std::function<std::optional<double>(const RunSummary&, Bound)>;

Number numberOf(const QString& key)
{
    const auto share = [](bool shifted) {
        return [shifted](const RunSummary& run, Bound bound) -> std::optional<double> {
            const SplitSummary* split = run.split(shifted);
            const auto counts = split == nullptr ? std::nullopt : regionCounts(split->evaluation, bound);
            return counts ? std::optional(counts->share()) : std::nullopt;
        };
    };
    if (key == QLatin1String("hr"))
        return share(false);
    if (key == QLatin1String("shifted"))
        return share(true);
    if (key == QLatin1String("acc"))
        return [](const RunSummary& run, Bound bound) -> std::optional<double> {
            const SplitSummary* split = run.split(false);
            const auto counts = split == nullptr ? std::nullopt : regionCounts(split->evaluation, bound);
            return counts && counts->admitted > 0 ? std::optional(counts->accuracy()) : std::nullopt;
        };
    if (key == QLatin1String("sentence"))
        return [](const RunSummary& run, Bound) -> std::optional<double> {
            const SplitSummary* split = run.split(false);
            return split == nullptr ? std::nullopt : split->evaluation.sentenceAccuracy;
        };
    if (key == QLatin1String("step"))
        return [](const RunSummary& run, Bound) { return std::optional(static_cast<double>(run.step)); };
    if (key == QLatin1String("seed"))
        return [](const RunSummary& run, Bound) { return std::optional(static_cast<double>(run.row.seed)); };
    return {};
}

bool compare(double a, const QString& relation, double b)
{
    if (relation == QLatin1String(">"))
        return a > b;
    if (relation == QLatin1String(">="))
        return a >= b;
    if (relation == QLatin1String("<"))
        return a < b;
    if (relation == QLatin1String("<="))
        return a <= b;
    if (relation == QLatin1String("!="))
        return a != b;
    return a == b;
}

std::variant<Condition, RunFilterFault> textCondition(const QString& key, const QString& value)
{
    if (key == QLatin1String("state"))
        return Condition([value](const RunSummary& run, Bound) {
            return QString::fromUtf8(store::runStateName(run.state).data()).startsWith(value, Qt::CaseInsensitive);
        });
    if (key == QLatin1String("preset"))
        return Condition([value](const RunSummary& run, Bound) { return QString::fromStdString(run.row.preset) == value; });
    if (key == QLatin1String("name"))
        return Condition([value](const RunSummary& run, Bound) { return run.name().contains(value, Qt::CaseInsensitive); });
    return RunFilterFault{
        words(QT_TRANSLATE_NOOP("RunFilter", "Unknown key “%1”. Known: name, state, preset, hr, shifted, acc, sentence, step, seed."))
            .arg(key)};
}

std::variant<Condition, RunFilterFault> conditionOf(const QString& token)
{
    static const QRegularExpression pattern(QStringLiteral("^([a-z]+)(:|>=|<=|!=|=|>|<)(.+)$"));
    const auto match = pattern.match(token);
    if (!match.hasMatch()) {
        if (token.startsWith(QLatin1Char('-')) && token.size() > 1)
            return Condition([word = token.mid(1)](const RunSummary& run, Bound) { return !mentions(run, word); });
        return Condition([token](const RunSummary& run, Bound) { return mentions(run, token); });
    }
    const QString key = match.captured(1), relation = match.captured(2), value = match.captured(3);
    const Number number = numberOf(key);
    if (!number)
        return textCondition(key, value);
    bool readable = false;
    const double bound = value.toDouble(&readable);
    if (!readable)
        return RunFilterFault{words(QT_TRANSLATE_NOOP("RunFilter", "“%1” wants a number, as in %1>0.5.")).arg(key)};
    return Condition([number, relation, bound](const RunSummary& run, Bound which) {
        const auto measured = number(run, which);
        return measured && compare(*measured, relation, bound);
    });
}

} // namespace

bool RunFilter::accepts(const RunSummary& run, Bound bound) const
{
    return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& holds) { return holds(run, bound); });
}

std::variant<RunFilter, RunFilterFault> parseRunFilter(const QString& text)
{
    RunFilter filter;
    for (const QString& token : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        auto condition = conditionOf(token);
        if (const auto* fault = std::get_if<RunFilterFault>(&condition))
            return *fault;
        filter.conditions.push_back(std::get<Condition>(std::move(condition)));
    }
    return filter;
}

RunFilterProxy::RunFilterProxy(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(RunTableModel::SortRole);
    setDynamicSortFilter(true);
}

QString RunFilterProxy::setFilterText(const QString& text)
{
    auto parsed = parseRunFilter(text);
    if (const auto* fault = std::get_if<RunFilterFault>(&parsed))
        return fault->message;
    m_filter = std::get<RunFilter>(std::move(parsed));
    invalidateFilter();
    return {};
}

void RunFilterProxy::setBound(Bound bound)
{
    m_bound = bound;
    invalidateFilter();
}

bool RunFilterProxy::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const
{
    Q_UNUSED(sourceParent)
    const auto* runs = qobject_cast<const RunTableModel*>(sourceModel());
    const RunSummary* run = runs == nullptr ? nullptr : runs->runAt(sourceRow);
    return run != nullptr && m_filter.accepts(*run, m_bound);
}

} // namespace sdm::ui
