#include "widgets/models/answer_comparison.h"

#include "core/report/sdm_outputs.h"
#include "widgets/models/example_cells.h"
#include "widgets/models/example_model.h"
#include "widgets/text/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sdm::ui {
namespace {

/// The cell of the table, and how it differs.
ComparedNumber compared(int column, const store::AnswerView& pinned, const store::AnswerView& current, Bound bound, double from, double to,
                        int digits)
{
    ComparedNumber number{columnTitle(column), cellText(pinned, column, bound), cellText(current, column, bound), {}};
    if (std::isfinite(from) && std::isfinite(to))
        number.difference = (to > from ? QStringLiteral("+") : QString()) + QLocale().toString(to - from, 'f', digits);
    return number;
}

double similarityOf(const GenerationRecord& record)
{
    return record.similarity ? static_cast<double>(*record.similarity) : kNotKnown;
}

} // namespace

std::vector<ComparedNumber> comparedNumbers(const store::AnswerView& pinned, const store::AnswerView& current, Bound bound)
{
    const GenerationRecord &first = pinned.generation.record, &second = current.generation.record;
    const Estimate &from = first.at(bound), &to = second.at(bound);
    return {compared(ExampleModel::ProbabilityColumn, pinned, current, bound, from.probability, to.probability, 4),
            compared(ExampleModel::RescaledColumn, pinned, current, bound, from.rescaledSimilarity, to.rescaledSimilarity, 1),
            compared(ExampleModel::DistanceColumn, pinned, current, bound, from.distance, to.distance, 2),
            compared(ExampleModel::SimilarityColumn, pinned, current, bound, similarityOf(first), similarityOf(second), 0)};
}

std::vector<SharedNeighbour> sharedNeighbours(const std::vector<NeighbourModel::Row>& pinned,
                                              const std::vector<NeighbourModel::Row>& current)
{
    std::vector<SharedNeighbour> shared;
    for (const NeighbourModel::Row& row : current) {
        const auto same = std::ranges::find_if(pinned, [&](const NeighbourModel::Row& other) {
            return other.neighbour.documentId == row.neighbour.documentId && other.neighbour.label == row.neighbour.label;
        });
        if (same != pinned.end() && !row.neighbour.documentId.empty())
            shared.push_back({*same, row});
    }
    return shared;
}

} // namespace sdm::ui
