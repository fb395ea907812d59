#include "widgets/models/verdict_path.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace sdm::ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("VerdictPath", text);
}

QString threshold(double value, int digits)
{
    return std::isinf(value) ? QStringLiteral("∞") : QLocale().toString(value, 'f', digits);
}

QString number(double value, int digits)
{
    return QLocale().toString(value, 'f', digits);
}

/// ψ with the class as a subscript.
QString psiName(int label)
{
    QString name = QStringLiteral("ψ");
    for (const QChar digit : QString::number(label))
        name += QChar(0x2080 + digit.digitValue());
    return name;
}

} // namespace

VerdictPath verdictPath(const GenerationRecord& answer, const LayerRecord& layer, Bound bound)
{
    VerdictPath path;
    if (!answer.judged()) {
        path.conclusion = tr("Not judged: the answer is too long for the model's limit, and is not cut to fit.");
        return path;
    }
    const double rescaled = answer.at(bound).rescaledSimilarity;
    const double probability = answer.at(bound).probability;
    const double psi = layer.psi(answer.prediction);
    const std::int64_t similarity = answer.similarity.value_or(0);
    path.gates = {
        {tr("A region was found"), std::isinf(layer.qrMin) ? tr("none") : tr("yes"), tr("at α = %1").arg(number(layer.alpha, 2)),
         !std::isinf(layer.qrMin), false},
        {tr("Neighbours agree"), QStringLiteral("q = %1").arg(QLocale().toString(static_cast<qlonglong>(similarity))),
         QStringLiteral("≥ 1"), similarity > 0, false},
        {tr("Enough support"), QStringLiteral("q′ = %1").arg(number(rescaled, 1)), QStringLiteral("≥ %1").arg(threshold(layer.qrMin, 1)),
         rescaled >= layer.qrMin, false},
        {tr("Class %1 output").arg(answer.prediction), QStringLiteral("s = %1").arg(number(probability, 3)),
         QStringLiteral("≥ %1 %2").arg(psiName(answer.prediction), threshold(psi, 3)), probability >= psi, false},
    };
    for (int i = 0; i < static_cast<int>(path.gates.size()); ++i) {
        path.gates[static_cast<std::size_t>(i)].reached = path.stoppedAt < 0;
        if (path.stoppedAt < 0 && !path.gates[static_cast<std::size_t>(i)].passed)
            path.stoppedAt = i;
    }
    if (path.stoppedAt < 0) {
        path.conclusion = answer.prediction == 1 ? tr("Admitted: reliably right at this α.") : tr("Admitted: reliably wrong at this α.");
    } else {
        const Gate& gate = path.gates[static_cast<std::size_t>(path.stoppedAt)];
        path.conclusion = tr("Not admitted: it stops at \"%1\", %2 where %3 is needed.").arg(gate.title, gate.value, gate.threshold);
    }
    return path;
}

QString shortReason(const GenerationRecord& answer, const LayerRecord& layer, Bound bound)
{
    const double rescaled = answer.at(bound).rescaledSimilarity;
    const double probability = answer.at(bound).probability;
    switch (answer.at(bound).reason) {
    case Reason::Admitted:
        return tr("admitted");
    case Reason::Ood:
        return tr("nothing near agrees");
    case Reason::Similarity:
        return std::isinf(layer.qrMin) ? tr("no region found") : tr("q′ %1 < %2").arg(number(rescaled, 1), number(layer.qrMin, 1));
    case Reason::Null:
        return tr("s %1 < %2 %3").arg(number(probability, 3), psiName(answer.prediction), threshold(layer.psi(answer.prediction), 3));
    case Reason::Multiple:
        return tr("several classes pass");
    case Reason::Mismatch:
        return tr("another class passes");
    case Reason::TooLong:
        return tr("too long to judge");
    }
    return {};
}

} // namespace sdm::ui
