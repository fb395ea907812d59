#pragma once

#include "widgets/instruments/derived.h"

#include <QDialog>

#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;

namespace sdm::ui {

class ExpressionLine;
class Theme;

/// Asks for a metric made of others: its name and its expression. Does not close before both are right. GUI thread only.
class DerivedDialog final : public QDialog {
    Q_OBJECT
public:
    /// \param metric   to begin with; empty for a new one
    /// \param metrics  names that an expression may have
    /// \param taken    names of the board's other metrics
    DerivedDialog(const Theme& theme, const DerivedMetric& metric, const std::vector<std::string>& metrics, const QStringList& taken,
                  QWidget* parent);

    ExpressionLine& expression() const { return *m_expression; }
    QLineEdit& name() const { return *m_name; }
    QString problem() const;

Q_SIGNALS:
    void chosen(const sdm::ui::DerivedMetric& metric);

private:
    void refresh();
    DerivedMetric metric() const;

    QStringList m_taken;
    QLineEdit* m_name;
    ExpressionLine* m_expression;
    QLabel* m_problem;
    QPushButton* m_take;
};

} // namespace sdm::ui
