#pragma once

#include "core/engine/forward/text_forward.h"
#include "core/engine/judge/layer_builder.h"
#include "core/engine/progress/phase_scope.h"
#include "core/engine/sdm/sdm_layer.h"

#include <string>
#include <vector>

namespace sdm::engine {

/// Decoded answers to the first `texts.size()` documents of a test set, with what every layer that judges them needs.
struct DecodedSet {
    const PreparedDataset* dataset = nullptr;
    GenerationSetId generationSetId;
    std::vector<std::string> texts;
    std::vector<bool> cut;     ///< one a text: it ended at the generation's limit
    std::vector<bool> tooLong; ///< one a text: its feature text does not fit into model.max_length, it gets no verdict
    at::Tensor features;       ///< [J, 2H] float32 on CPU, of the J texts that fit, in order

    std::vector<GenerationText> records() const;
};

/// Feature texts of (prompt, strip_verdict(answer)), whole.
std::vector<DocumentText> answerTexts(const PreparedDataset& dataset, const std::vector<std::string>& answers,
                                      const DocumentEncoder& encoder);

/// One layer's judgement of a decoded set, item by item and summed up.
struct JudgedSet {
    EvaluationRecord evaluation;
    std::vector<GenerationRecord> generations;
    int draw = 0; ///< of the layer
};
JudgedSet judgeAnswers(const DecodedSet& decoded, const BuiltLayer& layer, EvaluationPurpose purpose, const RunPosition& position);

/// Reports a judged set and, of the published procedure's layer (draw 0), the metrics of its purpose (metric_keys.h).
void reportJudgedSet(RunObserver& observer, const JudgedSet& judged);

} // namespace sdm::engine
