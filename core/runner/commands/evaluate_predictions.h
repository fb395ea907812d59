#pragma once

#include "core/report/selective_metrics.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace sdm::runner {

/// Stored predictions as the tables need them, and which of the tables' inputs every line brought.
struct Predictions {
    std::vector<report::JudgedItem> items;
    int classCount = 2;
    bool haveLogits = true;
    bool haveDistance = true;
    bool haveProbability = true;
    bool haveSimilarity = true;
    bool haveRegion = true;
    bool haveRegionLower = true;

    /// \throws Error (BadInput) naming the key that is missing or wrong
    void add(const nlohmann::ordered_json& line);
};

/// Names and meanings of the keys, for the command's help.
extern const char* const kPredictionKeys;

/// The tables as text. \param format md, latex, csv or json; estimators that the lines have no numbers for are left out
std::string predictionTables(const Predictions& predictions, double alpha, const std::string& format);

} // namespace sdm::runner
