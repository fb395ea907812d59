#include "core/engine/judge/monitor.h"

#include "core/base/ulid.h"
#include "core/engine/judge/greedy_decoder.h"

#include <algorithm>
#include <numeric>

namespace sdm::engine {

DecodedSet decodeTestSet(const CausalLm& model, const PreparedDataset& tests, std::int64_t limit, const RunContext& context,
                         const std::function<void(std::int64_t)>& progress)
{
    std::vector<std::int64_t> documents(static_cast<std::size_t>(std::min(limit, tests.size())));
    std::iota(documents.begin(), documents.end(), std::int64_t{0});
    DecodedSet decoded{&tests, newUlid(), {}, {}, {}, {}};
    const GreedyDecoder decoder(model, context.encoder, context.config, context.stop, context.group);
    for (DecodedAnswer& answer : decoder.answers(tests, documents, progress)) {
        decoded.texts.push_back(std::move(answer.text));
        decoded.cut.push_back(answer.cut);
    }
    std::vector<DocumentText> fitting;
    for (DocumentText& text : answerTexts(tests, decoded.texts, context.encoder)) {
        decoded.tooLong.push_back(text->length() > context.config.model.maxLength);
        if (!decoded.tooLong.back())
            fitting.push_back(std::move(text));
    }
    decoded.features = extractFeatures(model, fitting, {context.config.evaluation.batchDocuments, {}, &context.stop, &context.group});
    return decoded;
}

void watchAnswers(const CausalLm& model, const BuiltLayer& layer, const RunContext& context, const RunPosition& position)
{
    const std::int64_t limit = context.config.evaluation.monitorDocuments;
    const std::vector<const PreparedDataset*> watched = context.data.watchedSets(context.config.evaluation);
    std::int64_t total = 0;
    for (const PreparedDataset* set : watched)
        total += std::min(limit, set->size());
    PhaseScope phase(context.observer, PhaseKind::Monitor, position, total);
    std::int64_t before = 0;
    for (const PreparedDataset* set : watched) {
        const DecodedSet decoded = decodeTestSet(model, *set, limit, context, [&](std::int64_t done) { phase.progress(before + done); });
        before += std::min(limit, set->size());
        if (!context.group.isFirst())
            continue;
        context.observer.onGenerationTexts(decoded.generationSetId, decoded.records());
        reportJudgedSet(context.observer, judgeAnswers(decoded, layer, EvaluationPurpose::Monitor, position));
    }
}

} // namespace sdm::engine
