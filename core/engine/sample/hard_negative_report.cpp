#include "core/engine/sample/hard_negative_report.h"

#include <unordered_map>

namespace sdm::engine {

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
        // A right sentence with other text around it is wrong only while training.
        const std::string failure = dataset.task->judge(example, answer.generation).failure;
        record.kind = failure.empty() ? NegativeKind::Format : fromName<NegativeKind>(failure);
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
