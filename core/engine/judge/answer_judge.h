#pragma once

#include "core/engine/forward/text_forward.h"
#include "core/engine/progress/phase_scope.h"
#include "core/engine/sdm/sdm_layer.h"

#include <string>
#include <vector>

namespace sdm::engine {

/// Decoded answers to the first `texts.size()` documents of a test set, with what every layer that judges them needs.
struct DecodedSet {
    const PreparedDataset* dataset = nullptr;
    std::string generationSetId; ///< ULID
    std::vector<std::string> texts;
    at::Tensor features; ///< [T, 2H] float32 on CPU

    std::vector<GenerationText> records() const;
};

/// Feature texts of (prompt, strip_verdict(answer)).
std::vector<DocumentText> answerTexts(const PreparedDataset& dataset, const std::vector<std::string>& answers,
                                      const DocumentEncoder& encoder);

/// One layer's judgement of a decoded set, item by item and summed up.
struct JudgedSet {
    EvaluationRecord evaluation;
    std::vector<GenerationRecord> generations;
};
JudgedSet judgeAnswers(const DecodedSet& decoded, const SdmLayer& layer, const std::string& layerId, const RunPosition& position);

/// Reports a judged set; with `asCurve` also the metrics `hr/<split>/...`, `accepted/<split>/share`, `accuracy/<split>`.
void reportJudgedSet(RunObserver& observer, const JudgedSet& judged, bool asCurve);

} // namespace sdm::engine
