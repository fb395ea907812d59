#pragma once

#include "core/store/run_store.h"
#include "core/store/store_reader.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace sdm::samples {

inline const RunId kFirst = "01JD000000000000000000000A", kSecond = "01JD000000000000000000000B";

/// Every combination of a few values, none equal under the two bounds. Thresholds of the sample layer: q'_min 100, psi 0.96 and 0.95.
std::vector<GenerationRecord> answers(int offset);
/// The text of the answer with this number.
std::string textOf(int i);
/// Queries of every condition, under both bounds.
std::vector<AnswerQuery> queries();

/// A new store with evaluations E1 (wikipedia, step 10) and E2 (shifted, step 20) of the first run, and E3 (wikipedia, a layer without a
/// region) of the second.
std::unique_ptr<store::RunStore> makeBrowsedStore(const std::filesystem::path& project);

} // namespace sdm::samples
