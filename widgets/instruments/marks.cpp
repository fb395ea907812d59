#include "widgets/instruments/marks.h"

#include "core/protocol/codec.h"
#include "widgets/instruments/phases.h"
#include "widgets/instruments/step_notes.h"
#include "widgets/instruments/words.h"
#include "widgets/text/format.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <map>
#include <variant>

namespace sdm::ui {
namespace {

/// One mark a step, with what happened there in order, each thing once.
class Collected {
public:
    explicit Collected(MarkKind kind) : m_kind(kind) {}

    void add(std::int64_t step, const QString& text)
    {
        QStringList& texts = m_texts[step];
        if (!texts.contains(text))
            texts << text;
    }
    void moveTo(std::vector<AxisMark>& marks) const
    {
        for (const auto& [step, texts] : m_texts)
            marks.push_back({m_kind, static_cast<double>(step), texts.join(QStringLiteral("; "))});
    }

private:
    MarkKind m_kind;
    std::map<std::int64_t, QStringList> m_texts;
};

QString layerText(LayerRole role)
{
    switch (role) {
    case LayerRole::Train:
        break;
    case LayerRole::Validation:
        return InstrumentWords::tr("validation layer trained");
    case LayerRole::Monitor:
        return InstrumentWords::tr("watching layer trained");
    case LayerRole::Final:
        return InstrumentWords::tr("final layers trained");
    }
    return InstrumentWords::tr("layer trained");
}

Collected epochsOf(const StepClock& clock)
{
    Collected marks(MarkKind::Epoch);
    const auto last = static_cast<double>(clock.lastStep());
    constexpr double kRounding = 1e-6, kMost = 1000; // more are no marks any more
    const double epochs = std::floor(clock.epochAt(last) + kRounding);
    for (double epoch = 1; epoch <= std::min(epochs, kMost); ++epoch) {
        double before = 0, at = last;
        while (at - before > 0.5) {
            const double middle = (before + at) / 2;
            (clock.epochAt(middle) < epoch - kRounding ? before : at) = middle;
        }
        marks.add(std::llround(at), InstrumentWords::tr("epoch %1 ends").arg(countText(std::llround(epoch))));
    }
    return marks;
}

QString alertText(const store::EventRow& event)
{
    try {
        const protocol::EventBody body = protocol::decodePayload(event.kind, event.payloadJson);
        const auto* alert = std::get_if<protocol::Alert>(&body);
        return alert ? QString::fromStdString(alert->text) : QString();
    } catch (const std::exception& error) { // of another version: what it says of itself is all that can be said
        return QString::fromUtf8(error.what());
    }
}

Collected collected(const RunView& run, MarkKind kind)
{
    const RunFacts& facts = run.facts;
    Collected marks(kind);
    switch (kind) {
    case MarkKind::Epoch:
        return epochsOf(facts.clock());
    case MarkKind::Layer:
        for (const LayerRecord& layer : facts.layers())
            marks.add(layer.step, layerText(layer.role));
        break;
    case MarkKind::Checkpoint:
        for (const CheckpointRecord& checkpoint : facts.checkpoints())
            marks.add(checkpoint.step, checkpoint.isBest ? InstrumentWords::tr("best checkpoint") : InstrumentWords::tr("checkpoint"));
        break;
    case MarkKind::Resume:
        for (std::size_t i = 1; i < facts.segments().size(); ++i) {
            const SegmentRecord& segment = facts.segments()[i];
            marks.add(segment.firstStep, segment.changes.empty()
                                             ? InstrumentWords::tr("resumed")
                                             : InstrumentWords::tr("resumed, changed: %1").arg(QString::fromStdString(segment.changes)));
        }
        break;
    case MarkKind::Alert:
        for (const store::EventRow& event : facts.alerts())
            marks.add(facts.clock().stepAt(event.timeMs), alertText(event));
        break;
    case MarkKind::Note:
        for (const StepNote& note : stepNotes(run.note))
            marks.add(note.step, note.text);
        break;
    }
    return marks;
}

} // namespace

std::vector<AxisMark> marksOf(const RunView& run, MarkKinds kinds)
{
    std::vector<AxisMark> marks;
    for (const MarkKind kind : kMarkKinds) {
        if (kinds.has(kind))
            collected(run, kind).moveTo(marks);
    }
    return marks;
}

QString placeInRun(const RunView& run, double step, double reach)
{
    const StepClock& clock = run.facts.clock();
    QStringList parts{InstrumentWords::tr("step %1").arg(countText(std::llround(step)))};
    if (const double epoch = clock.epochAt(step); epoch > 0)
        parts << InstrumentWords::tr("epoch %1").arg(fixedText(epoch, 2));
    QStringList phases;
    if (step > 0 && step <= static_cast<double>(clock.lastStep()))
        phases << phaseWord(PhaseKind::FineTune);
    for (const PhaseSpan& span : phaseSpans(run.facts, run.nowMs, run.active)) {
        const bool here = span.phase != PhaseKind::FineTune && std::abs(static_cast<double>(span.step) - step) <= reach;
        if (here && !phases.contains(phaseWord(span.phase)))
            phases << phaseWord(span.phase);
    }
    if (!phases.isEmpty())
        parts << phases.join(QStringLiteral(", "));
    return parts.join(QStringLiteral(" · "));
}

} // namespace sdm::ui
