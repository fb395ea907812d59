#include "widgets/instruments/phases.h"

#include "widgets/instruments/instrument.h"
#include "widgets/instruments/words.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sdm::ui {
namespace {

Drawing drawPhases(const RunView& run, const DrawingChoices&)
{
    Drawing drawing;
    drawing.phases = phaseSpans(run.facts, run.nowMs, run.active);
    return drawing;
}

} // namespace

std::vector<PhaseSpan> phaseSpans(const RunFacts& facts, std::int64_t nowMs, bool active)
{
    std::vector<PhaseSpan> spans;
    if (!facts.startedMs())
        return spans;
    const auto origin = static_cast<double>(*facts.startedMs());
    const auto secondsSince = [origin](std::int64_t ms) { return (static_cast<double>(ms) - origin) / 1000.0; };
    for (const store::EventRow& event : facts.phases()) {
        const QJsonObject payload = QJsonDocument::fromJson(QByteArray::fromStdString(event.payloadJson)).object();
        const auto known = findName<PhaseKind>(payload.value(QLatin1String("phase")).toString().toStdString());
        if (!known)
            continue;
        const PhaseKind phase = *known;
        const qint64 step = payload.value(QLatin1String("step")).toInteger();
        const int epoch = payload.value(QLatin1String("epoch")).toInt();
        const QJsonValue seconds = payload.value(QLatin1String("seconds"));
        if (!seconds.isDouble()) {
            if (!spans.empty() && spans.back().open)
                spans.back().open = false;
            spans.push_back({phase, epoch, step, secondsSince(event.timeMs), 0, true});
            continue;
        }
        const auto opened = std::find_if(spans.rbegin(), spans.rend(), [&](const PhaseSpan& s) { return s.phase == phase && s.open; });
        if (opened != spans.rend()) {
            opened->seconds = seconds.toDouble();
            opened->open = false;
        } else {
            spans.push_back({phase, epoch, step, secondsSince(event.timeMs) - seconds.toDouble(), seconds.toDouble(), false});
        }
    }
    if (!spans.empty() && spans.back().open) {
        if (active)
            spans.back().seconds = std::max(0.0, secondsSince(nowMs) - spans.back().startSeconds);
        spans.back().open = active;
    }
    return spans;
}

/// The pipeline of the run over wall time.
Instrument phasesInstrument()
{
    Instrument phases;
    phases.id = QStringLiteral("phases");
    phases.title = InstrumentWords::tr("Phases");
    phases.emptyText = InstrumentWords::tr("nothing has run yet");
    phases.description = InstrumentWords::tr("Phases of the run");
    phases.kind = DrawingKind::Strip;
    phases.hint = {960, 80};
    phases.compute = &drawPhases;
    return phases;
}

} // namespace sdm::ui
