#include "widgets/models/example_cells.h"

#include "core/report/sdm_outputs.h"
#include "widgets/models/example_model.h"
#include "widgets/models/verdict_path.h"
#include "widgets/text/format.h"
#include "widgets/text/search_marks.h"
#include "widgets/text/verdict_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace sdm::ui {
namespace {

struct ExampleWords {
    Q_DECLARE_TR_FUNCTIONS(ExampleModel)
};

/// Empty for what the layer did not say.
QString numberText(double value, int digits)
{
    return std::isnan(value) ? QString() : QLocale().toString(value, 'f', digits);
}

QString sign(bool right)
{
    return right ? QStringLiteral("✓") : QStringLiteral("✕");
}

QStringList tagsOf(const store::AnswerView& view)
{
    QStringList tags;
    for (const auto* said : {&view.ofDocument, &view.ofAnswer}) {
        for (const std::string& tag : said->tags)
            tags << QString::fromStdString(tag);
    }
    tags.removeDuplicates();
    return tags;
}

QStringList notesOf(const store::AnswerView& view)
{
    QStringList notes;
    for (const auto* said : {&view.ofDocument, &view.ofAnswer}) {
        if (!said->note.empty())
            notes << QString::fromStdString(said->note);
    }
    return notes;
}

QString marksText(const store::AnswerView& view)
{
    QStringList marks;
    if (view.flagged())
        marks << QStringLiteral("⚑");
    if (!notesOf(view).isEmpty())
        marks << QStringLiteral("✎");
    if (view.viewed())
        marks << ExampleWords::tr("seen");
    return (marks + tagsOf(view)).join(QLatin1Char(' '));
}

QString marksTip(const store::AnswerView& view)
{
    QStringList lines;
    if (view.flagged())
        lines << ExampleWords::tr("Flagged");
    if (view.viewed())
        lines << ExampleWords::tr("Viewed");
    const QStringList tags = tagsOf(view);
    if (!tags.isEmpty())
        lines << ExampleWords::tr("Tags: %1").arg(tags.join(QStringLiteral(", ")));
    return (lines + notesOf(view)).join(QLatin1Char('\n'));
}

bool isMeasured(int column)
{
    return column >= ExampleModel::ProbabilityColumn && column <= ExampleModel::SimilarityColumn;
}

} // namespace

QString columnTitle(int column)
{
    switch (column) {
    case ExampleModel::VerdictColumn:
        return ExampleWords::tr("Reliability");
    case ExampleModel::RightColumn:
        return ExampleWords::tr("Right");
    case ExampleModel::AnswerColumn:
        return ExampleWords::tr("Answer");
    case ExampleModel::ProbabilityColumn:
        return QStringLiteral("s");
    case ExampleModel::RescaledColumn:
        return QStringLiteral("q′");
    case ExampleModel::DistanceColumn:
        return QStringLiteral("d");
    case ExampleModel::SimilarityColumn:
        return QStringLiteral("q");
    case ExampleModel::ReasonColumn:
        return ExampleWords::tr("Why");
    case ExampleModel::JudgedColumn:
        return ExampleWords::tr("Judged");
    case ExampleModel::PlaceColumn:
        return ExampleWords::tr("Where");
    case ExampleModel::MarksColumn:
        return ExampleWords::tr("Marks");
    default:
        return {};
    }
}

QString columnMeaning(int column)
{
    switch (column) {
    case ExampleModel::VerdictColumn:
        return ExampleWords::tr("Five-level reliability scale, best first");
    case ExampleModel::RightColumn:
        return ExampleWords::tr("Whether the answer itself is right: its sentence is the reference's");
    case ExampleModel::AnswerColumn:
        return ExampleWords::tr("The generated sentence; underlined words have moved, boxed ones are added, struck ones are missing");
    case ExampleModel::ProbabilityColumn:
        return ExampleWords::tr("SDM output at the predicted class; close to 1 as what is missing to 1");
    case ExampleModel::RescaledColumn:
        return ExampleWords::tr("Rescaled similarity: min(q, (2+q)^s)");
    case ExampleModel::DistanceColumn:
        return ExampleWords::tr("Distance quantile: 1 next to the training data, 0 out of distribution");
    case ExampleModel::SimilarityColumn:
        return ExampleWords::tr("Similarity: how many nearest training neighbours agree in a row");
    case ExampleModel::ReasonColumn:
        return ExampleWords::tr("The first gate that stopped the answer");
    case ExampleModel::JudgedColumn:
        return ExampleWords::tr("Whether the layer judged the answer rightly: its prediction is the label");
    case ExampleModel::PlaceColumn:
        return ExampleWords::tr("Which run, split and evaluation the answer is of");
    case ExampleModel::MarksColumn:
        return ExampleWords::tr("What people said of it: flag ⚑, note ✎, seen, tags");
    default:
        return {};
    }
}

Qt::Alignment cellAlignment(int column)
{
    return isMeasured(column) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter;
}

QString cellVerdict(const GenerationRecord& record)
{
    return verdictWord(record.verdict);
}

std::vector<DiffWord> answerDiff(const store::AnswerView& view, const QString& search)
{
    const QString generated = QString::fromStdString(view.generation.generated);
    auto diff = wordDiff(QString::fromStdString(view.generation.reference), taggedSentence(generated));
    if (!search.isEmpty())
        markFound(diff, generated, search);
    return diff;
}

QString placeText(const store::AnswerSetting& setting, bool withRun)
{
    const EvaluationRecord& evaluation = setting.evaluation;
    const bool final = setting.layer.role == LayerRole::Final && !setting.layer.id.empty();
    QStringList parts;
    if (withRun)
        parts << (setting.runName.empty() ? QString::fromStdString(setting.run).left(10) : QString::fromStdString(setting.runName));
    parts << QString::fromStdString(evaluation.split);
    parts << (final ? ExampleWords::tr("final layer %1").arg(setting.layer.draw + 1)
                    : ExampleWords::tr("step %1").arg(countText(evaluation.step)));
    return parts.join(QStringLiteral(" · "));
}

QString cellText(const store::AnswerView& view, int column, Bound bound)
{
    const GenerationRecord& record = view.generation.record;
    switch (column) {
    case ExampleModel::VerdictColumn:
        return verdictWord(record.verdict);
    case ExampleModel::RightColumn:
        return sign(record.sentenceCorrect);
    case ExampleModel::AnswerColumn:
        return taggedSentence(QString::fromStdString(view.generation.generated));
    case ExampleModel::ProbabilityColumn:
        return outputText(report::outputRest(record, bound));
    case ExampleModel::RescaledColumn:
        return numberText(record.at(bound).rescaledSimilarity, 1);
    case ExampleModel::DistanceColumn:
        return numberText(record.at(bound).distance, 2);
    case ExampleModel::SimilarityColumn:
        return record.similarity ? QLocale().toString(static_cast<qlonglong>(*record.similarity)) : QString();
    case ExampleModel::ReasonColumn:
        return shortReason(record, view.setting->layer, bound);
    case ExampleModel::JudgedColumn:
        return record.predictedRight() ? sign(true) : record.predictedWrong() ? sign(false) : QString();
    case ExampleModel::PlaceColumn:
        return placeText(*view.setting, true);
    case ExampleModel::MarksColumn:
        return marksText(view);
    default:
        return {};
    }
}

QString cellSpoken(const store::AnswerView& view, int column, Bound bound)
{
    const GenerationRecord& record = view.generation.record;
    if (column == ExampleModel::RightColumn)
        return record.sentenceCorrect ? ExampleWords::tr("answer right") : ExampleWords::tr("answer wrong");
    if (column == ExampleModel::JudgedColumn)
        return record.predictedRight()   ? ExampleWords::tr("judged rightly")
               : record.predictedWrong() ? ExampleWords::tr("judged wrongly")
                                         : ExampleWords::tr("nothing to judge by");
    if (column == ExampleModel::MarksColumn)
        return marksTip(view);
    return cellText(view, column, bound);
}

QString cellToolTip(const store::AnswerView& view, int column)
{
    const GenerationRecord& record = view.generation.record;
    switch (column) {
    case ExampleModel::VerdictColumn:
        return verdictMeaning(record.verdict);
    case ExampleModel::RightColumn:
    case ExampleModel::JudgedColumn:
        return (record.sentenceCorrect ? ExampleWords::tr("The answer is right; the layer says %1")
                                       : ExampleWords::tr("The answer is wrong; the layer says %1"))
            .arg(record.judged() ? classWord(record.prediction) : ExampleWords::tr("nothing"));
    case ExampleModel::AnswerColumn:
        return ExampleWords::tr("Answer: %1\nReference: %2")
            .arg(QString::fromStdString(view.generation.generated), QString::fromStdString(view.generation.reference));
    case ExampleModel::ReasonColumn:
        return shortReason(record, view.setting->layer, Bound::Plain) + QLatin1Char('\n') +
               ExampleWords::tr("by the lower estimate: %1").arg(shortReason(record, view.setting->layer, Bound::Lower));
    case ExampleModel::PlaceColumn:
        return placeText(*view.setting, true);
    case ExampleModel::MarksColumn:
        return marksTip(view);
    default:
        return {};
    }
}

} // namespace sdm::ui
