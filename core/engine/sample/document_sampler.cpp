#include "core/engine/sample/document_sampler.h"

namespace sdm::engine {
namespace {

// The generated answer to use, or null for the offline negative.
const HardNegative* chooseGenerated(const std::vector<HardNegative>& answers, double generatedShare, RandomStream& random)
{
    if (answers.empty() || !random.coin(generatedShare))
        return nullptr;
    return &answers[random.below(answers.size())];
}

} // namespace

std::vector<SampledDocument> sampleForLayer(const PreparedDataset& dataset, const HardNegativeStore& negatives, double generatedShare,
                                            RandomStream random)
{
    std::vector<SampledDocument> sample;
    sample.reserve(dataset.documents.size());
    for (std::int64_t i = 0; i < dataset.size(); ++i) {
        if (random.coin()) {
            sample.push_back({i, 1, dataset[i].positive});
            continue;
        }
        const HardNegative* generated = chooseGenerated(negatives.of(i), generatedShare, random);
        sample.push_back({i, 0, generated ? generated->encoded : dataset[i].negative});
    }
    return sample;
}

std::vector<int> drawLabels(std::size_t count, double positiveShare, RandomStream& random)
{
    std::vector<int> labels(count);
    for (int& label : labels)
        label = random.coin(positiveShare) ? 1 : 0;
    return labels;
}

MineNegatives mineOwn(const Shard& shard, MineNegatives mine, ExchangeNegatives exchange)
{
    return [shard, mine = std::move(mine), exchange = std::move(exchange)](const std::vector<std::int64_t>& documents) {
        std::vector<MinedNegative> answers = exchange(mine(shard.of(documents)));
        const auto place = [&](const MinedNegative& answer) { return std::ranges::find(documents, answer.document); };
        std::ranges::sort(answers, {}, place);
        return answers;
    };
}

SampledBatch sampleBatch(const PreparedDataset& dataset, const BatchDraw& draw, HardNegativeStore& negatives, RandomStream& random,
                         const MineNegatives& mine)
{
    std::vector<std::int64_t> toDecode;
    for (std::size_t i = 0; i < draw.documents.size(); ++i)
        if (draw.labels[i] == 0 && draw.generateShare > 0 && random.coin(draw.generateShare))
            toDecode.push_back(draw.documents[i]);

    SampledBatch batch;
    batch.generated = static_cast<std::int64_t>(toDecode.size());
    if (!toDecode.empty())
        batch.mined = mine(toDecode);
    for (const MinedNegative& answer : batch.mined)
        if (!answer.tooLong)
            negatives.add(answer.document, answer.text, answer.encoded);

    for (std::size_t i = 0; i < draw.documents.size(); ++i) {
        const std::int64_t document = draw.documents[i];
        if (draw.labels[i] == 1) {
            batch.documents.push_back({document, 1, dataset[document].positive});
            continue;
        }
        const HardNegative* generated = chooseGenerated(negatives.of(document), draw.useGeneratedShare, random);
        batch.documents.push_back({document, 0, generated ? generated->encoded : dataset[document].negative});
        if (!generated)
            continue;
        for (MinedNegative& answer : batch.mined)
            answer.used = answer.used || (answer.document == document && answer.text == generated->text);
    }
    return batch;
}

} // namespace sdm::engine
