#include "widgets/pages/generations/answer_words.h"

#include "widgets/text/format.h"

#include <QCoreApplication>

namespace sdm::ui {
namespace {

struct AnswerWords {
    Q_DECLARE_TR_FUNCTIONS(GenerationsPage)
};

QString regionWords(const LayerRecord& layer)
{
    if (!layer.hasRegion())
        return AnswerWords::tr(" · no region reaches α = %1: everything is rejected (R), which is then the right answer")
            .arg(fixedText(layer.alpha, 2));
    return AnswerWords::tr(" · region: q′ ≥ %1, ψ₀ %2, ψ₁ %3 at α = %4")
        .arg(fixedText(layer.qrMin, 1), fixedText(layer.psi(0), 3), fixedText(layer.psi(1), 3), fixedText(layer.alpha, 2));
}

} // namespace

QString evaluationWords(const EvaluationRecord& evaluation, const LayerRecord* layer)
{
    QString words = layer ? regionWords(*layer) : QString();
    words += (evaluation.purpose == EvaluationPurpose::Final ? AnswerWords::tr(" · final, model of step %1")
                                                             : AnswerWords::tr(" · monitor, model of step %1"))
                 .arg(countText(evaluation.modelStep));
    if (evaluation.tooLong.value_or(0) > 0)
        words += AnswerWords::tr(" · %1 too long to judge").arg(countText(*evaluation.tooLong));
    if (evaluation.cutAnswers.value_or(0) > 0)
        words += AnswerWords::tr(" · %1 cut at the generation's limit").arg(countText(*evaluation.cutAnswers));
    return words;
}

} // namespace sdm::ui
