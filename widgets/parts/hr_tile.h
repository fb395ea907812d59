#pragma once

#include "core/statistics/guard.h"
#include "widgets/session/run_summary.h"

#include <QColor>
#include <QFont>
#include <QFrame>
#include <QRect>

#include <vector>

namespace sdm::ui {

class Theme;

/// What a guarded tile says; numbers only, so tests can make one by hand.
struct HrTileContent {
    QString title;               ///< the test set's name
    Bound bound = kDefaultBound; ///< whose region it is
    bool shifted = false;
    double alpha = 0.95;
    std::optional<RegionCounts> region;   ///< empty: nothing judged yet
    std::optional<RegionCounts> accepted; ///< in the region and predicted right
    store::VerdictCounts verdicts;
    int layerCount = 1;
    double lowestShare = 0, highestShare = 0;
    int rejectingLayers = 0;         ///< that admit nothing (R)
    std::vector<double> layerShares; ///< of each final layer, the first first
    std::int64_t tooLong = 0;        ///< answers without a verdict
    std::int64_t cut = 0;            ///< answers that ended at the generation's limit
    std::int64_t modelStep = 0;
    EvaluationPurpose purpose = EvaluationPurpose::Monitor;
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
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(width).height; }

    /// A text where it stands, cut to its rectangle: for painting and for tests.
    struct PlacedText {
        QRect rect;
        QString text;
        QFont font;
        QColor color;
        Qt::Alignment alignment = Qt::AlignLeft;
    };
    std::vector<PlacedText> placedTexts() const { return place(width()).texts; }
    QRect stripRect() const { return place(width()).strip; } ///< where the draw of the final layers is shown

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Placement {
        std::vector<PlacedText> texts;
        QRect strip; ///< of the final layers; none of one
        int height = 0;
    };
    /// Side by side where both columns fit, one under the other where they do not.
    Placement place(int width) const;
    std::vector<PlacedText> rightTexts() const;
    int guardSide() const;
    QString notes() const;
    QString description() const;

    const Theme& m_theme;
    HrTileContent m_content;
};

} // namespace sdm::ui
