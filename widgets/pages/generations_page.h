#pragma once

#include "core/store/store_reader.h"
#include "widgets/page.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QScrollArea;
class QTableView;
class QTimer;
class QToolButton;

namespace sdm::ui {

class ExampleModel;
class GenerationDetail;
class GenerationFilters;
template <typename Result>
class LatestQuery;
class ProblemLine;

/// Every answer of one evaluation, coloured by reliability: search, filters with counts, sorting, and the chosen answer in detail.
/// GUI thread only.
class GenerationsPage final : public Page {
    Q_OBJECT
public:
    explicit GenerationsPage(const PageContext& context, QWidget* parent = nullptr);

    void shown() override;
    void hidden() override { m_visible = false; }
    bool focusFilter() override;
    QWidget* firstFocus() override;

    ExampleModel* model() const { return m_model; }
    QTableView* table() const { return m_table; }
    QLineEdit* searchField() const { return m_search; }
    GenerationFilters* filters() const { return m_filters; }

public Q_SLOTS:
    void step(int rows); ///< J and K: the next or previous answer

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Listing {
        std::vector<std::int64_t> rowIds;
        store::VerdictCounts counts;
    };
    struct RowPage {
        int number = 0;
        std::vector<std::int64_t> rowIds;
        std::vector<store::GenerationView> rows;
    };

    void buildTable();
    void fitFilters();
    void fitColumns();
    void rebuildEvaluations();
    void chooseEvaluation();
    void refresh();
    void loadPage(quint64 ticket, int page, const std::vector<std::int64_t>& rowIds);
    void readPages(quint64 ticket);
    void showCurrent();
    void updateCaption();
    void copySelected();
    store::GenerationFilter currentFilter() const;

    const Theme& m_theme;
    ProjectSession& m_session;
    SelectionContext& m_selection;
    ExampleModel* m_model;
    QComboBox* m_evaluation;
    QComboBox* m_order;
    QLineEdit* m_search;
    QLabel* m_caption;
    QLabel* m_empty;
    ProblemLine* m_problem;
    QTableView* m_table;
    GenerationDetail* m_detail;
    GenerationFilters* m_filters;
    QScrollArea* m_filterArea;
    QToolButton* m_showFilters;
    QBoxLayout* m_columns = nullptr;
    QTimer* m_debounce;
    QString m_evaluationId;
    std::int64_t m_documents = 0;
    LatestQuery<Listing>* m_listing;
    LatestQuery<std::vector<RowPage>>* m_pageQuery;
    std::vector<RowPage> m_pagesWanted; ///< of the rows the model has now
    bool m_visible = false;
    bool m_stale = true; ///< something changed while hidden
};

} // namespace sdm::ui
