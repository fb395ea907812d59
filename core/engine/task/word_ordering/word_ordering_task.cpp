#include "core/engine/task/word_ordering/word_ordering_task.h"

#include "core/engine/task/data_line.h"
#include "core/engine/task/word_ordering/word_ordering_builder.h"

namespace sdm::engine {

Example WordOrderingTask::parse(const DataLine& line) const
{
    Example example = commonExample(line);
    example.shownOrder = line.optional("multiset");
    return example;
}

std::unique_ptr<DataBuilder> WordOrderingTask::builder() const
{
    return std::make_unique<WordOrderingDataBuilder>();
}

std::string WordOrderingTask::identity(const Example& example) const
{
    return example.reference;
}

std::optional<std::string> WordOrderingTask::resultOf(std::string_view answer) const
{
    const auto sentence = firstTagged(answer, "<sentence>", "</sentence>");
    if (!sentence || trimmed(*sentence).empty())
        return std::nullopt;
    return normalised(*sentence);
}

Outcome WordOrderingTask::judge(const Example& example, std::string_view answer) const
{
    Outcome outcome{testLabel(example.reference, answer), {}, surfaceMetrics(example.reference, answer)};
    if (isTrainingHardNegative(example.reference, answer))
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
