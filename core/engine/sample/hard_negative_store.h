#pragma once

#include "core/engine/sample/run_data.h"
#include "core/engine/sample/shard.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace sdm::engine {

/// A wrong answer the model generated itself, with the verdict No forced on it.
struct HardNegative {
    std::string text;
    DocumentText encoded;
};

/// The generated wrong answers of a data set's documents (SDM LM paper, online hard negatives). Filled batch by batch, read when
/// the next layer is built, then emptied.
class HardNegativeStore {
public:
    /// Adds a text once. \return the stored answer
    const HardNegative& add(std::int64_t document, const std::string& text, const DocumentText& encoded);
    /// All answers of a document, oldest first; empty when there is none.
    const std::vector<HardNegative>& of(std::int64_t document) const;
    void clear() { m_negatives.clear(); }
    /// Number of documents with at least one answer.
    std::int64_t documentCount() const { return static_cast<std::int64_t>(m_negatives.size()); }

    /// JSON lines `{"id", "hard_negatives": [text, ...], "epoch"}`, one a document of the shard. The lines of all shards together, in
    /// whatever order, read back as the whole store.
    std::string toJsonLines(const PreparedDataset& dataset, std::int64_t epoch, const Shard& shard = {}) const;
    /// \throws Error (BadInput) for a malformed line or a document that is not in the data set
    static HardNegativeStore fromJsonLines(const std::string& lines, const std::string& where, const PreparedDataset& dataset,
                                           const DocumentEncoder& encoder);

private:
    std::map<std::int64_t, std::vector<HardNegative>> m_negatives; // by index into the data set
};

} // namespace sdm::engine
