#pragma once

#include "widgets/drawing/scatter.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QPushButton;

namespace sdm::ui {

class Theme;

/// Under the scatter: the chosen answer, or the set a lasso has enclosed, in words, and what can be done with it. GUI thread only.
class AnswerLine final : public QWidget {
    Q_OBJECT
public:
    AnswerLine(const Theme& theme, QWidget* parent = nullptr);

    void showAnswer(const AnswerMark* mark); ///< nullptr for none
    void showEnclosed(const std::vector<const AnswerMark*>& marks);
    QString text() const;
    QPushButton* listButton() const { return m_list; }

Q_SIGNALS:
    void openAsked();                             ///< the chosen answer, on the page of answers
    void listAsked(const QStringList& documents); ///< the enclosed ones, likewise

private:
    QLabel* m_text;
    QPushButton* m_open;
    QPushButton* m_list;
    QPushButton* m_copy;
    QStringList m_enclosed;
};

} // namespace sdm::ui
