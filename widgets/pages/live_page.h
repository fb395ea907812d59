#pragma once

#include "widgets/page.h"

#include <QTimer>

#include <memory>

class QGridLayout;
class QLabel;

namespace sdm::report {
struct CalibrationCurve;
}

namespace sdm::ui {

class FunnelPanel;
class HrTile;
template <typename Result>
class LatestQuery;
class LinePanel;
class PhaseStrip;
class ProblemLine;
class TileLayout;

/// The selected run as it goes: guarded tiles, phases, HR share and accuracy, losses, the base of the loss, calibration of the
/// newest evaluation, the hard-negative funnel. Redraws at most ten times a second and only while shown. GUI thread only.
class LivePage final : public Page {
    Q_OBJECT
public:
    explicit LivePage(const PageContext& context, QWidget* parent = nullptr);

    void shown() override;
    void hidden() override;
    QWidget* firstFocus() override;

    LinePanel* sharePanel() const { return m_share; }
    LinePanel* lossPanel() const { return m_loss; }
    LinePanel* calibrationPanel() const { return m_calibration; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makePlots();
    void arrangePlots();
    QWidget* makeEmpty();
    void scheduleRefresh();
    void refresh();
    void refreshTiles();
    void refreshCurves();
    void refreshCalibration();
    void refreshPhases();

    PageContext m_context;
    QWidget* m_content;
    QWidget* m_empty;
    QLabel* m_error;
    ProblemLine* m_problem;
    TileLayout* m_tileRow;
    QGridLayout* m_grid;
    std::vector<HrTile*> m_tiles;
    PhaseStrip* m_phases;
    LinePanel* m_share;
    LinePanel* m_accuracy;
    LinePanel* m_loss;
    LinePanel* m_base;
    LinePanel* m_calibration;
    FunnelPanel* m_funnel;
    LatestQuery<report::CalibrationCurve>* m_curve;
    QTimer m_refreshTimer; ///< coalesces changes
    QTimer m_clock;        ///< the running phase grows
    QString m_calibrated;  ///< evaluation and bound whose curve is drawn
    bool m_visible = false;
    int m_plotsPerRow = -1;
};

} // namespace sdm::ui
