#include "widgets/boards/derived_dialog.h"

#include "widgets/parts/expression_line.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/theme/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace sdm::ui {
namespace {

constexpr int kExpressionCharacters = 60;

} // namespace

DerivedDialog::DerivedDialog(const Theme& theme, const DerivedMetric& metric, const std::vector<std::string>& metrics,
                             const QStringList& taken, QWidget* parent)
    : QDialog(parent), m_taken(taken), m_name(new QLineEdit(this)), m_expression(new ExpressionLine(this)), m_problem(new PlainLabel(this))
{
    setObjectName(QStringLiteral("derivedMetric"));
    setWindowTitle(tr("A metric made of others"));
    auto* form = new QFormLayout(this);
    m_expression->setMinimumWidth(fontMetrics().averageCharWidth() * kExpressionCharacters);
    m_expression->setMetrics(metrics);
    m_expression->setPlaceholderText(tr("hr.monitor * hr_accuracy.monitor"));
    m_expression->setAccessibleName(tr("Expression"));
    m_name->setPlaceholderText(tr("as the plot is called"));
    m_name->setAccessibleName(tr("Name of the metric"));
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(2 * fontMetrics().height());
    form->addRow(tr("Expression"), m_expression);
    form->addRow(tr("Name"), m_name);
    auto* help = captionLabel(theme,
                              tr("+ - * / and parentheses, min, max, abs, log. delta(x) is x less x of the baseline run. "
                                 "A metric counts with what it last was."),
                              this);
    help->setWordWrap(true);
    form->addRow(QString(), help);
    form->addRow(QString(), m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_take = buttons->button(QDialogButtonBox::Ok);
    m_take->setText(metric.name.isEmpty() ? tr("Add") : tr("Change"));
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(this->metric());
        accept();
    });
    connect(m_expression, &QLineEdit::textChanged, this, &DerivedDialog::refresh);
    connect(m_name, &QLineEdit::textChanged, this, &DerivedDialog::refresh);
    m_expression->setText(metric.expression);
    m_name->setText(metric.name);
    m_expression->setFocus();
    refresh();
}

/// Without a name it is called as it is made.
DerivedMetric DerivedDialog::metric() const
{
    const QString expression = m_expression->text().trimmed(), name = m_name->text().trimmed();
    return {name.isEmpty() ? expression : name, expression};
}

QString DerivedDialog::problem() const
{
    return m_problem->text();
}

void DerivedDialog::refresh()
{
    QString problem;
    const bool isEmpty = m_expression->text().trimmed().isEmpty();
    if (!isEmpty)
        problem = m_expression->problem();
    if (problem.isEmpty() && m_taken.contains(metric().name))
        problem = tr("The board has a metric of this name.");
    m_problem->setText(problem);
    m_take->setEnabled(!isEmpty && problem.isEmpty());
}

} // namespace sdm::ui
