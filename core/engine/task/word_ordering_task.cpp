#include "core/engine/task/word_ordering_task.h"

namespace sdm::engine {

Outcome WordOrderingTask::judge(const Example& example, std::string_view answer) const
{
    Outcome outcome{testLabel(example.reference, answer), {}, surfaceMetrics(example.reference, answer)};
    if (outcome.label == 0)
        outcome.failure = hardNegativeKind(example.reference, answer);
    return outcome;
}

std::optional<std::string> WordOrderingTask::hardNegative(const Example& example, std::string_view answer, Stage stage) const
{
    if (stage == Stage::FinalLayer)
        return finalLayerHardNegative(example.reference, answer);
    if (!isTrainingHardNegative(example.reference, answer))
        return std::nullopt;
    return forceNoForTraining(answer);
}

} // namespace sdm::engine
