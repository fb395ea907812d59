#include "core/engine/sample/run_data.h"

#include "core/base/error.h"
#include "core/engine/task/dataset_check.h"
#include "core/engine/task/registry.h"

namespace sdm::engine {
namespace {

// Progress is told about this often, not once a document.
constexpr std::int64_t kDocumentsPerReport = 256;

enum class Use { Tuning, Testing };

class Preparer {
public:
    Preparer(const Task& task, const DocumentEncoder& encoder, std::int64_t total,
             const std::function<void(std::int64_t, std::int64_t)>& progress)
        : m_task(task), m_encoder(encoder), m_total(total), m_progress(progress)
    {
    }

    PreparedDataset prepare(Dataset dataset, bool shifted, Use use)
    {
        PreparedDataset prepared{std::move(dataset.id), std::move(dataset.name), shifted, {}, &m_task};
        prepared.documents.reserve(dataset.examples.size());
        for (Example& example : dataset.examples) {
            prepared.documents.push_back(prepareOne(std::move(example), use, prepared.name));
            if (++m_done % kDocumentsPerReport == 0 || m_done == m_total)
                m_progress(m_done, m_total);
        }
        return prepared;
    }

private:
    PreparedDocument prepareOne(Example example, Use use, const std::string& split) const
    {
        PreparedDocument document{std::move(example), {}, nullptr, nullptr};
        const Example& item = document.example;
        document.promptIds = m_encoder.promptIds(item.prompt);
        if (use == Use::Testing)
            return document;
        if (item.negative.empty())
            throw Error(ErrorCode::BadInput, "document '" + item.id + "' has no default_negative", split,
                        "training and calibration items need one wrong answer each");
        for (const std::string& answer : {item.positive, item.negative})
            m_encoder.requireRendered(item.prompt, answer);
        document.positive = std::make_shared<const EncodedDocument>(m_encoder.encode(item.prompt, item.positive));
        document.negative = std::make_shared<const EncodedDocument>(m_encoder.encode(item.prompt, item.negative));
        for (const DocumentText& text : {document.positive, document.negative})
            if (text->masked >= static_cast<std::int64_t>(text->ids.size()))
                throw Error(ErrorCode::BadInput,
                            "document '" + item.id + "' is longer than model.max_length: nothing is left to learn from", split,
                            "raise model.max_length or leave the document out");
        return document;
    }

    const Task& m_task;
    const DocumentEncoder& m_encoder;
    std::int64_t m_total;
    const std::function<void(std::int64_t, std::int64_t)>& m_progress;
    std::int64_t m_done = 0;
};

void refuseFaults(const RunPaths& paths, const Task& task)
{
    std::vector<DataFile> files{{paths.train, DataRole::Tuning}, {paths.calibration, DataRole::Tuning}};
    for (const std::filesystem::path& tests : paths.tests)
        files.push_back({tests, DataRole::Testing});
    const std::vector<DatasetFault> faults = checkDatasets(files, task).faults;
    if (faults.empty())
        return;
    const std::string others = faults.size() == 1 ? "" : " (and " + std::to_string(faults.size() - 1) + " more)";
    throw Error(ErrorCode::BadInput, faults.front().what + others, faults.front().where,
                "run `sdm-runner data check` on the run's files to see every fault");
}

} // namespace

RunData loadRunData(const RunConfig& config, const RunPaths& paths, const DocumentEncoder& encoder,
                    const std::function<void(std::int64_t, std::int64_t)>& progress)
{
    const Task& task = findTask(config.task.kind);
    refuseFaults(paths, task);
    const auto load = [&](const std::filesystem::path& file, const std::string& name) {
        Dataset dataset = loadDataset(file, name);
        adoptReferences(dataset.examples, task);
        return dataset;
    };
    Dataset train = load(paths.train, "train");
    Dataset calibration = load(paths.calibration, "calibration");
    std::vector<Dataset> tests;
    std::size_t total = train.examples.size() + calibration.examples.size();
    for (std::size_t i = 0; i < paths.tests.size(); ++i) {
        tests.push_back(load(paths.tests[i], config.task.tests[i].name));
        total += tests.back().examples.size();
    }

    Preparer preparer(task, encoder, static_cast<std::int64_t>(total), progress);
    RunData data;
    data.train = preparer.prepare(std::move(train), false, Use::Tuning);
    data.calibration = preparer.prepare(std::move(calibration), false, Use::Tuning);
    for (std::size_t i = 0; i < tests.size(); ++i)
        data.tests.push_back(preparer.prepare(std::move(tests[i]), config.task.tests[i].shifted, Use::Testing));
    return data;
}

std::vector<DocumentRecord> documentRecords(const PreparedDataset& dataset)
{
    std::vector<DocumentRecord> records;
    records.reserve(dataset.documents.size());
    for (const PreparedDocument& document : dataset.documents)
        records.push_back(
            {{dataset.id, document.example.id}, document.example.prompt, document.example.reference, document.example.negative});
    return records;
}

} // namespace sdm::engine
