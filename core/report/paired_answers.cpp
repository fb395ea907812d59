#include "core/report/paired_answers.h"

#include "core/base/error.h"

#include <algorithm>

namespace sdm::report {
namespace {

std::vector<const GenerationRecord*> byDocument(const std::vector<GenerationRecord>& answers)
{
    std::vector<const GenerationRecord*> order;
    order.reserve(answers.size());
    for (const GenerationRecord& answer : answers)
        order.push_back(&answer);
    std::ranges::sort(order, [](const GenerationRecord* a, const GenerationRecord* b) { return a->key < b->key; });
    const auto twice =
        std::ranges::adjacent_find(order, [](const GenerationRecord* a, const GenerationRecord* b) { return a->key == b->key; });
    if (twice != order.end())
        throw Error(ErrorCode::BadInput, "is there twice, so its answers cannot be paired", "document " + (*twice)->key.id);
    return order;
}

} // namespace

PairedAnswers pairAnswers(const std::vector<GenerationRecord>& first, const std::vector<GenerationRecord>& second)
{
    const auto firsts = byDocument(first), seconds = byDocument(second);
    PairedAnswers paired;
    for (auto a = firsts.begin(), b = seconds.begin(); a != firsts.end() || b != seconds.end();) {
        if (b == seconds.end() || (a != firsts.end() && (*a)->key < (*b)->key)) {
            ++paired.onlyFirst;
            ++a;
        } else if (a == firsts.end() || (*b)->key < (*a)->key) {
            ++paired.onlySecond;
            ++b;
        } else {
            paired.pairs.push_back({*a++, *b++});
        }
    }
    return paired;
}

} // namespace sdm::report
