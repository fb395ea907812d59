#include "core/engine/sample/hard_negative_report.h"

#include "core/base/error.h"

#include <unordered_map>

namespace sdm::engine {
namespace {

/// How the task says that an answer is not as it should be. A task that takes an answer as wrong has to say how.
NegativeKind kindOf(const Task& task, const Example& example, const std::string& answer)
{
    const std::string failure = task.judge(example, answer).failure;
    if (failure.empty())
        throw Error(ErrorCode::Failed, "an answer to '" + example.id + "' counts as wrong, but the task does not say how",
                    "task " + std::string(task.name()));
    return fromName<NegativeKind>(failure);
}

} // namespace

void reportHardNegatives(RunObserver& observer, const PreparedDataset& dataset, const SampledBatch& batch,
                         const at::Tensor& positiveProbability, const RunPosition& position, NegativeOrigin origin)
{
    if (batch.mined.empty())
        return;
    std::unordered_map<const EncodedDocument*, std::int64_t> rowOfText;
    for (std::size_t i = 0; i < batch.documents.size(); ++i)
        rowOfText.emplace(batch.documents[i].text.get(), static_cast<std::int64_t>(i));

    std::vector<HardNegativeRecord> records;
    for (const MinedNegative& answer : batch.mined) {
        const Example& example = dataset[answer.document].example;
        HardNegativeRecord record;
        record.epoch = position.epoch;
        record.step = position.step;
        record.modelStep = position.modelStep;
        record.key = {dataset.id, example.id};
        record.text = answer.text;
        record.kind = kindOf(*dataset.task, example, answer.generation);
        record.used = answer.used;
        record.origin = origin;
        const auto row = rowOfText.find(answer.encoded.get());
        if (positiveProbability.defined() && row != rowOfText.end())
            record.probability = positiveProbability.const_data_ptr<float>()[row->second];
        records.push_back(std::move(record));
    }
    observer.onHardNegatives(records);
}

void reportTooLong(RunObserver& observer, const PreparedDataset& dataset, const SampledBatch& batch)
{
    if (const std::int64_t count = batch.tooLong(); count > 0)
        observer.onLog("warning", std::to_string(count) + " of " + std::to_string(batch.mined.size()) + " wrong answers to '" +
                                      dataset.name + "' do not fit into model.max_length: the offline ones are used in their place");
}

} // namespace sdm::engine
