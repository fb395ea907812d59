#pragma once

#include "core/report/selective_metrics.h"

#include <cstdint>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace sdm::runner {

/// Stored predictions as the tables need them, and which of the tables' inputs every line brought.
struct Predictions {
    std::vector<report::JudgedItem> items;
    int classCount = 2;
    std::optional<double> alpha; ///< what the lines say the region was built for
    bool haveLogits = true;
    bool haveDistance = true;
    bool haveProbability = true;
    bool haveSimilarity = true;
    bool haveRegion = true;
    bool haveRegionLower = true;

    /// \throws Error (BadInput) naming the key that is missing or wrong, or two lines that contradict each other
    void add(const nlohmann::ordered_json& line);

    /// Items without a verdict of the layer, their text being too long: in every denominator, admitted by nothing.
    std::int64_t unjudged() const;

private:
    void takeAlpha(const nlohmann::ordered_json& line);
};

/// The predictions of one layer over one test set; a file without those keys is one group.
struct PredictionGroup {
    std::string split;
    std::optional<std::int64_t> layerDraw;
    Predictions predictions;
};

/// Groups in the order in which the file brings them. Superseded lines are left out.
struct PredictionGroups {
    std::vector<PredictionGroup> groups;
    void add(const nlohmann::ordered_json& line);

private:
    std::map<std::pair<std::string, std::optional<std::int64_t>>, std::size_t> m_places;
};

/// Names and meanings of the keys, for the command's help.
extern const char* const kPredictionKeys;

} // namespace sdm::runner
