#pragma once

#include "core/report/draw_spread.h"
#include "core/report/reliability_report.h"
#include "widgets/drawing/drawing.h"
#include "widgets/instruments/reliability_drawings.h"
#include "widgets/pages/reliability/judged_layer.h"

#include <map>

/// What the page on reliability shows, computed beside the window's thread.
namespace sdm::ui {

/// What a reader has chosen on the page.
struct PageChoices {
    Bound bound = kDefaultBound;
    QString split;  ///< the test set
    QString beside; ///< the one next to it; empty for none
    DiagramChoices diagram;
    bool operator==(const PageChoices&) const = default;
};

struct PagePictures {
    JudgedLayerPtr judged;
    PageChoices choices;
    std::vector<report::ReliabilityReport> reports; ///< one a test set, as `judged->sets`
    const report::JudgedSet* set = nullptr;         ///< the chosen one, of `judged`
    const report::JudgedSet* besideSet = nullptr;
    Drawing scatter, beside, reasons, diagram, risk;
    QString apart; ///< how far the two sets are apart, in words; empty without a neighbour

    const report::ReliabilityReport* reportOf(const QString& split) const; ///< nullptr for a split that is not there
};
PagePictures makePictures(const JudgedLayerPtr& judged, const PageChoices& choices);

/// What the same answers would be at another alpha.
struct AlphaPreview {
    RegionThresholds region;
    std::vector<report::ReliabilityReport> reports; ///< one a test set, as the layer's
};
using CalibrationPoints = std::shared_ptr<const std::vector<CalibrationPoint>>;
/// \throws Error (BadInput) for answers that lack what a preview needs
AlphaPreview previewAt(const JudgedLayer& judged, const std::vector<CalibrationPoint>& points, double alpha, Bound bound);

/// What one final layer makes of one test set, small.
struct LayerPicture {
    EvaluationId evaluationId;
    int draw = 0;
    report::GroupMetric inside; ///< n of denominator admitted, correct of those
    Guard guard = Guard::None;
    Scatter scatter;
};
/// One a final layer that has judged the split. \throws Error as StoreReader
std::vector<LayerPicture> readLayerPictures(const store::StoreReader& reader, const std::vector<report::LayerDraw>& draws,
                                            const std::vector<LayerRecord>& layers, Bound bound);

/// The spread over the layers of a split in a sentence, and how it stands to the other sets: larger than the draw, within it, or not known.
QString drawSentence(const std::vector<report::SetDraws>& sets, const QString& split);

} // namespace sdm::ui
