#include "core/engine/model/packed_batch.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>

namespace sdm::engine {
namespace {

using Documents = std::vector<std::vector<TokenId>>;

// Moving a row costs about a hundredth of computing it in a real model, and a twentieth in a very small one.
constexpr double kLargestShareWorthMoving = 0.95;

/// Rows of the documents' tokens, each prefix that occurs numbered once.
struct PrefixRows {
    explicit PrefixRows(const Documents& documents, const IndexList& starts, std::int64_t tokens)
        : rowOfToken(static_cast<std::size_t>(tokens))
    {
        std::vector<std::size_t> order(documents.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return documents[a] < documents[b]; });
        // In this order no earlier document shares more with one than the document just before it.
        for (std::size_t i = 0; i < order.size(); ++i) {
            const auto& document = documents[order[i]];
            const auto to = rowOfToken.begin() + starts[order[i]];
            std::size_t common = 0;
            if (i > 0) {
                const auto& before = documents[order[i - 1]];
                common = static_cast<std::size_t>(std::ranges::mismatch(document, before).in1 - document.begin());
                std::copy_n(rowOfToken.begin() + starts[order[i - 1]], common, to);
            }
            for (std::size_t t = common; t < document.size(); ++t) {
                to[static_cast<std::ptrdiff_t>(t)] = static_cast<std::int64_t>(ids.size());
                ids.push_back(document[t]);
            }
        }
    }

    IndexList ids;        ///< [U]
    IndexList rowOfToken; ///< [N]
};

/// For every row how many tokens it is, its first token, and the tokens grouped by row.
struct RowTokens {
    RowTokens(const IndexList& rowOfToken, std::size_t rowCount) : counts(rowCount), first(rowCount), order(rowOfToken.size())
    {
        for (const std::int64_t row : rowOfToken)
            ++counts[static_cast<std::size_t>(row)];
        IndexList next(rowCount);
        std::exclusive_scan(counts.begin(), counts.end(), next.begin(), std::int64_t{0});
        const IndexList begins = next;
        for (std::size_t token = 0; token < rowOfToken.size(); ++token)
            order[static_cast<std::size_t>(next[static_cast<std::size_t>(rowOfToken[token])]++)] = static_cast<std::int64_t>(token);
        std::ranges::transform(begins, first.begin(), [this](std::int64_t begin) { return order[static_cast<std::size_t>(begin)]; });
    }

    IndexList counts, first; ///< [U]
    IndexList order;         ///< [N]
};

void addLengths(const Documents& documents, PackedBatch& batch)
{
    std::int64_t tokens = 0;
    for (const auto& document : documents) {
        if (document.empty())
            throw Error(ErrorCode::InvalidArgument, "a document without tokens", "document " + std::to_string(batch.lengths.size()));
        batch.starts.push_back(tokens);
        batch.lengths.push_back(static_cast<std::int64_t>(document.size()));
        tokens += batch.lengths.back();
    }
}

} // namespace

TokenPlaces PackedBatch::tokenPlaces() const
{
    TokenPlaces places;
    for (const std::int64_t length : lengths) {
        for (std::int64_t t = 0; t < length; ++t) {
            places.positions.push_back(t);
            places.lengths.push_back(length);
        }
    }
    return places;
}

PackedBatch PackedBatch::of(const Documents& documents, c10::Device device)
{
    PackedBatch batch;
    addLengths(documents, batch);
    IndexList ids;
    for (const auto& document : documents)
        ids.insert(ids.end(), document.begin(), document.end());
    const auto sent = indexTensors(std::array{std::move(ids), batch.tokenPlaces().positions}, device);
    batch.ids = sent[0];
    batch.positions = sent[1];
    return batch;
}

PackedBatch PackedBatch::sharing(const Documents& documents, c10::Device device)
{
    PackedBatch batch;
    addLengths(documents, batch);
    const std::int64_t tokens = std::accumulate(batch.lengths.begin(), batch.lengths.end(), std::int64_t{0});
    PrefixRows prefixes(documents, batch.starts, tokens);
    if (static_cast<double>(prefixes.ids.size()) > kLargestShareWorthMoving * static_cast<double>(tokens))
        return of(documents, device);
    RowTokens tokensOf(prefixes.rowOfToken, prefixes.ids.size());
    batch.rows = std::move(prefixes.rowOfToken);
    const auto sent = indexTensors(std::array{std::move(prefixes.ids), batch.tokenPlaces().positions, batch.rows, std::move(tokensOf.first),
                                              std::move(tokensOf.order), std::move(tokensOf.counts)},
                                   device);
    batch.ids = sent[0];
    batch.positions = sent[1];
    batch.shared = SharedRows(sent[2], sent[3], sent[4], sent[5]);
    return batch;
}

} // namespace sdm::engine
