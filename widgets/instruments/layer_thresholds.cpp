#include "core/report/standing_results.h"
#include "widgets/instruments/instrument.h"
#include "widgets/instruments/words.h"
#include "widgets/text/format.h"

#include <cmath>

namespace sdm::ui {
namespace {

struct LayerLine {
    LayerRole role;
    const char* name;
    int ink;
    PointMark mark;
};
constexpr LayerLine kLayerLines[] = {
    {LayerRole::Train, QT_TRANSLATE_NOOP("Instruments", "training"), 0, PointMark::Disc},
    {LayerRole::Validation, QT_TRANSLATE_NOOP("Instruments", "validation"), 1, PointMark::Cross},
    {LayerRole::Monitor, QT_TRANSLATE_NOOP("Instruments", "watching"), 2, PointMark::Diamond},
    {LayerRole::Final, QT_TRANSLATE_NOOP("Instruments", "final"), 3, PointMark::Ring},
};

QString noteOf(const LayerRecord& layer)
{
    if (!layer.hasRegion())
        return InstrumentWords::tr("no region");
    QStringList psi;
    for (std::size_t c = 0; c < layer.classes.size(); ++c)
        psi << InstrumentWords::tr("ψ(%1) %2").arg(c).arg(fixedText(layer.classes[c].psi, 3));
    return psi.join(QStringLiteral(", "));
}

Drawing drawThresholds(const RunView& run, const DrawingChoices&)
{
    Drawing drawing;
    drawing.x = {InstrumentWords::tr("step"), 0, std::nullopt, true};
    drawing.y = {InstrumentWords::tr("q′min"), 0, std::nullopt, false};
    drawing.overSteps = true;
    std::size_t layers = 0, without = 0;
    for (const LayerLine& line : kLayerLines) {
        Series series;
        series.name = InstrumentWords::tr(line.name);
        series.ink = {Ink::Of::Series, line.ink};
        series.mark = line.mark;
        series.width = line.role == LayerRole::Final ? 0 : 1.5; // draws of one step are no course
        series.digits = 1;
        series.endText = series.name;
        const auto& all = run.facts.layers();
        for (const LayerRecord& layer : line.role == LayerRole::Final ? report::finalLayersOf(all) : all) {
            if (layer.role != line.role)
                continue;
            ++layers;
            without += layer.hasRegion() ? 0 : 1;
            const double threshold = layer.hasRegion() ? layer.qrMin : std::nan("");
            series.points.push_back({static_cast<double>(layer.step), threshold, std::nan(""), std::nan(""), noteOf(layer)});
        }
        if (!series.points.empty())
            drawing.series.push_back(std::move(series));
    }
    drawing.caption = InstrumentWords::tr("layers: %1, without a region: %2 (gaps) · ψ under the pointer")
                          .arg(countText(static_cast<std::int64_t>(layers)), countText(static_cast<std::int64_t>(without)));
    if (layers == without)
        drawing.series.clear(); // gaps alone are no picture
    return drawing;
}

} // namespace

/// How the threshold of similarity moves from layer to layer of a run.
Instrument layerThresholdsInstrument()
{
    Instrument thresholds;
    thresholds.id = QStringLiteral("layer_thresholds");
    thresholds.title = InstrumentWords::tr("Thresholds over the run");
    thresholds.emptyText = InstrumentWords::tr("Drawn once a layer has found a region.");
    thresholds.description =
        InstrumentWords::tr("The smallest q′ that each layer of the run admits, by step; a layer without a region is a gap.");
    thresholds.compute = &drawThresholds;
    return thresholds;
}

} // namespace sdm::ui
