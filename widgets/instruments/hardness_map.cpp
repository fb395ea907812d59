#include "widgets/instruments/instrument.h"
#include "widgets/instruments/metric_series.h"
#include "widgets/instruments/words.h"
#include "widgets/text/format.h"
#include "widgets/text/hardness_words.h"
#include "widgets/text/word_diff.h"

#include <cmath>

namespace sdm::ui {
namespace {

Series seriesOf(Hardness hardness)
{
    Series series;
    series.name = hardnessWord(hardness);
    series.width = 0;
    series.digits = 3;
    const bool fooled = hardness == Hardness::Fooled;
    series.mark = fooled ? PointMark::Cross : hardness == Hardness::Unsure ? PointMark::Diamond : PointMark::Ring;
    series.ink = {Ink::Of::Series, fooled ? 1 : hardness == Hardness::Unsure ? 2 : 0};
    return series;
}

/// By step, since the store has of a wrong answer no similarity and no distance: how hard the answers are as training goes on.
Drawing drawHardness(const RunView& run, const DrawingChoices&)
{
    Drawing drawing = overSteps();
    drawing.y = {InstrumentWords::tr("s of class 1"), -0.03, 1.03};
    std::vector<Series> all{seriesOf(Hardness::Fooled), seriesOf(Hardness::Unsure), seriesOf(Hardness::Caught)};
    std::int64_t judged = 0;
    const auto& negatives = run.facts.hardNegatives();
    for (std::size_t i = 0; i < negatives.size(); ++i) {
        const HardNegativeRecord& negative = negatives[i];
        const Hardness hardness = hardnessOf(negative.probability);
        if (hardness == Hardness::NotJudged)
            continue;
        ++judged;
        SeriesPoint point{static_cast<double>(negative.step), negative.probability};
        point.id = static_cast<qint64>(i);
        point.note = InstrumentWords::tr("%1: %2, s of class 1 %3, %4\n%5")
                         .arg(QString::fromStdString(negative.key.id), hardnessWord(hardness), fixedText(negative.probability, 3),
                              hardNegativeKindWord(negative.kind), taggedSentence(QString::fromStdString(negative.text)));
        all[hardness == Hardness::Fooled ? 0 : hardness == Hardness::Unsure ? 1 : 2].points.push_back(std::move(point));
    }
    QStringList counts;
    for (Series& series : all) {
        series.endText = InstrumentWords::tr("%1 %2").arg(series.name, countText(static_cast<std::int64_t>(series.points.size())));
        counts << series.endText;
        if (!series.points.empty())
            drawing.series.push_back(std::move(series));
    }
    if (judged > 0) {
        drawing.caption = InstrumentWords::tr("n %1, each by the layer of its time · ✕ fooled, ◆ unsure, ○ caught").arg(countText(judged));
        drawing.summary = InstrumentWords::tr("Of %1 judged wrong answers: %2.").arg(countText(judged), counts.join(QStringLiteral(", ")));
    }
    return drawing;
}

} // namespace

/// Every judged wrong answer by how far the layer of its time took it for right.
Instrument hardnessMapInstrument()
{
    Instrument map;
    map.id = QStringLiteral("hardness_map");
    map.title = InstrumentWords::tr("Hardness map");
    map.emptyText = InstrumentWords::tr("Drawn from wrong answers that a layer has judged: those in the loss of runs with hard negatives.");
    map.description = InstrumentWords::tr("Every judged wrong answer by step and by how likely the layer took it for right.");
    map.kind = DrawingKind::Marks;
    map.hint = {480, 260};
    map.compute = &drawHardness;
    return map;
}

} // namespace sdm::ui
