#include "widgets/models/verdict_path.h"

#include "core/report/sdm_outputs.h"
#include "widgets/text/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace sdm::ui {
namespace {

enum GateIndex : std::uint8_t { SimilarityGate, DistanceStep, OutputStep, SupportGate, OutputGate, GateCount };

struct GateWords {
    Q_DECLARE_TR_FUNCTIONS(VerdictPath)
};

QString threshold(double value, int digits)
{
    return std::isinf(value) ? QStringLiteral("∞") : QLocale().toString(value, 'f', digits);
}

QString number(double value, int digits)
{
    return std::isnan(value) ? QCoreApplication::translate("VerdictPath", "not known") : QLocale().toString(value, 'f', digits);
}

/// ψ with the class as a subscript.
QString psiName(int label)
{
    QString name = QStringLiteral("ψ");
    for (const QChar digit : QString::number(label))
        name += QChar(0x2080 + digit.digitValue());
    return name;
}

/// Index of the gate a stored reason names; -1 when none stopped the answer.
int gateOf(Reason reason)
{
    switch (reason) {
    case Reason::Ood:
        return SimilarityGate;
    case Reason::Similarity:
        return SupportGate;
    case Reason::Null:
    case Reason::Multiple:
    case Reason::Mismatch:
        return OutputGate;
    case Reason::Admitted:
    case Reason::TooLong:
        break;
    }
    return -1;
}

/// s, close to 1 as what is missing to it.
QString outputWords(const GenerationRecord& answer, Bound bound)
{
    const double rest = report::outputRest(answer, bound);
    return std::isnan(rest) ? GateWords::tr("not known") : outputText(rest);
}

std::vector<Gate> gatesOf(const GenerationRecord& answer, const LayerRecord& layer, Bound bound)
{
    const Estimate& estimate = answer.at(bound);
    const QString output = QStringLiteral("s = %1").arg(outputWords(answer, bound));
    const QString predicted = classWord(answer.prediction);
    std::vector<Gate> gates(GateCount);
    gates[SimilarityGate] = {GateWords::tr("Neighbours agree"),
                             QStringLiteral("q = %1").arg(QLocale().toString(static_cast<qlonglong>(answer.similarity.value_or(0)))),
                             QStringLiteral("≥ 1")};
    gates[DistanceStep] = {GateWords::tr("Distance"), QStringLiteral("d = %1").arg(number(estimate.distance, 3)),
                           GateWords::tr("dampens s"), false};
    gates[OutputStep] = {GateWords::tr("Output, %1").arg(predicted), output, GateWords::tr("enters q′"), false};
    gates[SupportGate] = {GateWords::tr("Enough support"), QStringLiteral("q′ = %1").arg(number(estimate.rescaledSimilarity, 1)),
                          layer.hasRegion() ? QStringLiteral("≥ %1").arg(threshold(layer.qrMin, 1)) : GateWords::tr("no region found")};
    gates[OutputGate] = {GateWords::tr("Sure enough"), output,
                         QStringLiteral("≥ %1 %2").arg(psiName(answer.prediction), threshold(layer.psi(answer.prediction), 3))};
    return gates;
}

/// An admitted answer against the truth, as one of how many of the evaluation.
QString admittedConclusion(const GenerationRecord& answer, const LayerRecord& layer, const std::optional<RegionCounts>& region)
{
    const QString predicted = classWord(answer.prediction);
    const auto count = [](std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); };
    if (answer.predictedWrong()) {
        const QString says = GateWords::tr("the layer calls it %1, it is %2").arg(predicted, classWord(answer.label));
        return region ? GateWords::tr("Admitted and wrong: one of %1 of %2 admitted answers; %3.")
                            .arg(count(region->admitted - region->correct), count(region->admitted), says)
                      : GateWords::tr("Admitted and wrong: %1.").arg(says);
    }
    if (!answer.predictedRight())
        return GateWords::tr("Admitted: called %1 at α = %2; there is no label to hold it against.").arg(predicted, number(layer.alpha, 2));
    return region ? GateWords::tr("Admitted, and it is %1 as the layer says: one of %2 of %3 admitted answers.")
                        .arg(predicted, count(region->correct), count(region->admitted))
                  : GateWords::tr("Admitted, and it is %1 as the layer says.").arg(predicted);
}

QString stoppedConclusion(const Gate& gate, Reason reason)
{
    if (reason == Reason::Multiple)
        return GateWords::tr("Not admitted: several classes reach their threshold.");
    if (reason == Reason::Mismatch)
        return GateWords::tr("Not admitted: another class than the predicted one reaches its threshold.");
    if (gate.threshold == GateWords::tr("no region found"))
        return GateWords::tr("Not admitted: the layer found no region at this α, so nothing can be.");
    return GateWords::tr("Not admitted: it stops at \"%1\", %2 where %3 is needed.").arg(gate.title, gate.value, gate.threshold);
}

} // namespace

QString classWord(int label)
{
    return label == 1 ? GateWords::tr("right") : label == 0 ? GateWords::tr("wrong") : GateWords::tr("class %1").arg(label);
}

VerdictPath verdictPath(const GenerationRecord& answer, const LayerRecord& layer, Bound bound, const std::optional<RegionCounts>& region)
{
    VerdictPath path;
    if (!answer.judged()) {
        path.judged = false;
        path.conclusion = GateWords::tr("Not judged: the answer is too long for the model's limit, and is not cut to fit.");
        return path;
    }
    const Estimate& estimate = answer.at(bound);
    path.gates = gatesOf(answer, layer, bound);
    path.stoppedAt = gateOf(estimate.reason);
    for (int i = 0; i < GateCount; ++i) {
        Gate& gate = path.gates[static_cast<std::size_t>(i)];
        gate.reached = path.stoppedAt < 0 || i <= path.stoppedAt;
        gate.passed = path.stoppedAt < 0 || i < path.stoppedAt;
    }
    path.wrong = path.stoppedAt < 0 && answer.predictedWrong();
    path.conclusion = path.stoppedAt < 0 ? admittedConclusion(answer, layer, region)
                                         : stoppedConclusion(path.gates[static_cast<std::size_t>(path.stoppedAt)], estimate.reason);
    return path;
}

QString shortReason(const GenerationRecord& answer, const LayerRecord& layer, Bound bound)
{
    const double rescaled = answer.at(bound).rescaledSimilarity;
    switch (answer.at(bound).reason) {
    case Reason::Admitted:
        return answer.predictedWrong() ? GateWords::tr("admitted and wrong") : GateWords::tr("admitted");
    case Reason::Ood:
        return GateWords::tr("nothing near agrees");
    case Reason::Similarity:
        return std::isinf(layer.qrMin) ? GateWords::tr("no region found")
                                       : GateWords::tr("q′ %1 < %2").arg(number(rescaled, 1), number(layer.qrMin, 1));
    case Reason::Null:
        return GateWords::tr("s %1 < %2 %3")
            .arg(outputWords(answer, bound), psiName(answer.prediction), threshold(layer.psi(answer.prediction), 3));
    case Reason::Multiple:
        return GateWords::tr("several classes pass");
    case Reason::Mismatch:
        return GateWords::tr("another class passes");
    case Reason::TooLong:
        return GateWords::tr("too long to judge");
    }
    return {};
}

} // namespace sdm::ui
