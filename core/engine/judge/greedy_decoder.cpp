#include "core/engine/judge/greedy_decoder.h"

namespace sdm::engine {

GreedyDecoder::GreedyDecoder(const CausalLm& model, const DocumentEncoder& encoder, const RunConfig& config, StopLadder& stop)
    : m_model(model), m_encoder(encoder), m_settings{config.negatives.maxNewTokens, config.evaluation.batchDocuments, encoder.stopIds()},
      m_maxLength(config.model.maxLength), m_stop(stop)
{
}

std::vector<DecodedAnswer> GreedyDecoder::answers(const PreparedDataset& dataset, const std::vector<std::int64_t>& documents,
                                                  const std::function<void(std::int64_t)>& progress) const
{
    std::vector<std::vector<TokenId>> prompts;
    prompts.reserve(documents.size());
    for (const std::int64_t document : documents)
        prompts.push_back(dataset[document].promptIds);

    const auto generated = generateGreedy(m_model, prompts, m_settings, m_stop.token(), [&](std::int64_t finished) {
        m_stop.poll();
        if (progress)
            progress(finished);
    });
    std::vector<DecodedAnswer> decoded;
    decoded.reserve(generated.size());
    for (const std::vector<TokenId>& ids : generated) // an end token would have taken a place without being in the ids
        decoded.push_back({m_encoder.decodeAnswer(ids), static_cast<std::int64_t>(ids.size()) >= m_settings.maxNewTokens});
    return decoded;
}

std::vector<MinedNegative> GreedyDecoder::wrongAnswers(const PreparedDataset& dataset, const std::vector<std::int64_t>& documents,
                                                       const std::function<void(std::int64_t)>& progress) const
{
    const std::vector<DecodedAnswer> decoded = answers(dataset, documents, progress);
    std::vector<MinedNegative> wrong;
    for (std::size_t i = 0; i < decoded.size(); ++i) {
        const std::string& text = decoded[i].text;
        const Example& example = dataset[documents[i]].example;
        auto negative = dataset.task->hardNegative(example, text, Stage::Training);
        if (!negative)
            continue;
        auto encoded = std::make_shared<const EncodedDocument>(m_encoder.encode(example.prompt, *negative));
        const bool tooLong = encoded->length() > m_maxLength;
        wrong.push_back({documents[i], text, std::move(*negative), std::move(encoded), false, tooLong});
    }
    return wrong;
}

} // namespace sdm::engine
