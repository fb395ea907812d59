#pragma once

#include "widgets/page.h"

#include <memory>
#include <string>
#include <vector>

class QLabel;
class QTabWidget;
class QToolButton;
class QTableView;
class QSplitter;

namespace sdm {
struct DocumentRecord;
struct NegativeChoices;
enum class NegativeChoice;
} // namespace sdm

namespace sdm::ui {

class FunnelPanel;
class ProblemLine;
class HardNegativeModel;
class InstrumentPanel;
class NegativeDetail;
class OffendersPanel;
template <typename Result>
class LatestQuery;

/// The model's own wrong answers as they are born: the funnel of the newest epoch, the feed, the map of how hard they are, the documents
/// that stay wrong, and the chosen one beside its reference and the offline negative it competes with; what is to be learned from it. GUI
/// thread only.
class HardNegativesPage final : public Page {
    Q_OBJECT
public:
    explicit HardNegativesPage(const PageContext& context, QWidget* parent = nullptr);
    ~HardNegativesPage() override;

    void shown() override;
    void hidden() override { m_visible = false; }
    QWidget* firstFocus() override;
    HardNegativeModel* model() const { return m_model; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeFeed();
    void addChoices();
    void connectParts();
    void reload();
    void appendFrom(int first);
    void fetchDocuments();
    void fetchChoices();
    void refreshFunnel();
    void drawInstruments();
    void selectNumber(qint64 number);
    void narrowTo(const QList<qint64>& numbers);
    void showDocument(const QString& document);
    void choose(NegativeChoice choice);
    void exportPatch();
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
    QTabWidget* m_tabs;
    QToolButton* m_all;
    OffendersPanel* m_offenders;
    std::unique_ptr<InstrumentPanel> m_map, m_kinds;
    NegativeDetail* m_detail;
    LatestQuery<std::vector<DocumentRecord>>* m_documents;
    LatestQuery<std::vector<NegativeChoices>>* m_choices;
    LatestQuery<std::string>* m_patch;
    int m_taken = 0; ///< how many of the record's negatives the model has
    bool m_visible = false;
};

} // namespace sdm::ui
