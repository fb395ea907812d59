#include "widgets/instruments/instrument.h"
#include "widgets/instruments/words.h"
#include "widgets/text/format.h"
#include "widgets/text/hardness_words.h"

#include <array>
#include <map>
#include <numeric>

namespace sdm::ui {
namespace {

/// Of training alone: calibration items are answered once an evaluation, and the final stage once.
Drawing drawKinds(const RunView& run, const DrawingChoices&)
{
    std::map<std::int64_t, std::array<qint64, kCountOf<NegativeKind>>> epochs;
    std::array<bool, kCountOf<NegativeKind>> met{};
    std::int64_t all = 0;
    for (const HardNegativeRecord& negative : run.facts.hardNegatives()) {
        if (negative.origin != NegativeOrigin::Train)
            continue;
        ++epochs[negative.epoch][indexOf(negative.kind)];
        met[indexOf(negative.kind)] = true;
        ++all;
    }
    Drawing drawing;
    drawing.x.title = InstrumentWords::tr("epoch");
    drawing.x.whole = true;
    drawing.y.title = InstrumentWords::tr("wrong answers");
    drawing.y.lower = 0;
    constexpr std::array kMarks{PointMark::Disc, PointMark::Ring, PointMark::Diamond, PointMark::Cross};
    for (const NegativeKind kind : allOf<NegativeKind>()) {
        if (!met[indexOf(kind)])
            continue;
        Series series;
        series.name = hardNegativeKindWord(kind);
        series.ink = {Ink::Of::Series, static_cast<int>(drawing.series.size())};
        series.mark = kMarks[drawing.series.size() % kMarks.size()];
        series.digits = 0;
        for (const auto& [epoch, counts] : epochs) {
            SeriesPoint point{static_cast<double>(epoch), static_cast<double>(counts[indexOf(kind)])};
            point.note = InstrumentWords::tr("%1 of %2")
                             .arg(countText(counts[indexOf(kind)]), countText(std::accumulate(counts.begin(), counts.end(), qint64{0})));
            series.points.push_back(std::move(point));
        }
        drawing.series.push_back(std::move(series));
    }
    if (all > 0)
        drawing.caption = InstrumentWords::tr("n %1 wrong answers to training items").arg(countText(all));
    return drawing;
}

} // namespace

/// What is wrong with the wrong answers, epoch by epoch.
Instrument negativeKindsInstrument()
{
    Instrument kinds;
    kinds.id = QStringLiteral("negative_kinds");
    kinds.title = InstrumentWords::tr("Kinds of errors");
    kinds.emptyText = InstrumentWords::tr("Runs with hard negatives generate from the second epoch on.");
    kinds.description = InstrumentWords::tr("How many wrong answers of each kind the model gave to training items, by epoch.");
    kinds.hint = {480, 260};
    kinds.compute = &drawKinds;
    return kinds;
}

} // namespace sdm::ui
