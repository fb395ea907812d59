#include "core/report/flip_matrix.h"

namespace sdm::report {
namespace {

void addPair(FlipCell& cell, const AnswerPair& pair)
{
    ++cell.n;
    cell.ids.push_back(pair.first->key.id);
    if (pair.first->label < 0 || pair.second->label < 0)
        return;
    const bool first = pair.first->predictedRight(), second = pair.second->predictedRight();
    ++(first ? (second ? cell.bothRight : cell.onlyFirstRight) : second ? cell.onlySecondRight : cell.neitherRight);
}

void addInside(Tally& tally, const GenerationRecord& answer)
{
    ++tally.n;
    tally.correct += answer.predictedRight() ? 1 : 0;
}

} // namespace

FlipMatrix flipMatrix(const PairedAnswers& answers, Bound bound)
{
    FlipMatrix matrix;
    matrix.documents = static_cast<std::int64_t>(answers.pairs.size());
    for (const AnswerPair& pair : answers.pairs) {
        addPair(matrix.cells.at(indexOf(pair.first->verdict)).at(indexOf(pair.second->verdict)), pair);
        const bool first = pair.first->at(bound).inRegion, second = pair.second->at(bound).inRegion;
        if (second)
            addInside(first ? matrix.stayed : matrix.entered, *pair.second);
        else if (first)
            addInside(matrix.left, *pair.first);
    }
    return matrix;
}

} // namespace sdm::report
