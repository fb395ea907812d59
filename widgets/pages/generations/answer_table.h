#pragma once

#include "core/store/answer_rows.h"

#include <QTableView>

#include <vector>

namespace sdm::ui {

class ExampleModel;
class Theme;

/// The answers as a table: its look, which columns give way where it is narrow, sorting by clicks on the heads (asked for, not done),
/// and copies of what is selected. GUI thread only.
class AnswerTable final : public QTableView {
    Q_OBJECT
public:
    AnswerTable(const Theme& theme, ExampleModel& model);

    void setPlaceShown(bool shown); ///< whose run and evaluation: where there are several
    /// The marks in the heads: an arrow, or numbers where several columns sort; none for an order that has no column.
    void showOrdering(const store::AnswerOrdering& ordering);
    void choose(int row);                                   ///< alone, whatever keys are held down
    std::vector<store::AnswerView> selectedAnswers() const; ///< those that are loaded, in order
    QString selectedText() const;                           ///< a tab-separated line an answer
    QString selectedJson() const;                           ///< a line of JSON an answer, as exports write it

Q_SIGNALS:
    void sortRequested(const sdm::store::AnswerOrdering& ordering);

protected:
    bool viewportEvent(QEvent* event) override;

private:
    void fitColumns();
    void sortBy(int column, bool further);
    void openSortMenu(const QPoint& at);

    const Theme& m_theme;
    ExampleModel& m_model;
    store::AnswerOrdering m_ordering;
    bool m_placeShown = false;
};

} // namespace sdm::ui
