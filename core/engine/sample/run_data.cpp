#include "core/engine/sample/run_data.h"

#include "core/base/error.h"
#include "core/engine/task/dataset_check.h"
#include "core/engine/task/registry.h"

#include <algorithm>

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

    PreparedDataset prepare(Dataset dataset, const std::filesystem::path& file, bool shifted, Use use)
    {
        PreparedDataset prepared{std::move(dataset.id), std::move(dataset.name), shifted, {}, &m_task, file};
        prepared.documents.reserve(dataset.examples.size());
        for (Example& example : dataset.examples) {
            prepared.documents.push_back(prepareOne(std::move(example), use, file));
            if (++m_done % kDocumentsPerReport == 0 || m_done == m_total)
                m_progress(m_done, m_total);
        }
        return prepared;
    }

private:
    /// \throws Error (BadInput) when the chat template itself would write the document otherwise
    void requireRendered(const Example& item, const std::string& where) const
    {
        try {
            m_encoder.requireRendered(item.prompt, item.positive);
            if (!item.negative.empty())
                m_encoder.requireRendered(item.prompt, item.negative);
        } catch (const Error& error) {
            throw Error(error.code(), error.fault(), where, error.remedy());
        }
    }

    PreparedDocument prepareOne(Example example, Use use, const std::filesystem::path& file) const
    {
        const std::string where = file.string() + ':' + std::to_string(example.line);
        PreparedDocument document{std::move(example), {}, nullptr, nullptr};
        const Example& item = document.example;
        document.promptIds = m_encoder.promptIds(item.prompt);
        if (use == Use::Testing) {
            document.wholeLength = static_cast<std::int64_t>(m_encoder.featureIds(item.prompt, item.positive).size());
            return document;
        }
        requireRendered(item, where);
        document.positive = std::make_shared<const EncodedDocument>(m_encoder.encode(item.prompt, item.positive));
        if (!item.negative.empty())
            document.negative = std::make_shared<const EncodedDocument>(m_encoder.encode(item.prompt, item.negative));
        for (const DocumentText& text : {document.positive, document.negative})
            if (text)
                document.wholeLength = std::max(document.wholeLength, text->length());
        return document;
    }

    const Task& m_task;
    const DocumentEncoder& m_encoder;
    std::int64_t m_total;
    const std::function<void(std::int64_t, std::int64_t)>& m_progress;
    std::int64_t m_done = 0;
};

} // namespace

RunData loadRunData(const RunConfig& config, const RunPaths& paths, const DocumentEncoder& encoder,
                    const std::function<void(std::int64_t, std::int64_t)>& progress)
{
    const Task& task = findTask(config.task.kind);
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
    data.train = preparer.prepare(std::move(train), paths.train, false, Use::Tuning);
    data.calibration = preparer.prepare(std::move(calibration), paths.calibration, false, Use::Tuning);
    for (std::size_t i = 0; i < tests.size(); ++i)
        data.tests.push_back(preparer.prepare(std::move(tests[i]), paths.tests[i], config.task.tests[i].shifted, Use::Testing));
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
