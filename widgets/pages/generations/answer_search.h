#pragma once

#include "widgets/parts/fault_underline.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace sdm::ui {

class Theme;

/// The line that searches answers, and the button that reads it as one regular expression. What cannot be read is underlined and said;
/// the last search that could be read goes on to count. GUI thread only.
class AnswerSearch final : public QWidget {
    Q_OBJECT
public:
    explicit AnswerSearch(const Theme& theme, QWidget* parent = nullptr);

    QString search() const { return m_search; } ///< the last that can be read, without blanks around it
    void setSearch(const QString& search);      ///< quietly; what is typed and cannot be read stays while it says the same
    void clear();                               ///< quietly, whatever is typed
    QString problem() const;                    ///< of the present text; empty when it can be read
    QLineEdit* field() const { return m_field; }
    QToolButton* expressionButton() const { return m_expression; }

Q_SIGNALS:
    void searchChanged(const QString& search);

private:
    void read();
    bool canBeRead();
    void chooseExpression(bool expression);

    QLineEdit* m_field;
    QToolButton* m_expression;
    QLabel* m_problem;
    FaultUnderline m_underline;
    QString m_search;
};

} // namespace sdm::ui
