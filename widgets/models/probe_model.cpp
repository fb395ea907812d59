#include "widgets/models/probe_model.h"

#include "widgets/text/format.h"
#include "widgets/text/verdict_words.h"

namespace sdm::ui {

void ProbeModel::setAnswers(std::vector<ProbedAnswer> answers)
{
    beginResetModel();
    m_answers = std::move(answers);
    endResetModel();
}

int ProbeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answers.size());
}

int ProbeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProbeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const ProbedAnswer& answer = at(index.row());
    switch (index.column()) {
    case TimeColumn:
        return startedText(answer.timeMs);
    case RunColumn:
        return QString::fromStdString(answer.runName);
    case CheckpointColumn:
        return answer.checkpoint ? tr("step %1").arg(countText(*answer.checkpoint)) : tr("best");
    case VerdictColumn:
        return role == Qt::ToolTipRole ? verdictMeaning(answer.record.verdict) : verdictWord(answer.record.verdict);
    case PromptColumn:
        return role == Qt::ToolTipRole ? QString::fromStdString(answer.prompt) : QString::fromStdString(answer.prompt).simplified();
    case AnswerColumn:
        return role == Qt::ToolTipRole ? QString::fromStdString(answer.answer) : QString::fromStdString(answer.answer).simplified();
    default:
        return {};
    }
}

QVariant ProbeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("When");
    case RunColumn:
        return tr("Run");
    case CheckpointColumn:
        return tr("Checkpoint");
    case VerdictColumn:
        return tr("Verdict");
    case PromptColumn:
        return tr("Prompt");
    case AnswerColumn:
        return tr("Answer");
    default:
        return {};
    }
}

QString ProbeModel::asText() const
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column)
        cells << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines << cells.join(QLatin1Char('\t'));
    for (int row = 0; row < rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < ColumnCount; ++column)
            cells << data(index(row, column), Qt::DisplayRole).toString().replace(QLatin1Char('\t'), QLatin1Char(' '));
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace sdm::ui
