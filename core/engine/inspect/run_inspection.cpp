#include "core/engine/inspect/run_inspection.h"

#include "core/config/idle_settings.h"
#include "core/config/schema.h"
#include "core/engine/folder/adapter_folder.h"
#include "core/engine/inspect/layer_material.h"
#include "core/engine/task/dataset_check.h"
#include "core/engine/task/registry.h"

#include <algorithm>
#include <set>

namespace sdm::engine {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kShownFaults = 20;

/// Runs the checks one after another; what cannot be looked at because of an earlier refusal is left out.
class Inspector {
public:
    Inspector(const RunConfig& config, const RunPaths& paths, const InspectionOptions& options)
        : m_config(config), m_paths(paths), m_options(options)
    {
    }

    RunInspection inspect()
    {
        checkConfiguration();
        if (!m_result.findings.refusals.empty())
            return std::move(m_result);
        attempt("model", "model.path", [this] { m_result.model = readModelFacts(m_paths.model); });
        if (m_result.model && m_config.optimiser.epochs > 0)
            attempt("model", "model.path", [this] { requireWhole(); });
        if (m_result.model && m_config.trainsAdapter())
            attempt("adapter", "adapter.targets",
                    [this] { m_result.adapter = adapterFactsOf(LoraSettings::of(m_config.adapter), m_result.model->config); });
        attempt("device", "model.device", [this] {
            m_result.placement =
                choosePlacement(m_config.model.device, m_config.model.dtype, m_result.model ? m_result.model->config.hiddenSize : 0);
        });
        attempt("tokenizer", "model.path", [this] { checkTokenizer(); });
        attempt("data", "task.train", [this] { checkData(); });
        if (m_result.inputs)
            checkDocuments();
        if (m_result.inputs && m_result.model && m_result.placement)
            planForMemory();
        return std::move(m_result);
    }

private:
    RunFindings& findings() { return m_result.findings; }

    /// What a check throws is its finding; a request to stop is none.
    void attempt(const char* check, const char* field, const std::function<void()>& look)
    {
        try {
            look();
        } catch (const Error& error) {
            if (error.code() == ErrorCode::Cancelled)
                throw;
            findings().refuse(check, error, field);
        }
    }

    void checkConfiguration()
    {
        for (const ConfigFault& fault : configFaults(m_config))
            findings().refuse("configuration", Error(ErrorCode::BadInput, fault.what.text(), fault.path, fault.remedy.text()), fault.path);
        if (findings().refusals.empty())
            tellIdleSettings();
        if (m_paths.tests.size() != m_config.task.tests.size())
            throw Error(ErrorCode::InvalidArgument, "one path is needed for each of task.tests", "task.tests");
    }

    void tellIdleSettings()
    {
        for (const IdleSetting& idle : idleSettings(m_config))
            findings().warn("configuration", idle.path + " has no effect: " + idle.why, "leave it out, or change what it depends on",
                            idle.path);
        if (m_config.optimiser.epochs > 0 && m_config.checkpoint.state != CheckpointState::Full)
            findings().warn("configuration",
                            "a run that is stopped while it trains begins again: its checkpoints lack the optimiser's state",
                            "set checkpoint.state to full where there is room", "checkpoint.state");
    }

    /// A checkpoint holds a whole model, or an adapter of one: not an adapter of an adapter.
    void requireWhole() const
    {
        if (isAdapterFolder(m_paths.model))
            throw Error(ErrorCode::Unsupported, "holds an adapter: only a whole model is tuned", m_paths.model.string(),
                        "merge it first: sdm-runner model merge");
    }

    void checkTokenizer()
    {
        m_encoder.emplace(DocumentEncoder::forModel(m_paths.model, m_config.sdmLayer.featureTail, m_config.model.chatTemplate));
        const Tokenizer& tokenizer = m_encoder->tokenizer();
        if (tokenizer.encode("Yes") == tokenizer.encode("No"))
            throw Error(ErrorCode::BadInput, "Yes and No have the same ids: verdicts cannot be told apart", "model.path",
                        "use another tokenizer");
        if (m_result.model)
            requireTokenizerFits(tokenizer, m_result.model->config, "model.path");
    }

    void checkData()
    {
        std::vector<DataFile> files{{m_paths.train, DataRole::Tuning}, {m_paths.calibration, DataRole::Tuning}};
        for (const fs::path& tests : m_paths.tests)
            files.push_back({tests, DataRole::Testing});
        if (!m_paths.monitor.empty())
            files.push_back({m_paths.monitor, DataRole::Testing});
        const auto [faults, warnings] = checkDatasets(files, findTask(m_config.task.kind));
        for (const DatasetFault& warning : warnings)
            findings().warn("data", warning.where + ": " + warning.what, {}, fieldOf(warning.where));
        for (std::size_t i = 0; i < std::min(faults.size(), kShownFaults); ++i)
            findings().refuse(
                "data",
                Error(ErrorCode::BadInput, faults[i].what, faults[i].where, "`sdm-runner data check` on the run's files shows every fault"),
                fieldOf(faults[i].where));
        if (faults.size() > kShownFaults)
            findings().refuse("data",
                              Error(ErrorCode::BadInput, std::to_string(faults.size() - kShownFaults) + " more faults in the data", {},
                                    "`sdm-runner data check` on the run's files shows every fault"),
                              "task.train");
        m_hasDataFaults = !faults.empty();
        if (m_encoder)
            takeInputs();
    }

    /// Faulty data is read as well where it can be: its lengths are looked at all the same.
    void takeInputs()
    {
        try {
            m_result.inputs = readInputs();
        } catch (const Error& error) {
            if (!m_hasDataFaults || error.code() == ErrorCode::Cancelled)
                throw;
        }
    }

    /// The setting that names the file of a fault.
    std::string fieldOf(const std::string& where) const
    {
        if (where.starts_with(m_paths.calibration.string()))
            return "task.calibration";
        if (!m_paths.monitor.empty() && where.starts_with(m_paths.monitor.string()))
            return "task.monitor";
        return where.starts_with(m_paths.train.string()) ? "task.train" : "task.tests";
    }

    SharedInputs readInputs()
    {
        std::vector<RunInputs::Stamp> made = stamps();
        if (m_options.previous && m_options.previous->made == made)
            return m_options.previous;
        const auto progress = m_options.progress ? m_options.progress : [](std::int64_t, std::int64_t) {};
        RunData data = loadRunData(m_config, m_paths, *m_encoder, progress);
        return std::make_shared<const RunInputs>(RunInputs{std::move(made), std::move(*m_encoder), std::move(data)});
    }

    /// Everything that decides the encoded data: files by path, size and time, and the settings of the encoder and the splits.
    std::vector<RunInputs::Stamp> stamps() const
    {
        std::vector<RunInputs::Stamp> made{{m_config.model.chatTemplate, static_cast<std::int64_t>(m_config.sdmLayer.featureTail)},
                                           {m_config.task.kind, m_config.evaluation.monitorDocuments},
                                           {"seed", static_cast<std::int64_t>(m_config.seed)}};
        for (const RunConfig::TestSet& tests : m_config.task.tests)
            made.emplace_back(tests.name, tests.shifted ? 1 : 0);
        std::vector<fs::path> files{m_paths.train, m_paths.calibration};
        files.insert(files.end(), m_paths.tests.begin(), m_paths.tests.end());
        if (!m_paths.monitor.empty())
            files.push_back(m_paths.monitor);
        const auto dataFiles = static_cast<std::ptrdiff_t>(files.size());
        for (const fs::path& folder : std::set<fs::path>{m_paths.model, wholeModelFolder(m_paths.model)})
            for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
                if (entry.is_regular_file())
                    files.push_back(entry.path());
        std::sort(files.begin() + dataFiles, files.end());
        for (const fs::path& file : files) {
            made.emplace_back(file.string(), static_cast<std::int64_t>(fs::file_size(file)));
            made.emplace_back(file.string(), fs::last_write_time(file).time_since_epoch().count());
        }
        return made;
    }

    void checkDocuments()
    {
        const RunData& data = m_result.inputs->data;
        if (!m_hasDataFaults) {
            checkAnswers(data);
            checkLayerMaterial(data, m_config, findings());
        }
        if (!m_result.model)
            return;
        const LengthLimits limits = lengthLimits(m_config, m_result.model->config);
        m_result.lengths = measureLengths(data, limits);
        checkLengths(data, limits, findings());
    }

    void planForMemory()
    {
        const c10::Device device = m_result.placement->device;
        const MemoryDemand demand =
            MemoryDemand::of(m_config, *m_result.model, m_result.adapter, *m_result.placement, m_result.inputs->data);
        m_result.memory = planMemory(m_config, demand, m_options.memoryOf(device));
        checkMemory(m_config, *m_result.memory, device, findings());
    }

    /// Every document that is tuned on needs a wrong answer, and something to learn in both.
    void checkAnswers(const RunData& data)
    {
        for (const PreparedDataset* dataset : {&data.train, &data.calibration}) {
            const std::string field = dataset == &data.train ? "task.train" : "task.calibration";
            std::size_t faults = 0;
            for (const PreparedDocument& document : dataset->documents) {
                const auto fault = answerFault(document);
                if (!fault)
                    continue;
                if (++faults <= kShownFaults)
                    findings().refuse("data",
                                      Error(ErrorCode::BadInput, "document '" + document.example.id + "' " + *fault,
                                            dataset->file.string() + ':' + std::to_string(document.example.line),
                                            "training and calibration items need one right and one wrong answer each"),
                                      field);
            }
            if (faults > kShownFaults)
                findings().refuse("data",
                                  Error(ErrorCode::BadInput, std::to_string(faults - kShownFaults) + " more documents lack an answer",
                                        dataset->file.string()),
                                  field);
        }
    }

    static std::optional<std::string> answerFault(const PreparedDocument& document)
    {
        if (!document.negative)
            return "has no default_negative";
        for (const DocumentText& text : {document.positive, document.negative})
            if (text->masked >= static_cast<std::int64_t>(text->ids.size()))
                return "has an answer with nothing to learn from";
        return std::nullopt;
    }

    const RunConfig& m_config;
    const RunPaths& m_paths;
    const InspectionOptions& m_options;
    RunInspection m_result;
    std::optional<DocumentEncoder> m_encoder;
    bool m_hasDataFaults = false;
};

} // namespace

RunInspection inspectRun(const RunConfig& config, const RunPaths& paths, const InspectionOptions& options)
{
    return Inspector(config, paths, options).inspect();
}

Error firstOf(const std::vector<Error>& errors)
{
    const Error& first = errors.front();
    const std::size_t more = errors.size() - 1;
    const std::string others = more == 0 ? "" : std::to_string(more) + (more == 1 ? " more error" : " more errors") + ", see --dry-run";
    return {first.code(), first.fault(), first.where(), first.remedy() + (first.remedy().empty() || others.empty() ? "" : "; ") + others};
}

void requireSound(const RunInspection& inspection)
{
    std::vector<Error> errors;
    for (const RunRefusal& refusal : inspection.findings.refusals)
        errors.push_back(refusal.error);
    if (!errors.empty())
        throw firstOf(errors);
}

} // namespace sdm::engine
