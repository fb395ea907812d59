#pragma once

#include "widgets/parts/language_line.h"

#include <string>
#include <vector>

namespace sdm::ui {

/// A line for a metric made of others (core/runs/metric_expression.h).
class ExpressionLine final : public LanguageLine {
    Q_OBJECT
public:
    explicit ExpressionLine(QWidget* parent = nullptr);

    /// The metrics that there are: others are faults. Without any every name passes, since nothing is known of the runs yet.
    void setMetrics(const std::vector<std::string>& metrics);

protected:
    std::optional<Fault> take(std::string_view utf8) override;
    runs::RunQueryCompletion complete(std::string_view utf8, std::size_t position) const override;
    bool asksForMore(const QByteArray& before) const override { return before.endsWith('('); }

private:
    std::vector<std::string> m_metrics; ///< sorted
};

} // namespace sdm::ui
