#include "core/engine/judge/greedy_decoder.h"

#include "core/base/error.h"
#include "core/engine/parallel/byte_list.h"
#include "core/engine/parallel/share_out.h"

#include <algorithm>
#include <cstring>

namespace sdm::engine {
namespace {

std::string bytesOf(const std::vector<TokenId>& ids)
{
    return {reinterpret_cast<const char*>(ids.data()), ids.size() * sizeof(TokenId)};
}

std::vector<TokenId> idsOf(const std::string& bytes)
{
    std::vector<TokenId> ids(bytes.size() / sizeof(TokenId));
    std::memcpy(ids.data(), bytes.data(), ids.size() * sizeof(TokenId));
    return ids;
}

/// What follows the prompt in the document with the right answer, its end token included: what a tuned model mostly says.
std::vector<TokenId> rightAnswer(const PreparedDocument& document)
{
    const std::vector<TokenId>& prompt = document.promptIds;
    if (!document.positive)
        return {};
    const std::vector<TokenId>& whole = document.positive->ids;
    if (whole.size() < prompt.size() || !std::equal(prompt.begin(), prompt.end(), whole.begin()))
        return {};
    return {whole.begin() + static_cast<std::ptrdiff_t>(prompt.size()), whole.end()};
}

} // namespace

GreedyDecoder::GreedyDecoder(const CausalLm& model, const DocumentEncoder& encoder, const RunConfig& config, StopLadder& stop,
                             Collective& group)
    : m_model(model), m_encoder(encoder), m_settings{config.negatives.maxNewTokens, config.evaluation.batchDocuments, encoder.stopIds()},
      m_maxLength(config.model.maxLength), m_stop(stop), m_group(group)
{
}

std::vector<DecodedAnswer> GreedyDecoder::answers(const PreparedDataset& dataset, const std::vector<std::int64_t>& documents,
                                                  const std::function<void(std::int64_t)>& progress) const
{
    Sequences prompts, guesses;
    prompts.reserve(documents.size());
    guesses.reserve(documents.size());
    for (const std::int64_t document : documents) {
        prompts.push_back(dataset[document].promptIds);
        guesses.push_back(rightAnswer(dataset[document]));
    }
    const Sequences generated =
        m_group.isAlone() ? generate(prompts, std::move(guesses), progress) : generateTogether(prompts, guesses, progress);
    std::vector<DecodedAnswer> decoded;
    decoded.reserve(generated.size());
    for (const std::vector<TokenId>& ids : generated) // an end token would have taken a place without being in the ids
        decoded.push_back({m_encoder.decodeAnswer(ids), static_cast<std::int64_t>(ids.size()) >= m_settings.maxNewTokens});
    return decoded;
}

GreedyDecoder::Sequences GreedyDecoder::generate(const Sequences& prompts, Sequences guesses,
                                                 const std::function<void(std::int64_t)>& progress) const
{
    GenerationSettings settings = m_settings;
    settings.guesses = std::move(guesses);
    return generateGreedy(m_model, prompts, settings, m_stop.token(), [&](std::int64_t finished) {
        m_stop.poll();
        if (progress)
            progress(finished);
    });
}

/// Each process answers its share of the prompts; a prompt weighs what it and its answer may take.
GreedyDecoder::Sequences GreedyDecoder::generateTogether(const Sequences& prompts, const Sequences& guesses,
                                                         const std::function<void(std::int64_t)>& progress) const
{
    std::vector<std::int64_t> weights;
    for (const std::vector<TokenId>& prompt : prompts)
        weights.push_back(static_cast<std::int64_t>(prompt.size()) + m_settings.maxNewTokens);
    const auto shares = sharesOf(weights, m_group.world());
    const std::vector<std::int64_t>& share = shares[static_cast<std::size_t>(m_group.rank())];
    Sequences mine, guessed;
    for (const std::int64_t prompt : share) {
        mine.push_back(prompts[static_cast<std::size_t>(prompt)]);
        guessed.push_back(guesses[static_cast<std::size_t>(prompt)]);
    }
    // The others are about as far.
    const auto ofAll = [&](std::int64_t finished) {
        if (progress)
            progress(finished * static_cast<std::int64_t>(prompts.size()) / static_cast<std::int64_t>(mine.size()));
    };
    std::vector<std::string> pieces;
    for (const std::vector<TokenId>& ids : generate(mine, std::move(guessed), ofAll))
        pieces.push_back(bytesOf(ids));

    Sequences all(prompts.size());
    const std::vector<std::string> gathered = m_group.gather(packed(pieces));
    for (std::size_t rank = 0; rank < shares.size(); ++rank) {
        const std::vector<std::string> answers = unpacked(gathered[rank]);
        if (answers.size() != shares[rank].size())
            throw Error(ErrorCode::Failed, "process " + std::to_string(rank) + " of the run answered other prompts than were its share");
        for (std::size_t i = 0; i < answers.size(); ++i)
            all[static_cast<std::size_t>(shares[rank][i])] = idsOf(answers[i]);
    }
    return all;
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
