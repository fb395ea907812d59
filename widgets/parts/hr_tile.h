#pragma once

#include "core/statistics/interval.h"
#include "widgets/session/run_summary.h"

#include <QFrame>

namespace sdm::ui {

class Theme;

/// What a guarded tile says; numbers only, so tests can make one by hand.
struct HrTileContent {
    QString title; ///< "HR share · test"
    bool shifted = false;
    double alpha = 0.95;
    std::optional<RegionCounts> region;   ///< empty: nothing judged yet
    std::optional<RegionCounts> accepted; ///< in the region and predicted right
    store::VerdictCounts verdicts;
    int layerCount = 1;
    double lowestShare = 0, highestShare = 0;
};
HrTileContent tileContent(const SplitSummary& split, double alpha, Bound bound);

/// The guarded tile: the share big, what it is a share of, the accuracy inside with its interval and how that stands against
/// alpha, accepted beside it, and the five-level composition as a thin bar. A share never stands without its guard.
class HrTile final : public QFrame {
    Q_OBJECT
public:
    explicit HrTile(const Theme& theme, QWidget* parent = nullptr);

    void setContent(const HrTileContent& content);
    const HrTileContent& content() const { return m_content; }
    Guard guard() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString description() const;
    void paintRight(QPainter& painter, const QRect& area, int figureBaseline);

    const Theme& m_theme;
    HrTileContent m_content;
};

} // namespace sdm::ui
