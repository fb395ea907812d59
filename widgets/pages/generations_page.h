#pragma once

#include "core/store/store_reader.h"
#include "widgets/models/answer_orders.h"
#include "widgets/models/facet_list.h"
#include "widgets/page.h"
#include "widgets/pages/generations/answer_listing.h"

#include <optional>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QScrollArea;
class QTimer;
class QToolButton;

namespace sdm::ui {

class AnswerEdits;
class AnswerScope;
class AnswerSearch;
class AnswerTable;
struct AnswerEvidence;
class ChipsBar;
struct ChosenSet;
class ExampleModel;
class FacetsPanel;
class GenerationDetail;
class ProblemLine;
class SlicePanel;

/// Answers to work with: those of an evaluation, a run or the project, filtered by facets and ranges with live counts, searched, in
/// orders that find the ones worth a look, and the chosen one with the evidence for its verdict. GUI thread only.
class GenerationsPage final : public Page {
    Q_OBJECT
public:
    explicit GenerationsPage(const PageContext& context, QWidget* parent = nullptr);

    void shown() override;
    void hidden() override { m_visible = false; }
    bool focusFilter() override;
    QWidget* firstFocus() override;

    ExampleModel* model() const { return m_model; }
    AnswerTable* table() const { return m_table; }
    AnswerSearch* search() const { return m_search; }
    QLineEdit* searchField() const;
    AnswerScope* scope() const { return m_scope; }
    GenerationDetail* detail() const { return m_detail; }
    SlicePanel* slicePanel() const { return m_slice; }
    /// The conditions people chose, without whose answers are listed.
    const AnswerQuery& filters() const { return m_filters; }

public Q_SLOTS:
    void step(int rows); ///< J and K: the next or previous answer
    void clearFilters();
    /// The next or previous of what the search found, from the end on to the other.
    void findNext(bool forwards);
    /// Saves the listed answers, all of them; CSV where the name ends in `.csv`.
    void exportTo(const QString& path);

Q_SIGNALS:
    void exported(const QString& path, std::int64_t answers);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildControls();
    void buildLayout();
    void connectAll();
    void fitFilters();
    void rebuildEvaluations();
    void changeQuery(const QueryChange& change);
    void chooseOrder(int index);
    void orderBy(const store::AnswerOrdering& ordering);
    void sayOrder();
    void refresh();
    void list();
    void takeListed();
    void takeRest();
    void stopReading();
    void takeCounts(const store::AnswerFacets& facets, const AnswerListing::Histograms& histograms);
    void selectRow(int row);
    void rowChosen();
    void followAnswer();
    void listSet(const ChosenSet& set);
    void showCurrent();
    void updateCaption();
    void updateEmpty();
    void showAnswer(store::AnswerView answer);
    void openMenu(const QPoint& at);
    void fillSlices();
    void applySlice(const store::SavedSlice& slice);
    void askExport();
    void copy(const QString& text);
    AnswerQuery wholeQuery(AnswerQuery filters) const;
    EvaluationNames evaluationNames() const;

    const Theme& m_theme;
    ProjectSession& m_session;
    SelectionContext& m_selection;
    ExampleModel* m_model;
    AnswerListing* m_listing;
    LatestQuery<AnswerEvidence>* m_evidence;
    LatestQuery<std::vector<store::SavedSlice>>* m_sliceQuery;
    LatestQuery<std::int64_t>* m_export;
    LatestQuery<std::optional<std::int64_t>>* m_find; ///< the answer that another page has chosen
    AnswerEdits* m_edits = nullptr;
    AnswerScope* m_scope;
    QComboBox* m_order;
    AnswerSearch* m_search;
    QToolButton* m_sort;
    QToolButton* m_slices;
    QToolButton* m_exportButton;
    QToolButton* m_stop; ///< while answers are read for long
    ChipsBar* m_chips;
    QLabel* m_caption;
    QWidget* m_empty;
    QLabel* m_emptyText;
    QPushButton* m_emptyRemove;
    ProblemLine* m_problem;
    AnswerTable* m_table;
    GenerationDetail* m_detail;
    SlicePanel* m_slice;
    FacetsPanel* m_facets;
    QScrollArea* m_filterArea;
    QToolButton* m_showFilters;
    QBoxLayout* m_columns = nullptr;
    QTimer* m_debounce;

    AnswerQuery m_filters;
    std::vector<QuickOrder> m_orders;
    int m_chosenOrder = kDefaultOrder; ///< -1 while a column's head decides
    store::AnswerOrdering m_ordering;
    QString m_listedFor;                                        ///< whose answers, so that news of others leave the list alone
    std::optional<std::int64_t> m_wanted;                       ///< the answer that stays chosen when the list is made anew
    std::optional<std::pair<std::int64_t, Bound>> m_evidenceOf; ///< the answer whose evidence is there or asked for
    std::vector<QueryChip> m_emptyChips;
    bool m_selecting = false; ///< the page itself moves to a row
    bool m_unsaid = false;    ///< a person has moved to a row whose answer is not known yet
    bool m_visible = false;
    bool m_stale = true; ///< something changed while hidden
};

} // namespace sdm::ui
