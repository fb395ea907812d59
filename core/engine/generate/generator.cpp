#include "core/engine/generate/generator.h"

#include "core/base/error.h"
#include "core/engine/model/kv_cache.h"

#include <algorithm>
#include <ATen/core/Tensor.h>
#include <c10/core/GradMode.h>
#include <numeric>

namespace sdm::engine {
namespace {

using Sequences = std::vector<std::vector<TokenId>>;

/// The first cache covers this many new tokens; longer generations make it grow.
constexpr std::int64_t kFirstNewTokens = 32;

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
        for (const std::size_t index : m_rows)
            documents.push_back(prompts[index]);
        const std::int64_t longest = static_cast<std::int64_t>(documents.back().size());
        m_cache = model.makeCache(static_cast<std::int64_t>(m_rows.size()), longest + std::min(settings.maxNewTokens, kFirstNewTokens));
        m_last = nextTokens(model, model.prefill(model.packed(documents), *m_cache));
        accept();
    }

    std::size_t liveCount() const { return m_liveCount; }

    void step()
    {
        dropFinishedRows();
        m_last = nextTokens(m_model, m_model.decode(m_last, *m_cache));
        accept();
    }

private:
    /// The one transfer of a token: the model itself goes on from the ids that stay with it.
    void accept()
    {
        const at::Tensor host = m_last.cpu();
        const auto* ids = host.const_data_ptr<std::int64_t>();
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (!m_isLive[row])
                continue;
            auto& result = m_results[m_rows[row]];
            const bool stops = std::ranges::find(m_settings.stopIds, ids[row]) != m_settings.stopIds.end();
            if (!stops) {
                result.push_back(ids[row]);
                if (m_settings.onToken)
                    m_settings.onToken(m_rows[row], ids[row]);
            }
            if (stops || static_cast<std::int64_t>(result.size()) >= m_settings.maxNewTokens) {
                m_isLive[row] = false;
                --m_liveCount;
            }
        }
    }

    /// Moving the cache costs about as much as a few wasted rows; it pays once a quarter is finished.
    void dropFinishedRows()
    {
        if ((m_rows.size() - m_liveCount) * 4 < m_rows.size())
            return;
        std::vector<std::int64_t> kept;
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (!m_isLive[row])
                continue;
            kept.push_back(static_cast<std::int64_t>(row));
            rows.push_back(m_rows[row]);
        }
        m_last = m_last.index_select(0, m_cache->keep(kept));
        m_rows = std::move(rows);
        m_isLive.assign(m_rows.size(), true);
    }

    const CausalLm& m_model;
    const GenerationSettings& m_settings;
    Sequences& m_results;
    std::vector<std::size_t> m_rows; ///< result index of each cache row
    std::vector<bool> m_isLive;
    std::size_t m_liveCount;
    std::unique_ptr<KeyValueCache> m_cache;
    at::Tensor m_last; ///< [B] int64 where the model is: the newest token of each row
};

void checkPrompts(const Sequences& prompts, std::int64_t vocabularySize)
{
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        if (prompts[i].empty())
            throw Error(ErrorCode::BadInput, "the prompt has no tokens", "prompt " + std::to_string(i));
        for (const TokenId id : prompts[i]) {
            if (id < 0 || id >= vocabularySize)
                throw Error(ErrorCode::BadInput,
                            "token id " + std::to_string(id) + " is outside the vocabulary of " + std::to_string(vocabularySize),
                            "prompt " + std::to_string(i));
        }
    }
}

} // namespace

Sequences generateGreedy(const CausalLm& model, const Sequences& prompts, const GenerationSettings& settings, const std::stop_token& stop,
                         const std::function<void(std::int64_t)>& progress)
{
    checkPrompts(prompts, model.config().vocabularySize);
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
