#include "core/report/flipped_answers.h"

#include <map>

namespace sdm::report {
namespace {

std::vector<store::GenerationView> answersWith(const store::StoreReader& reader, const EvaluationId& evaluation, Verdict verdict)
{
    store::GenerationFilter filter;
    filter.verdicts = {verdict};
    return reader.generations(reader.generationIds(evaluation, filter, store::GenerationOrder::Document, false));
}

} // namespace

std::vector<FlippedAnswer> flippedAnswers(const store::StoreReader& reader, const EvaluationId& first, const EvaluationId& second,
                                          Verdict firstVerdict, Verdict secondVerdict)
{
    std::map<DocumentKey, FlippedAnswer> met;
    for (store::GenerationView& view : answersWith(reader, first, firstVerdict)) {
        const DocumentKey key = view.record.key;
        met[key].first = std::move(view);
    }
    std::vector<FlippedAnswer> flipped;
    std::map<DocumentKey, store::GenerationView> others;
    for (store::GenerationView& view : answersWith(reader, second, secondVerdict)) {
        const DocumentKey key = view.record.key;
        others[key] = std::move(view);
    }
    for (auto& [key, answer] : met) {
        const auto other = others.find(key);
        if (other == others.end())
            continue;
        answer.second = std::move(other->second);
        flipped.push_back(std::move(answer));
    }
    return flipped;
}

} // namespace sdm::report
