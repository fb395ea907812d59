#pragma once

#include "core/runs/run_query.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The language in which metrics are made of others:
///
///     hr.monitor * hr_accuracy.monitor
///     eval/loss / eval/loss_offline - 1
///     delta(max(hr.test, hr.longer))
///
/// Numbers, + - * / and parentheses mean what they mean everywhere. Names are those that the language of runs has: a metric's key as it is
/// stored (`train/loss`) or a short one of a split (`hr.S`). A slash with a letter behind it belongs to a name: one divides with a blank
/// around it. Quotes make a name of anything, as in a query of runs.
/// `min` and `max` take two or more, `abs`, `log` (natural) and `delta` one. delta(x) is x of the run less x of the baseline run at the
/// same step; it stands in no other delta.
namespace sdm::runs {

/// A metric that an expression names, and where.
struct NamedMetric {
    std::string name;
    std::size_t position = 0, length = 0; ///< in bytes
};

/// An expression that was read. Copies share what was read.
class MetricExpression {
public:
    struct Node; ///< defined in metric_expression.cpp
    /// What a metric has where the expression is asked; nothing where it has none. \param ofBaseline  of the baseline run
    using Lookup = std::function<std::optional<double>(const std::string& name, bool ofBaseline)>;

    MetricExpression(std::shared_ptr<const Node> root, std::vector<NamedMetric> names);

    /// Nothing where a metric it needs has no value, and where arithmetic has none: a division by zero, the log of what is not positive.
    std::optional<double> value(const Lookup& lookup) const;
    const std::vector<NamedMetric>& names() const { return m_names; } ///< in the text's order, each time it is named
    bool needsBaseline() const;

private:
    std::shared_ptr<const Node> m_root;
    std::vector<NamedMetric> m_names;
};

/// The fault says where the text is no expression and what was expected there, as of a query of runs.
std::variant<MetricExpression, RunQueryFault> parseMetricExpression(std::string_view text);

/// Metrics and functions for the word that `position` stands in or behind; none where no value may stand.
/// \param metrics  names as an expression may have them
RunQueryCompletion completeMetricExpression(std::string_view text, std::size_t position, const std::vector<std::string>& metrics);

} // namespace sdm::runs
