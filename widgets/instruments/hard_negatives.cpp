#include "widgets/instruments/hard_negatives.h"

#include "core/records/metric_keys.h"
#include "widgets/instruments/instrument.h"
#include "widgets/instruments/words.h"
#include "widgets/text/format.h"

#include <algorithm>
#include <cmath>

namespace sdm::ui {
namespace {

constexpr double kFooled = 0.6; ///< SDM output for "right" from which a wrong answer has fooled the layer

/// Of a count that was stored as a number; what no count can be is the nearest that can.
std::int64_t wholeCount(double count)
{
    constexpr double kMost = 1e15;
    return std::llround(std::clamp(count, -kMost, kMost));
}

Drawing drawFunnel(const RunView& run, const DrawingChoices&)
{
    Drawing drawing;
    const Funnel funnel = hardNegativeFunnel(run.facts);
    drawing.stages = funnel.stages;
    if (!funnel.stages.empty())
        drawing.caption = InstrumentWords::tr("epoch %1 · %2 fooled").arg(funnel.epoch).arg(countText(funnel.fooled));
    return drawing;
}

} // namespace

Funnel hardNegativeFunnel(const RunFacts& facts)
{
    // The engine counts from the epoch's start on: its last word stands for the epoch.
    const auto& generated = facts.metric(metric_key::kNegativesGenerated).lastOfEpochs();
    const auto newest = std::find_if(generated.rbegin(), generated.rend(), [](const auto& entry) { return entry.second != 0; });
    Funnel funnel;
    if (newest == generated.rend())
        return funnel;
    const auto countOf = [&facts, epoch = newest->first](std::string_view key) {
        const auto& counts = facts.metric(key).lastOfEpochs();
        const auto found = counts.find(epoch);
        return found == counts.end() ? std::int64_t{0} : wholeCount(found->second);
    };
    funnel.epoch = wholeCount(newest->first);
    funnel.stages = {{InstrumentWords::tr("generated"), countOf(metric_key::kNegativesGenerated)},
                     {InstrumentWords::tr("wrong"), countOf(metric_key::kNegativesWrong)},
                     {InstrumentWords::tr("in the loss"), countOf(metric_key::kNegativesUsed)}};
    for (const HardNegativeRecord& negative : facts.hardNegatives()) {
        if (negative.epoch == funnel.epoch && negative.origin == NegativeOrigin::Train && negative.probability >= kFooled)
            ++funnel.fooled;
    }
    return funnel;
}

/// What became of the answers that were generated to train against.
Instrument hardNegativesInstrument()
{
    Instrument funnel;
    funnel.id = QStringLiteral("hard_negatives");
    funnel.title = InstrumentWords::tr("Hard negatives");
    funnel.emptyText = InstrumentWords::tr("Runs with hard negatives generate from the second epoch on.");
    funnel.description = InstrumentWords::tr("How many answers of the newest epoch were generated, wrong, and used in the loss.");
    funnel.kind = DrawingKind::Bars;
    funnel.hint = {240, 240};
    funnel.compute = &drawFunnel;
    return funnel;
}

} // namespace sdm::ui
