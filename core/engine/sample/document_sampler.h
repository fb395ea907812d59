#pragma once

#include "core/base/random_source.h"
#include "core/engine/sample/hard_negative_store.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

/// Which text of a document is used, and as which class: the coins of the method. All chance comes from the streams given.
namespace sdm::engine {

struct SampledDocument {
    std::int64_t document = 0; ///< index into the data set
    int label = 0;             ///< 1 right answer, 0 wrong answer
    DocumentText text;
};

/// Documents below which no draw of classes fills the halves of a layer: two of each class to search among, one of each to calibrate on.
inline constexpr std::int64_t kFewestForLayer = 7;

/// One fair coin per document of the data set; a wrong answer is a stored generated one with probability `generatedShare` where
/// there is any (uniform among them), else the offline negative.
std::vector<SampledDocument> sampleForLayer(const PreparedDataset& dataset, const HardNegativeStore& negatives, double generatedShare,
                                            RandomStream random);

/// A wrong answer found by decoding.
struct MinedNegative {
    std::int64_t document = 0;
    std::string generation; ///< as decoded
    std::string text;       ///< with the verdict No forced on it
    DocumentText encoded;
    bool used = false;    ///< taken rather than the offline negative
    bool tooLong = false; ///< does not fit into model.max_length: never taken, never kept
};

struct SampledBatch {
    std::vector<SampledDocument> documents;
    std::vector<MinedNegative> mined;
    std::int64_t generated = 0; ///< answers decoded, right or wrong

    /// Wrong answers that do not fit.
    std::int64_t tooLong() const
    {
        return std::count_if(mined.begin(), mined.end(), [](const MinedNegative& a) { return a.tooLong; });
    }
};

/// Decodes the documents and returns the wrong answers among them, in order.
using MineNegatives = std::function<std::vector<MinedNegative>(const std::vector<std::int64_t>& documents)>;

/// Hands the answers of a shard to the other processes and returns those of all.
using ExchangeNegatives = std::function<std::vector<MinedNegative>(std::vector<MinedNegative> own)>;
/// Mining by one of several processes: it decodes its own documents only. What `sampleBatch` makes of it, the store included, is to the bit
/// what one process alone would have made.
MineNegatives mineOwn(const Shard& shard, MineNegatives mine, ExchangeNegatives exchange);

/// The draw for the loss of one batch.
struct BatchDraw {
    std::vector<std::int64_t> documents;
    std::vector<int> labels;        ///< classes, one a document
    double generateShare = 0;       ///< gamma_gen; 0 before generation has begun
    double useGeneratedShare = 0.5; ///< gamma_diversity
};

/// Classes by independent coins.
std::vector<int> drawLabels(std::size_t count, double positiveShare, RandomStream& random);

/// For each document of class 0: perhaps decode (all that need it together), keep wrong answers in `negatives`, and choose between
/// the generated answers and the offline one.
SampledBatch sampleBatch(const PreparedDataset& dataset, const BatchDraw& draw, HardNegativeStore& negatives, RandomStream& random,
                         const MineNegatives& mine);

} // namespace sdm::engine
