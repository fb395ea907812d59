#pragma once

#include "core/records/ids.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sdm::store {

struct BundledRun {
    RunId id;
    std::string name;
    bool operator==(const BundledRun&) const = default;
};
struct BundledFile {
    std::string path; ///< `store.sqlite`, or below `runs/<id>/` of a run of the bundle
    std::int64_t bytes = 0;
    std::string sha256;
    bool operator==(const BundledFile&) const = default;
};
/// What a bundle says it holds.
struct BundleContents {
    std::vector<BundledRun> runs;
    std::vector<BundledFile> files; ///< by path
    bool withCheckpoints = false;
    std::int64_t createdMs = 0;

    std::int64_t bytes() const;
};

} // namespace sdm::store
