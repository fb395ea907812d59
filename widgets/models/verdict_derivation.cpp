#include "widgets/models/verdict_derivation.h"

#include "core/report/least_to_admit.h"
#include "core/report/sdm_outputs.h"
#include "widgets/models/verdict_path.h"
#include "widgets/text/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace sdm::ui {
namespace {

struct DerivationWords {
    Q_DECLARE_TR_FUNCTIONS(VerdictDerivation)
};

QString neighboursText(std::int64_t q, int prediction)
{
    if (q == 0)
        return DerivationWords::tr("0: already the nearest training answer is labelled or predicted otherwise than \"%1\"")
            .arg(classWord(prediction));
    return q == 1
               ? DerivationWords::tr("1: the nearest training answer is labelled and predicted \"%1\", the next is not")
                     .arg(classWord(prediction))
               : DerivationWords::tr("%1: that many nearest training answers in a row are labelled and predicted \"%2\", the next is not")
                     .arg(countText(q), classWord(prediction));
}

QString distanceText(const GenerationRecord& answer, Bound bound)
{
    const double plain = answer.plain.distance, d = answer.at(bound).distance;
    QString text =
        DerivationWords::tr(
            "%1: the share of calibration answers that lie as far from the training data or farther, in the class that has the fewest")
            .arg(fixedText(plain, 3));
    if (!std::isnan(answer.nearestDistance))
        text += DerivationWords::tr(" (distance %1)").arg(fixedText(answer.nearestDistance, 3));
    if (bound == Bound::Lower) {
        QStringList samples;
        for (const std::int64_t n : answer.effectiveSamples)
            samples << countText(n);
        text +=
            DerivationWords::tr("; less the band of %1 effective samples: %2").arg(samples.join(QStringLiteral(" / ")), fixedText(d, 3));
    }
    return text;
}

QString outputWorking(const GenerationRecord& answer, Bound bound)
{
    const Estimate& estimate = answer.at(bound);
    const QString output = outputText(report::outputRest(answer, bound));
    if (answer.logits.empty())
        return output;
    QStringList logits;
    for (const double logit : answer.logits)
        logits << fixedText(logit, 2);
    return DerivationWords::tr("softmax to the base 2 + q = %1 of d·z, z = (%2): %3 for \"%4\"")
        .arg(countText(2 + answer.similarity.value_or(0)), logits.join(QStringLiteral("; ")), output, classWord(answer.prediction))
        .replace(QStringLiteral("d·z,"), QStringLiteral("%1·z,").arg(fixedText(estimate.distance, 3)));
}

QString rescaledWorking(const GenerationRecord& answer, Bound bound)
{
    const std::int64_t q = *answer.similarity;
    const Estimate& estimate = answer.at(bound);
    const double power = std::pow(2 + static_cast<double>(q), estimate.probability);
    return DerivationWords::tr("min(q, (2 + q)^s) = min(%1, %2^%3) = min(%1, %4) = %5")
        .arg(countText(q), countText(q + 2), outputText(report::outputRest(answer, bound)), fixedText(power, 1),
             fixedText(estimate.rescaledSimilarity, 1));
}

DerivationStep gateStep(const QString& value, bool passes, const QString& threshold, bool stops)
{
    return {DerivationWords::tr("gate"), (passes ? QStringLiteral("✓ %1 ≥ %2") : QStringLiteral("✕ %1 < %2")).arg(value, threshold), stops};
}

} // namespace

std::vector<DerivationStep> verdictDerivation(const GenerationRecord& answer, const LayerRecord& layer, Bound bound)
{
    if (!answer.judged() || !answer.similarity)
        return {};
    const Estimate& estimate = answer.at(bound);
    const std::int64_t q = *answer.similarity;
    std::vector<DerivationStep> steps{{QStringLiteral("q"), neighboursText(q, answer.prediction), estimate.reason == Reason::Ood},
                                      {QStringLiteral("d"), distanceText(answer, bound), false},
                                      {QStringLiteral("s"), outputWorking(answer, bound), false},
                                      {QStringLiteral("q′"), rescaledWorking(answer, bound), false}};
    if (!layer.hasRegion()) {
        steps.push_back({DerivationWords::tr("gate"),
                         DerivationWords::tr("✕ the layer found no region at α = %1").arg(fixedText(layer.alpha, 2)), true});
        return steps;
    }
    const double psi = layer.psi(answer.prediction);
    const bool enough = estimate.rescaledSimilarity >= layer.qrMin;
    steps.push_back(gateStep(QStringLiteral("q′ %1").arg(fixedText(estimate.rescaledSimilarity, 1)), enough,
                             DerivationWords::tr("q′min %1").arg(fixedText(layer.qrMin, 1)), estimate.reason == Reason::Similarity));
    const bool sure = estimate.probability >= psi;
    const bool stopsHere = estimate.reason == Reason::Null || estimate.reason == Reason::Multiple || estimate.reason == Reason::Mismatch;
    steps.push_back(gateStep(QStringLiteral("s %1").arg(outputText(report::outputRest(answer, bound))), sure,
                             DerivationWords::tr("ψ of \"%1\" %2").arg(classWord(answer.prediction), fixedText(psi, 3)), stopsHere));
    return steps;
}

std::vector<QString> whatWouldChangeIt(const GenerationRecord& answer, const LayerRecord& layer, Bound bound)
{
    const auto least = report::leastToAdmit(answer, layer, bound);
    if (!least)
        return {};
    const Estimate& estimate = answer.at(bound);
    const bool inside = estimate.reason == Reason::Admitted;
    const QString d = fixedText(estimate.distance, 3), q = countText(answer.similarity.value_or(0));
    std::vector<QString> lines;
    if (least->distance)
        lines.push_back((inside ? DerivationWords::tr("d could fall to %1 (is %2)") : DerivationWords::tr("d of at least %1 (is %2)"))
                            .arg(fixedText(*least->distance, 3), d));
    else
        lines.push_back(DerivationWords::tr("no d would do: with q = %1 even d = 1 stays outside").arg(q));
    if (least->similarity)
        lines.push_back((inside ? DerivationWords::tr("q could fall to %1 (is %2)") : DerivationWords::tr("q of at least %1 (is %2)"))
                            .arg(countText(*least->similarity), q));
    else
        lines.push_back(DerivationWords::tr("no q up to the %1 training answers would do at d = %2").arg(countText(layer.supportSize), d));
    const bool supported = estimate.rescaledSimilarity >= layer.qrMin, sure = estimate.probability >= layer.psi(answer.prediction);
    if (!inside && estimate.reason != Reason::Ood) {
        QStringList thresholds;
        if (!supported)
            thresholds << QStringLiteral("q′min ≤ %1").arg(fixedText(std::floor(estimate.rescaledSimilarity * 10) / 10, 1));
        if (!sure)
            thresholds << QStringLiteral("ψ ≤ %1").arg(fixedText(std::floor(estimate.probability * 1000) / 1000, 3));
        if (!thresholds.isEmpty())
            lines.push_back(DerivationWords::tr("or thresholds of %1").arg(thresholds.join(QStringLiteral(", "))));
    }
    return lines;
}

} // namespace sdm::ui
