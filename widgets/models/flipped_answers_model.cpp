#include "widgets/models/flipped_answers_model.h"

#include "widgets/models/example_model.h"
#include "widgets/text/format.h"
#include "widgets/text/verdict_words.h"
#include "widgets/text/word_diff.h"

#include <QLocale>

namespace sdm::ui {
namespace {

bool isSecond(int column)
{
    return column >= FlippedAnswersModel::SecondVerdictColumn;
}

QString verdictText(const GenerationRecord& record)
{
    const QString word = verdictWord(record.verdict);
    return record.predictedRight()   ? FlippedAnswersModel::tr("%1 ✓").arg(word)
           : record.predictedWrong() ? FlippedAnswersModel::tr("%1 ✕").arg(word)
                                     : word;
}

/// Near 1, where all admitted answers are, by what is missing.
QString probabilityText(double probability)
{
    return probability < 0.9995 || probability >= 1 ? fixedText(probability, 3)
                                                    : FlippedAnswersModel::tr("1 − %1").arg(QLocale().toString(1 - probability, 'g', 2));
}

QString sentenceOf(const store::GenerationView& view)
{
    return taggedSentence(QString::fromStdString(view.generated));
}

} // namespace

FlippedAnswersModel::FlippedAnswersModel(QObject* parent) : QAbstractTableModel(parent) {}

void FlippedAnswersModel::setAnswers(std::vector<report::FlippedAnswer> answers, Bound bound, const QString& first, const QString& second)
{
    beginResetModel();
    m_answers = std::move(answers);
    m_bound = bound;
    m_first = first;
    m_second = second;
    endResetModel();
}

int FlippedAnswersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answers.size());
}

int FlippedAnswersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FlippedAnswersModel::display(const store::GenerationView& view, int column) const
{
    const Estimate& estimate = view.record.at(m_bound);
    switch (column) {
    case DocumentColumn:
        return QString::fromStdString(view.record.key.id);
    case FirstVerdictColumn:
    case SecondVerdictColumn: {
        return verdictText(view.record);
    }
    case FirstAnswerColumn:
    case SecondAnswerColumn:
        return sentenceOf(view);
    case FirstRescaledColumn:
    case SecondRescaledColumn:
        return fixedText(estimate.rescaledSimilarity, 1);
    case FirstProbabilityColumn:
    case SecondProbabilityColumn:
        return probabilityText(estimate.probability);
    default:
        return {};
    }
}

QVariant FlippedAnswersModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const report::FlippedAnswer& pair = m_answers[static_cast<std::size_t>(index.row())];
    const store::GenerationView& view = isSecond(index.column()) ? pair.second : pair.first;
    const bool answer = index.column() == FirstAnswerColumn || index.column() == SecondAnswerColumn;
    const bool number =
        !answer && index.column() != DocumentColumn && index.column() != FirstVerdictColumn && index.column() != SecondVerdictColumn;
    switch (role) {
    case Qt::DisplayRole:
        return display(view, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::ToolTipRole:
        if (answer)
            return tr("Answer: %1\nReference: %2").arg(sentenceOf(view), QString::fromStdString(view.reference));
        return index.column() == DocumentColumn ? QVariant(QString::fromStdString(view.prompt)) : display(view, index.column());
    case VerdictRole:
        return static_cast<int>(view.record.verdict);
    case DiffRole:
        return answer ? QVariant::fromValue(wordDiff(QString::fromStdString(view.reference), sentenceOf(view))) : QVariant();
    default:
        return {};
    }
}

QVariant FlippedAnswersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == FirstRescaledColumn || section == FirstProbabilityColumn || section == SecondRescaledColumn ||
                            section == SecondProbabilityColumn;
        return QVariant::fromValue(Qt::Alignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (section) {
    case DocumentColumn:
        return tr("Document");
    case FirstVerdictColumn:
        return role == Qt::ToolTipRole ? tr("Verdict of %1").arg(m_first) : tr("Verdict");
    case SecondVerdictColumn:
        return role == Qt::ToolTipRole ? tr("Verdict of %1").arg(m_second) : tr("Verdict");
    case FirstAnswerColumn:
        return tr("Answer of %1").arg(m_first);
    case SecondAnswerColumn:
        return tr("Answer of %1").arg(m_second);
    case FirstRescaledColumn:
    case SecondRescaledColumn:
        return tr("q'");
    case FirstProbabilityColumn:
    case SecondProbabilityColumn:
        return tr("s");
    default:
        return {};
    }
}

} // namespace sdm::ui
