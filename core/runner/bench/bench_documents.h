#pragma once

#include "core/engine/sample/run_data.h"

#include <cstdint>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace sdm::runner {

/// A document as `model encode` writes it.
struct BenchDocument {
    engine::DocumentText text;
    std::vector<engine::TokenId> promptIds;
};

/// Lines `{"ids","masked","prompt_ids","feature_ids"}`.
/// \param vocabularySize  ids must be below it
/// \throws Error (BadInput) naming line and key, (NotFound)
std::vector<BenchDocument> readBenchDocuments(const std::filesystem::path& path, std::int64_t vocabularySize);

/// The first `count` training documents of the demo in the model's tokens, right and wrong answers in turn.
/// \param standardPrompt  the task's own wording, for models that were not made for the demo's
/// \throws Error (BadInput) for more than there are
std::vector<BenchDocument> demoBenchDocuments(const std::filesystem::path& model, std::int64_t count, bool standardPrompt);

/// The line that readBenchDocuments reads.
nlohmann::ordered_json benchDocumentLine(const BenchDocument& document);

} // namespace sdm::runner
