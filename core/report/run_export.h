#pragma once

#include "core/store/store_reader.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sdm::report {

enum class ExportKind { Metrics, Generations, HardNegatives, Predictions, Tensorboard };
/// \throws Error (BadInput) for any other word than metrics, generations, hard_negatives, predictions, tensorboard
ExportKind exportKindFromName(std::string_view name);

struct ExportResult {
    std::vector<std::filesystem::path> files;
    std::int64_t rows = 0; ///< stored points written, all files together
};

/// Narrows an export of predictions; empty members take all.
struct PredictionSelection {
    std::optional<std::string> split;
    std::optional<int> draw; ///< 0 is the published procedure's final layer
};

/// Writes every stored row of a run, nothing sampled; rows superseded by a resume are marked as such. Everything but
/// TensorBoard becomes CSV where the name ends in `.csv`, else one JSON object a line. Predictions (with the field names of the
/// reference code) are those of the final layers over the test sets. TensorBoard takes a folder; points superseded by a
/// resume go to a second run in its subfolder `superseded`. \throws Error
ExportResult exportRun(const store::StoreReader& reader, const store::RunRow& run, ExportKind kind, const std::filesystem::path& out,
                       const PredictionSelection& selection = {});

} // namespace sdm::report
