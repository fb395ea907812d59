#pragma once

#include "widgets/models/run_shelf.h"
#include "widgets/models/run_tree_model.h"

#include <QWidget>

#include <array>

class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QLabel;

namespace sdm::ui {

class QueryLine;
class Theme;

/// Above the list of runs: which shelf, under which headings, and which runs of them.
class RunFilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit RunFilterBar(const Theme& theme, QWidget* parent = nullptr);

    QueryLine& query() const { return *m_query; }
    QHBoxLayout* buttons() const { return m_buttons; } ///< beside the headings: more buttons of the page

    RunShelf shelf() const { return m_shelf; }
    void setShelf(RunShelf shelf);
    void setGrouping(RunGrouping grouping);
    /// "12 of 200". \param onShelves  how many runs lie on each shelf
    void setCounts(int shown, int all, const std::array<int, 3>& onShelves);
    /// Beside the count: what the trash takes on disk.
    void setRemark(const QString& text);
    /// Below the line, unless the query has a problem of its own; empty for none.
    void setProblem(const QString& text);

Q_SIGNALS:
    void shelfChanged(RunShelf shelf);
    void groupingChanged(RunGrouping grouping);

private:
    QWidget* makeShelves();
    void showProblem();

    QueryLine* m_query;
    QButtonGroup* m_shelves;
    QComboBox* m_grouping;
    QHBoxLayout* m_buttons;
    QLabel* m_problem;
    QLabel* m_count;
    QLabel* m_remark;
    QString m_pageProblem;
    RunShelf m_shelf = RunShelf::Current;
};

} // namespace sdm::ui
