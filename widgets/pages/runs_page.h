#pragma once

#include "widgets/page.h"

class QLabel;
class QLineEdit;
class QStackedLayout;
class QTableView;

namespace sdm::ui {

class RunFilterProxy;
class RunTableModel;

/// All runs of the project: sort, filter, open, resume, stop, compare.
class RunsPage final : public Page {
    Q_OBJECT
public:
    explicit RunsPage(const PageContext& context, QWidget* parent = nullptr);

    void shown() override;
    void hidden() override;
    bool focusFilter() override;
    QWidget* firstFocus() override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray& state) override;
    void editName(const QString& runId) override;
    /// Puts the command that makes such a run again on the clipboard; it runs wherever it is pasted.
    void copyCommandOf(const QString& runId);

private:
    QWidget* makeTable();
    QWidget* makeEmpty();
    void refresh();
    void refreshCount();
    void showMenu(const QPoint& position);
    void openCurrent();
    void showSelected();
    void takeName(const QString& runId, const QString& name);
    QStringList selectedRuns() const;

    PageContext m_context;
    RunTableModel* m_model;
    RunFilterProxy* m_proxy;
    QLineEdit* m_filter;
    QLabel* m_problem;
    QLabel* m_count;
    QTableView* m_table = nullptr;
    QStackedLayout* m_stack;
    bool m_visible = false;
};

} // namespace sdm::ui
