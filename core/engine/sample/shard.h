#pragma once

#include <cstdint>
#include <vector>

namespace sdm::engine {

/// One of several processes that share the documents of a run, and which of them it answers and keeps. Streams of chance are named, not
/// advanced: every process draws the coins of all documents alike, so that a shard is a filter on work and never on chance.
struct Shard {
    std::int64_t rank = 0;
    std::int64_t world = 1;

    bool owns(std::int64_t document) const { return document % world == rank; }
    /// Its own documents of a list, in the list's order.
    std::vector<std::int64_t> of(const std::vector<std::int64_t>& documents) const
    {
        std::vector<std::int64_t> own;
        for (const std::int64_t document : documents)
            if (owns(document))
                own.push_back(document);
        return own;
    }
};

} // namespace sdm::engine
