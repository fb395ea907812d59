#include "core/runner/commands/evaluate_answers.h"

#include "core/engine/text/answer.h"
#include "core/runner/commands/json_line_stream.h"

namespace sdm::runner {

nlohmann::ordered_json evaluatedAnswer(const nlohmann::ordered_json& line)
{
    using namespace engine;
    const std::string reference = textField(line, "reference");
    const std::string generation = textField(line, "generation");
    const auto negative = finalLayerHardNegative(reference, generation);
    const SurfaceMetrics metrics = surfaceMetrics(reference, generation);

    nlohmann::ordered_json result = line;
    result["strip_verdict"] = stripVerdict(generation);
    result["force_no"] = forceNo(generation);
    result["matches_positive"] = matchesPositive(reference, generation);
    result["matches_positive_but_no"] = matchesPositiveButNo(reference, generation);
    result["training_hard_negative"] = isTrainingHardNegative(reference, generation);
    result["test_label"] = testLabel(reference, generation);
    result["final_layer_hard_negative"] = negative ? nlohmann::ordered_json(*negative) : nlohmann::ordered_json();
    result["sentence_correct"] = metrics.sentenceCorrect;
    result["exact_match"] = metrics.exactMatch;
    result["no_response"] = metrics.noResponse;
    result["attempts"] = metrics.attempts;
    result["word_accuracy"] = metrics.wordAccuracy;
    return result;
}

} // namespace sdm::runner
