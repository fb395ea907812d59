#pragma once

#include "widgets/data/sql_query.h"
#include "widgets/dock.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace sdm::ui {

class SqlTableModel;

/// A person's own questions to the store, for reading only: an editor, saved queries, and what they give as a table to copy.
class SqlDock final : public Dock {
    Q_OBJECT
public:
    SqlDock(const DockContext& context, QWidget* parent);

    bool focusFilter() override;
    QWidget* firstFocus() override;

    QString stateText() const;

private:
    QWidget* makeEditor();
    QWidget* makeResult();
    void fillSaved(const QString& current = {});
    void choose(int at);
    void save();
    void remove();
    void run();
    void showResult(const SqlQuery::Table& table, double seconds);
    void showRefusal(const QString& why);
    void copy(bool markdown);

    DockContext m_context;
    SqlQuery* m_query;
    SqlTableModel* m_model;
    QComboBox* m_saved;
    QPlainTextEdit* m_editor;
    QTableView* m_table;
    QLabel* m_state;
    QPushButton* m_run = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_remove = nullptr;
    QList<QPushButton*> m_copies;
};

} // namespace sdm::ui
