#pragma once

#include "core/report/layer_history.h"
#include "widgets/boards/instrument_panel.h"
#include "widgets/page.h"
#include "widgets/pages/reliability/page_pictures.h"

#include <QTimer>

#include <memory>

class QComboBox;
class QGridLayout;
class QLabel;

namespace sdm::ui {

class AlphaExplorer;
class AnswerLine;
class ConditionalGridPanel;
class ContextLine;
class EmptyState;
class LayerCard;
class LayerCourses;
class LayerMultiples;
template <typename Result>
class LatestQuery;
class ProblemLine;
class ScatterPanel;
class SharePanel;
class TileLayout;
class CheckpointPanel;
class HrTile;

/// Whether what the selected run admits can be trusted: one layer's answers on one test set against the region that decided them, why the
/// others are out, how accurate each class is inside, and what another alpha or another draw of the layer would have given. Everything is
/// read and computed on the store's thread. GUI thread only.
class ReliabilityPage final : public Page {
    Q_OBJECT
public:
    explicit ReliabilityPage(const PageContext& context, QWidget* parent = nullptr);
    ~ReliabilityPage() override;

    void shown() override;
    void hidden() override;
    QWidget* firstFocus() override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray& state) override;

    ScatterPanel* scatter() const { return m_scatter->scatter(); }
    ScatterPanel* besideScatter() const { return m_beside->scatter(); }
    SharePanel* reasons() const { return m_reasons->shares(); }
    LinePanel* diagram() const { return m_diagram->lines(); }
    LinePanel* risk() const { return m_risk->lines(); }
    ContextLine* contextLine() const { return m_contextLine; }
    AlphaExplorer* explorer() const { return m_explorer; }
    ConditionalGridPanel* grid() const { return m_grid; }
    LayerCard* layerCard() const { return m_card; }
    LayerMultiples* multiples() const { return m_multiples; }
    CheckpointPanel* checkpoints() const { return m_checkpoints; }
    LayerCourses* courses() const { return m_courses; }
    AnswerLine* answerLine() const { return m_answerLine; }
    QString rejectedText() const; ///< empty where something is admitted

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeContent();
    void connectParts();
    void addDiagramChoices();
    void arrange();
    void scheduleRefresh();
    void refresh();
    void showNothing(const RunSummary* run);
    void read(const RunSummary& run, const LayerRecord& layer);
    void redraw();
    void show(PagePictures pictures);
    void showTiles();
    void showRejected(const report::ReliabilityReport& report);
    void alignScatters();
    void readPoints();
    void preview(std::optional<double> alpha);
    void showPreview(const AlphaPreview& preview);
    void forgetPreview();
    void readLayers();
    void readCourses();
    void chooseAnswer(const QString& document);
    void showEnclosed(const ScatterPanel& panel, const QStringList& documents);
    PageChoices choices() const;

    PageContext m_context;
    EmptyState* m_empty;
    QWidget* m_content;
    ContextLine* m_contextLine;
    ProblemLine* m_problem;
    TileLayout* m_tileRow;
    std::vector<HrTile*> m_tiles;
    QLabel* m_rejected;
    QGridLayout* m_grids;
    std::unique_ptr<InstrumentPanel> m_scatter, m_beside, m_reasons, m_diagram, m_risk, m_thresholds;
    AnswerLine* m_answerLine;
    AlphaExplorer* m_explorer;
    ConditionalGridPanel* m_grid;
    LayerCard* m_card;
    LayerMultiples* m_multiples;
    CheckpointPanel* m_checkpoints;
    LayerCourses* m_courses;
    QComboBox* m_binning;
    QComboBox* m_scope;

    LatestQuery<JudgedLayerPtr>* m_layerQuery;
    LatestQuery<std::shared_ptr<PagePictures>>* m_pictureQuery;
    LatestQuery<CalibrationPoints>* m_pointsQuery;
    LatestQuery<AlphaPreview>* m_previewQuery;
    LatestQuery<std::vector<LayerPicture>>* m_layersQuery;
    LatestQuery<std::vector<report::LayerPoint>>* m_coursesQuery;
    std::shared_ptr<report::LayerHistoryReader> m_courseReader = std::make_shared<report::LayerHistoryReader>(); ///< on the reader's thread

    JudgedLayerPtr m_judged;
    CalibrationPoints m_points;                         ///< of m_judged
    PagePictures m_pictures;                            ///< what is on the screen
    bool m_enclosedBeside = false;                      ///< the lasso went round answers of the other set
    LayerId m_asked;                                    ///< the layer whose answers are wanted
    std::pair<std::int64_t, std::int64_t> m_askedState; ///< its evaluations and the run's events then
    QString m_besideSplit;                              ///< what a reader chose; null for a shifted set by itself
    bool m_besideChosen = false;
    QString m_coursesOf; ///< what the courses show, as one text
    QString m_layersOf;  ///< what the small multiples show, as one text
    QTimer m_refreshTimer;
    bool m_visible = false;
    std::optional<bool> m_arrangedWide;
};

} // namespace sdm::ui
