#pragma once

#include "widgets/data/probe_history.h"
#include "widgets/models/probe_model.h"
#include "widgets/page.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QTableView;

namespace sdm::ui {

class EmptyState;
class ProbeColumn;

/// A prompt of one's own: one checkpoint answers and its layer judges, a second one beside it, and what was asked before. GUI thread only.
class ProbePage final : public Page {
    Q_OBJECT
public:
    explicit ProbePage(const PageContext& context, QWidget* parent = nullptr);

    void shown() override;
    QWidget* firstFocus() override;

    QPlainTextEdit* prompt() const { return m_prompt; }
    QPushButton* askButton() const { return m_ask; }
    ProbeColumn* first() const { return m_first; }
    ProbeColumn* second() const { return m_second; }
    ProbeModel* history() const { return m_model; }
    QTableView* historyTable() const { return m_table; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeQuestion();
    QWidget* makeHistory();
    void ask();
    void stop();
    void refresh();
    void follow();
    void showOld(int row);

    PageContext m_context;
    ProbeHistory m_history;
    ProbeModel* m_model;
    EmptyState* m_empty;
    QWidget* m_content;
    QPlainTextEdit* m_prompt;
    QPushButton* m_ask;
    QPushButton* m_stop;
    QLabel* m_note;
    QSplitter* m_columns;
    ProbeColumn* m_first;
    ProbeColumn* m_second;
    QTableView* m_table;
};

} // namespace sdm::ui
