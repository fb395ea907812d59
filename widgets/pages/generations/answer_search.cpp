#include "widgets/pages/generations/answer_search.h"

#include "core/store/text_search.h"
#include "widgets/parts/panel.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace sdm::ui {

AnswerSearch::AnswerSearch(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_field(new QLineEdit), m_expression(new QToolButton), m_problem(captionLabel(theme)), m_underline(*m_field)
{
    m_field->setPlaceholderText(tr("Search answers: words, \"a phrase\", wor*, -without, /regular expression/"));
    m_field->setToolTip(tr("Ctrl+F; F3 and Shift+F3 step through what was found. A regular expression stands between slashes, with an i "
                           "behind them where letters may be of any case: /wol(f|ves)/i"));
    m_field->setClearButtonEnabled(true);
    m_field->setAccessibleName(tr("Search answers"));
    m_expression->setText(QStringLiteral(".*"));
    m_expression->setObjectName(QStringLiteral("commandButton"));
    m_expression->setCheckable(true);
    m_expression->setAccessibleName(tr("Regular expression"));
    m_expression->setToolTip(tr("Read the search as one regular expression"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* line = new QHBoxLayout;
    line->setSpacing(Theme::kSpace);
    line->addWidget(m_field, 1);
    line->addWidget(m_expression);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(m_problem);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &AnswerSearch::read);
    connect(m_expression, &QToolButton::clicked, this, &AnswerSearch::chooseExpression);
}

void AnswerSearch::setSearch(const QString& search)
{
    if (search == m_search)
        return;
    const QSignalBlocker quiet(this);
    m_field->setText(search);
}

void AnswerSearch::clear()
{
    const QSignalBlocker quiet(this);
    m_field->clear();
}

QString AnswerSearch::problem() const
{
    return m_problem->text();
}

void AnswerSearch::read()
{
    const QString search = m_field->text().trimmed();
    m_expression->setChecked(store::soleExpression(search.toStdString()).has_value());
    if (!canBeRead() || search == m_search)
        return;
    m_search = search;
    Q_EMIT searchChanged(search);
}

bool AnswerSearch::canBeRead()
{
    const QByteArray utf8 = m_field->text().toUtf8();
    const auto fault = store::parseTextSearch(utf8.toStdString()).fault();
    m_problem->setVisible(fault.has_value());
    if (!fault) {
        m_problem->clear();
        m_underline.clear();
        return true;
    }
    const qsizetype at = QString::fromUtf8(utf8.left(static_cast<qsizetype>(fault->position))).size();
    m_problem->setText(tr("Not a regular expression: %1, at character %2. The answers are still those of the search before.")
                           .arg(QString::fromStdString(fault->what))
                           .arg(at + 1));
    m_underline.show(at, 0);
    return false;
}

/// What stands there becomes the expression, or goes on as words.
void AnswerSearch::chooseExpression(bool expression)
{
    const std::string text = m_field->text().trimmed().toStdString();
    m_field->setFocus(Qt::OtherFocusReason);
    if (!expression) {
        const auto sole = store::soleExpression(text);
        return m_field->setText(sole ? QString::fromStdString(store::expressionText(*sole)) : m_field->text());
    }
    m_field->setText(QString::fromStdString(store::expressionSearch(text)));
    m_field->setCursorPosition(static_cast<int>(m_field->text().size()) - 1); // before the second slash
}

} // namespace sdm::ui
