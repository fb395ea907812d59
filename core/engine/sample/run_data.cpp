#include "core/engine/sample/run_data.h"

#include "core/base/error.h"
#include "core/base/random_source.h"
#include "core/engine/sample/document_sampler.h"
#include "core/engine/task/dataset_check.h"
#include "core/engine/task/registry.h"

#include <algorithm>
#include <numeric>
#include <optional>

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

// The documents that are not watched must still make a layer: three quarters of them, and never fewer than any layer needs.
constexpr std::int64_t kMostWatched = 4;

/// Takes documents of the calibration data for watching. They stay in the calibration data, for the loss and the final layers: only the
/// layer that judges them along the way must not be made from them.
void watchCalibration(RunData& data, std::int64_t wanted, RandomStream random)
{
    const PreparedDataset& calibration = data.calibration;
    const std::int64_t spare = std::max<std::int64_t>(0, calibration.size() - kFewestForLayer);
    const std::int64_t count = std::min({wanted, calibration.size() / kMostWatched, spare});
    if (count == 0)
        return;
    std::vector<std::int64_t> order(static_cast<std::size_t>(calibration.size()));
    std::iota(order.begin(), order.end(), std::int64_t{0});
    random.shuffle(order);
    order.resize(static_cast<std::size_t>(count));
    std::sort(order.begin(), order.end());
    data.monitor = {calibration.id, kMonitorSplit, false, {}, calibration.task, calibration.file};
    data.isMonitored.assign(calibration.documents.size(), false);
    for (const std::int64_t document : order) {
        data.isMonitored[static_cast<std::size_t>(document)] = true;
        data.monitor.documents.push_back(calibration[document]);
    }
}

} // namespace

std::vector<const PreparedDataset*> RunData::answeredSets() const
{
    std::vector<const PreparedDataset*> sets;
    for (const PreparedDataset& set : tests)
        sets.push_back(&set);
    if (hasMonitorFile())
        sets.push_back(&monitor);
    return sets;
}

std::vector<const PreparedDataset*> RunData::watchedSets(const RunConfig::Evaluation& settings) const
{
    std::vector<const PreparedDataset*> sets;
    if (settings.monitorDocuments == 0)
        return sets;
    if (monitor.size() > 0)
        sets.push_back(&monitor);
    if (settings.watchTests)
        for (const PreparedDataset& set : tests)
            sets.push_back(&set);
    return sets;
}

RunData loadRunData(const RunConfig& config, const RunPaths& paths, const DocumentEncoder& encoder,
                    const std::function<void(std::int64_t, std::int64_t)>& progress)
{
    const Task& task = findTask(config.task.kind);
    const auto load = [&](const std::filesystem::path& file, const std::string& name) {
        Dataset dataset = loadDataset(file, name, task);
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
    const bool watches = config.evaluation.monitorDocuments > 0;
    std::optional<Dataset> monitor;
    if (watches && !paths.monitor.empty()) {
        monitor = load(paths.monitor, kMonitorSplit);
        total += monitor->examples.size();
    }

    Preparer preparer(task, encoder, static_cast<std::int64_t>(total), progress);
    RunData data;
    data.train = preparer.prepare(std::move(train), paths.train, false, Use::Tuning);
    data.calibration = preparer.prepare(std::move(calibration), paths.calibration, false, Use::Tuning);
    for (std::size_t i = 0; i < tests.size(); ++i)
        data.tests.push_back(preparer.prepare(std::move(tests[i]), paths.tests[i], config.task.tests[i].shifted, Use::Testing));
    if (monitor)
        data.monitor = preparer.prepare(std::move(*monitor), paths.monitor, false, Use::Testing);
    else if (watches)
        watchCalibration(data, config.evaluation.monitorDocuments, RandomSource(config.seed).stream("monitor-documents"));
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
