#include "core/report/abstention_reasons.h"

#include "widgets/instruments/instrument.h"
#include "widgets/instruments/judged_by.h"
#include "widgets/instruments/reliability_drawings.h"
#include "widgets/instruments/words.h"
#include "widgets/text/bound_word.h"
#include "widgets/text/format.h"
#include "widgets/text/verdict_words.h"

namespace sdm::ui {
namespace {

ShareBar barOf(const QString& name, const report::AbstentionReasons& reasons)
{
    ShareBar bar;
    bar.name = name;
    bar.total = reasons.answers;
    for (const Reason reason : allOf<Reason>()) {
        const report::ReasonTally& tally = reasons.of(reason);
        if (tally.n > 0)
            bar.parts.push_back({reason, reasonWord(reason), tally.n, tally.right, tally.wrong});
    }
    return bar;
}

QString sentenceOf(const ShareBar& bar)
{
    QStringList parts;
    for (const SharePart& part : bar.parts)
        parts << InstrumentWords::tr("%1 %2").arg(part.name, countText(part.count));
    return InstrumentWords::tr("%1: %2.").arg(bar.name, parts.join(QStringLiteral(", ")));
}

Drawing drawReasons(const RunView& run, const DrawingChoices&)
{
    if (!run.answers || !run.evaluation)
        return {};
    const JudgedBy by = judgedBy(run);
    Drawing drawing = reasonsDrawing({{by.split, report::abstentionReasons(*run.answers, run.bound)}}, run.bound);
    drawing.caption = judgedCaption(by, static_cast<std::int64_t>(run.answers->size()));
    return drawing;
}

} // namespace

Drawing reasonsDrawing(const std::vector<std::pair<QString, report::AbstentionReasons>>& sets, Bound bound)
{
    Drawing drawing;
    drawing.x = {InstrumentWords::tr("share of the test set"), 0, 1, false};
    QStringList sentences;
    for (const auto& [name, reasons] : sets) {
        if (reasons.answers == 0)
            continue;
        drawing.shares.push_back(barOf(name, reasons));
        sentences << sentenceOf(drawing.shares.back());
    }
    drawing.caption = InstrumentWords::tr("The first gate that stopped each answer, with how many of those were predicted right · %1")
                          .arg(boundWord(bound));
    drawing.summary = sentences.join(QLatin1Char(' '));
    return drawing;
}

Instrument abstentionReasonsInstrument()
{
    Instrument reasons;
    reasons.id = QStringLiteral("abstention_reasons");
    reasons.title = InstrumentWords::tr("Why answers are inside or not");
    reasons.emptyText = InstrumentWords::tr("Drawn from the answers that a layer has judged.");
    reasons.description = InstrumentWords::tr("One bar a test set: the share of answers that each gate stopped, and of those inside.");
    reasons.kind = DrawingKind::Shares;
    reasons.needs = Needs::FactsAndAnswers;
    reasons.hint = {640, 200};
    reasons.compute = &drawReasons;
    return reasons;
}

} // namespace sdm::ui
