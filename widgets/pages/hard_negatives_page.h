#pragma once

#include "widgets/page.h"

class QLabel;
class QPlainTextEdit;
class QTableView;
class QSplitter;

namespace sdm {
struct DocumentRecord;
}

namespace sdm::ui {

class FunnelPanel;
class ProblemLine;
class HardNegativeModel;
template <typename Result>
class LatestQuery;

/// The model's own wrong answers as they are born: the funnel of the newest epoch, the feed, and the chosen one beside its reference
/// and the offline negative it competes with. GUI thread only.
class HardNegativesPage final : public Page {
    Q_OBJECT
public:
    explicit HardNegativesPage(const PageContext& context, QWidget* parent = nullptr);

    void shown() override;
    void hidden() override { m_visible = false; }
    QWidget* firstFocus() override;
    HardNegativeModel* model() const { return m_model; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Detail;

    QWidget* makeFeed();
    void reload();
    void appendFrom(int first);
    void fetchDocuments();
    void refreshFunnel();
    void showCurrent();
    void copySelected();

    PageContext m_context;
    HardNegativeModel* m_model;
    FunnelPanel* m_funnel;
    QTableView* m_table;
    QLabel* m_count;
    QLabel* m_empty;
    ProblemLine* m_problem;
    QSplitter* m_columns = nullptr;
    Detail* m_detail;
    LatestQuery<std::vector<DocumentRecord>>* m_documents;
    int m_taken = 0; ///< how many of the record's negatives the model has
    bool m_visible = false;
};

} // namespace sdm::ui
