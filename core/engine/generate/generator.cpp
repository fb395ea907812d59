#include "core/engine/generate/generator.h"

#include "core/base/error.h"
#include "core/engine/generate/draft.h"
#include "core/engine/model/kv_cache.h"
#include "core/engine/runtime/index_tensor.h"

#include <algorithm>
#include <ATen/core/Tensor.h>
#include <c10/core/GradMode.h>
#include <numeric>

namespace sdm::engine {
namespace {

using Sequences = std::vector<std::vector<TokenId>>;

/// The first cache covers this many new tokens; longer generations make it grow.
constexpr std::int64_t kFirstNewTokens = 32;

/// So many tokens go through the model together, guessed ones included: more make its products no faster, and each wants its logits.
constexpr std::int64_t kTokensOfAPass = 256;

/// Most likely next token of each row where the model is, [B] int64; the lowest id among equals.
at::Tensor nextTokens(const CausalLm& model, const at::Tensor& hidden)
{
    return model.logits(hidden).argmax(-1);
}

/// One batch of prompts on its way: which results its cache rows write to, and which of them are still growing.
class Batch {
public:
    Batch(const CausalLm& model, const Sequences& prompts, std::vector<std::size_t> chosen, const GenerationSettings& settings,
          Sequences& results)
        : m_model(model), m_settings(settings), m_results(results), m_rows(std::move(chosen)), m_isLive(m_rows.size(), true),
          m_liveCount(m_rows.size())
    {
        Sequences documents;
        for (const std::size_t index : m_rows) {
            documents.push_back(prompts[index]);
            if (!settings.guesses.empty())
                m_drafts.emplace_back(settings.guesses[index]);
        }
        const std::int64_t longest = static_cast<std::int64_t>(documents.back().size());
        m_cache = model.makeCache(static_cast<std::int64_t>(m_rows.size()), longest + std::min(settings.maxNewTokens, kFirstNewTokens));
        m_last = nextTokens(model, model.prefill(model.packed(documents), *m_cache));
        acceptOneEach();
    }

    std::size_t liveCount() const { return m_liveCount; }

    void step()
    {
        dropFinishedRows();
        std::vector<std::span<const TokenId>> guesses = nextGuesses();
        if (std::ranges::all_of(guesses, [](const auto& guess) { return guess.empty(); }))
            stepOneEach();
        else
            stepWith(guesses);
    }

private:
    void stepOneEach()
    {
        if (!m_last.defined())
            m_last = indexTensor(m_newest, m_model.placement().device);
        m_last = nextTokens(m_model, m_model.decode(m_last, *m_cache));
        count(m_rows.size());
        acceptOneEach();
    }

    /// The one transfer of a token: the model itself goes on from the ids that stay with it.
    void acceptOneEach()
    {
        const at::Tensor host = m_last.cpu();
        const auto* ids = host.const_data_ptr<std::int64_t>();
        m_newest.assign(ids, ids + m_rows.size());
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            if (m_isLive[row])
                accept(row, ids[row]);
    }

    /// \return whether the row goes on
    bool accept(std::size_t row, TokenId id)
    {
        auto& result = m_results[m_rows[row]];
        const bool stops = std::ranges::find(m_settings.stopIds, id) != m_settings.stopIds.end();
        if (!stops) {
            result.push_back(id);
            if (m_settings.onToken)
                m_settings.onToken(m_rows[row], id);
        }
        if (!stops && static_cast<std::int64_t>(result.size()) < m_settings.maxNewTokens)
            return true;
        m_isLive[row] = false;
        --m_liveCount;
        return false;
    }

    /// For each row what probably follows its newest token. None anywhere where a row needs a pass with one token of each.
    std::vector<std::span<const TokenId>> nextGuesses()
    {
        std::vector<std::span<const TokenId>> guesses(m_rows.size());
        if (m_drafts.empty())
            return guesses;
        const std::int64_t share = std::max<std::int64_t>(kTokensOfAPass / static_cast<std::int64_t>(m_liveCount) - 1, 0);
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (!m_isLive[row])
                continue;
            const std::int64_t length = m_cache->lengths()[row];
            const auto& result = m_results[m_rows[row]];
            const std::int64_t left =
                m_settings.maxNewTokens - static_cast<std::int64_t>(result.size()) - 1; // the pass gives one by itself
            const std::int64_t together = m_model.together(length, std::min(left, share) + 1);
            if (together == 0)
                return std::vector<std::span<const TokenId>>(m_rows.size());
            guesses[row] = m_drafts[row].after(result, together - 1);
        }
        return guesses;
    }

    /// One pass over the newest token of each live row and what is guessed to follow it. The model's own choice after each of them says
    /// how far the guess was right: from there on the row is as if nothing had been guessed.
    void stepWith(const std::vector<std::span<const TokenId>>& guesses)
    {
        std::vector<TokenId> ids;
        std::vector<std::int64_t> counts(m_rows.size(), 0);
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (!m_isLive[row])
                continue;
            ids.push_back(m_newest[row]);
            ids.insert(ids.end(), guesses[row].begin(), guesses[row].end());
            counts[row] = std::ssize(guesses[row]) + 1;
        }
        std::vector<std::int64_t> lengths = m_cache->lengths();
        const at::Tensor host = nextTokens(m_model, m_model.decode(ids, counts, *m_cache)).cpu();
        count(ids.size());
        const auto* chosen = host.const_data_ptr<std::int64_t>();
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (counts[row] == 0)
                continue;
            const auto guess = guesses[row];
            std::size_t right = 0;
            while (right < guess.size() && chosen[right] == guess[right])
                ++right;
            m_drafts[row].learn(guess.size(), right);
            for (std::size_t i = 0; i <= right; ++i) {
                m_newest[row] = chosen[i];
                if (!accept(row, chosen[i]))
                    break;
            }
            lengths[row] += static_cast<std::int64_t>(right) + 1;
            chosen += counts[row];
        }
        m_cache->setLengths(std::move(lengths));
        m_last.reset();
    }

    void count(std::size_t tokens) const
    {
        if (!m_settings.work)
            return;
        ++m_settings.work->passes;
        m_settings.work->tokens += static_cast<std::int64_t>(tokens);
    }

    /// Moving the cache costs about as much as a few wasted rows; it pays once a quarter is finished.
    void dropFinishedRows()
    {
        if ((m_rows.size() - m_liveCount) * 4 < m_rows.size())
            return;
        std::vector<std::int64_t> kept;
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            if (m_isLive[row])
                kept.push_back(static_cast<std::int64_t>(row));
        const auto keep = [&](auto& ofRows) {
            std::size_t to = 0;
            for (const std::int64_t row : kept)
                ofRows[to++] = std::move(ofRows[static_cast<std::size_t>(row)]);
            ofRows.erase(ofRows.begin() + static_cast<std::ptrdiff_t>(to), ofRows.end());
        };
        const at::Tensor rows = m_cache->keep(kept);
        if (m_last.defined())
            m_last = m_last.index_select(0, rows);
        keep(m_rows);
        keep(m_newest);
        if (!m_drafts.empty())
            keep(m_drafts);
        m_isLive.assign(m_rows.size(), true);
    }

    const CausalLm& m_model;
    const GenerationSettings& m_settings;
    Sequences& m_results;
    std::vector<std::size_t> m_rows; ///< result index of each cache row
    std::vector<bool> m_isLive;
    std::size_t m_liveCount;
    std::vector<Draft> m_drafts; ///< of each cache row; none without guesses
    std::unique_ptr<KeyValueCache> m_cache;
    std::vector<TokenId> m_newest; ///< the newest token of each row
    at::Tensor m_last;             ///< [B] int64, the same where the model is; undefined where it was not asked for yet
};

void checkIds(const std::vector<TokenId>& ids, std::int64_t vocabularySize, const std::string& where)
{
    for (const TokenId id : ids)
        if (id < 0 || id >= vocabularySize)
            throw Error(ErrorCode::BadInput,
                        "token id " + std::to_string(id) + " is outside the vocabulary of " + std::to_string(vocabularySize), where);
}

void checkPrompts(const Sequences& prompts, std::int64_t vocabularySize)
{
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        const std::string where = "prompt " + std::to_string(i);
        if (prompts[i].empty())
            throw Error(ErrorCode::BadInput, "the prompt has no tokens", where);
        checkIds(prompts[i], vocabularySize, where);
    }
}

void checkGuesses(const Sequences& guesses, std::size_t prompts, std::int64_t vocabularySize)
{
    if (!guesses.empty() && guesses.size() != prompts)
        throw Error(ErrorCode::InvalidArgument, "there must be as many guesses as prompts");
    for (std::size_t i = 0; i < guesses.size(); ++i)
        checkIds(guesses[i], vocabularySize, "guess " + std::to_string(i));
}

} // namespace

Sequences generateGreedy(const CausalLm& model, const Sequences& prompts, const GenerationSettings& settings, const std::stop_token& stop,
                         const std::function<void(std::int64_t)>& progress)
{
    checkPrompts(prompts, model.config().vocabularySize);
    checkGuesses(settings.guesses, prompts.size(), model.config().vocabularySize);
    Sequences results(prompts.size());
    if (settings.maxNewTokens <= 0)
        return results;
    const at::NoGradGuard noGrad;
    std::vector<std::size_t> order(prompts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return prompts[i].size(); });

    const auto batchRows = static_cast<std::size_t>(std::max<std::int64_t>(settings.batchRows, 1));
    for (std::size_t first = 0; first < order.size(); first += batchRows) {
        const std::size_t end = std::min(first + batchRows, order.size());
        const auto finished = [&](std::size_t live) {
            if (progress)
                progress(static_cast<std::int64_t>(end - live));
        };
        Batch batch(model, prompts, {order.begin() + static_cast<std::ptrdiff_t>(first), order.begin() + static_cast<std::ptrdiff_t>(end)},
                    settings, results);
        for (std::size_t live = batch.liveCount(); live > 0;) {
            if (stop.stop_requested())
                throw Error(ErrorCode::Cancelled, "generation was stopped");
            batch.step();
            if (batch.liveCount() != live)
                finished(live = batch.liveCount());
        }
        finished(0);
    }
    return results;
}

} // namespace sdm::engine
