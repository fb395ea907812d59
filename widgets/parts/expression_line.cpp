#include "widgets/parts/expression_line.h"

#include "core/runs/metric_expression.h"

#include <algorithm>

namespace sdm::ui {

ExpressionLine::ExpressionLine(QWidget* parent) : LanguageLine(parent)
{
    setToolTip(tr("Metrics and numbers with + - * / and parentheses; min, max, abs, log; delta(x) is x less x of the baseline run. "
                  "A blank on both sides of / divides. Ctrl+Space says what may stand here"));
}

void ExpressionLine::setMetrics(const std::vector<std::string>& metrics)
{
    m_metrics = metrics;
    std::ranges::sort(m_metrics);
    readAgain();
}

std::optional<LanguageLine::Fault> ExpressionLine::take(std::string_view utf8)
{
    const auto read = runs::parseMetricExpression(utf8);
    if (const auto* fault = std::get_if<runs::RunQueryFault>(&read)) {
        const QString expected = QString::fromStdString(fault->expected);
        return Fault{fault->position, fault->length,
                     fault->position >= utf8.size() ? tr("It ends early: expected %1.").arg(expected) : tr("Expected %1.").arg(expected)};
    }
    for (const runs::NamedMetric& metric : std::get<runs::MetricExpression>(read).names()) {
        if (!m_metrics.empty() && !std::ranges::binary_search(m_metrics, metric.name))
            return Fault{metric.position, metric.length,
                         tr("There is no metric %1. A blank on both sides of / divides.").arg(QString::fromStdString(metric.name))};
    }
    return std::nullopt;
}

runs::RunQueryCompletion ExpressionLine::complete(std::string_view utf8, std::size_t position) const
{
    return runs::completeMetricExpression(utf8, position, m_metrics);
}

} // namespace sdm::ui
