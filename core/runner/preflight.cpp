#include "core/runner/preflight.h"

#include "core/base/error.h"
#include "core/config/schema.h"
#include "core/engine/runtime/placement.h"
#include "core/engine/task/dataset_check.h"
#include "core/engine/task/registry.h"
#include "core/engine/text/chat_facts.h"
#include "core/runner/describe_exception.h"
#include "core/runner/machine_facts.h"
#include "core/runner/model_facts.h"

#include <algorithm>
#include <functional>

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;
using engine::Dataset;
using protocol::Check;

constexpr std::size_t kSampledDocuments = 200;
constexpr std::size_t kShownFaults = 20;
constexpr std::int64_t kBytesPerMoment = 4;

std::string megabytes(std::int64_t bytes)
{
    return std::to_string((bytes + (1 << 20) - 1) >> 20) + " MiB";
}

/// Runs the checks one after another; each reports what it finds.
class Preflight {
public:
    Preflight(const RunConfig& config, fs::path projectFolder) : m_config(config), m_projectFolder(std::move(projectFolder)) {}

    PreflightReport run()
    {
        checkConfiguration();
        if (m_report.hasErrors())
            return std::move(m_report);
        attempt("model", "model.path", [this] { checkModel(); });
        attempt("tokenizer", "model.path", [this] { checkTokenizer(); });
        attempt("data", "task.train", [this] { checkData(); });
        attempt("device", "model.device", [this] { checkDevice(); });
        estimateWork();
        attempt("disk", "", [this] { checkDisk(); });
        checkMemory();
        return std::move(m_report);
    }

private:
    void add(std::string name, std::string level, std::string text, std::string field = {})
    {
        m_report.checks.push_back({std::move(name), std::move(level), std::move(text), std::move(field)});
    }

    /// \param field  config path for a form to mark; the error's own place when empty
    void refuse(const char* name, const Error& error, const std::string& field = {})
    {
        add(name, "error", error.what(), field.empty() ? error.where() : field);
        m_report.errors.push_back(error);
    }

    /// What a check throws is its finding.
    void attempt(const char* name, const char* field, const std::function<void()>& check)
    {
        try {
            check();
        } catch (const Error& error) {
            refuse(name, error, field);
        } catch (...) {
            refuse(name, Error(ErrorCode::Failed, describeCurrentException().message), field);
        }
    }

    void checkConfiguration()
    {
        std::vector<ConfigFault> faults = configFaults(m_config);
        const std::vector<ConfigFault> missing = missingForRun(m_config);
        faults.insert(faults.end(), missing.begin(), missing.end());
        for (const ConfigFault& fault : faults)
            refuse("configuration", Error(ErrorCode::BadInput, fault.what, fault.path, fault.remedy));
        if (faults.empty())
            add("configuration", "ok", "preset " + m_config.preset);
    }

    void checkModel()
    {
        m_model = readModelFacts(m_config.model.path);
        m_report.estimate.parameters = m_model->parameters;
        add("model", "ok", m_model->description);
        if (m_model->maxPositions > 0 && m_config.model.maxLength > m_model->maxPositions)
            add("model", "warning",
                "model.max_length " + std::to_string(m_config.model.maxLength) + " is more than the model's " +
                    std::to_string(m_model->maxPositions) + " positions",
                "model.max_length");
    }

    void checkTokenizer()
    {
        m_encoder.emplace(engine::DocumentEncoder::forModel(m_config.model.path, m_config.sdmLayer.featureTail, m_config.model.maxLength,
                                                            m_config.model.chatTemplate));
        const auto idsOf = [this](const char* word) {
            std::string text;
            for (const engine::TokenId id : m_encoder->tokenizer().encode(word))
                text += (text.empty() ? "" : " ") + std::to_string(id);
            return text;
        };
        const std::string yes = idsOf("Yes"), no = idsOf("No");
        add("tokenizer", "ok", "Yes is " + yes + ", No is " + no);
        const engine::ChatFacts chat = engine::chatFactsOf(*m_encoder);
        add("chat template", "ok", engine::inOneLine(chat));
        if (chat.writesDate)
            add("chat template", "warning", "prompts hold a date: runs always tell 26 Jul 2024, other programs the day they run on",
                "model.chat_template");
        if (yes == no)
            refuse("tokenizer", Error(ErrorCode::BadInput, "Yes and No have the same ids: verdicts cannot be told apart", "model.path",
                                      "use another tokenizer"));
        if (m_model && m_encoder->tokenizer().size() > m_model->vocabularySize)
            refuse("tokenizer", Error(ErrorCode::BadInput,
                                      "the tokenizer has " + std::to_string(m_encoder->tokenizer().size()) +
                                          " ids, the model's vocabulary only " + std::to_string(m_model->vocabularySize),
                                      "model.path", "use the tokenizer that belongs to the model"));
    }

    void checkData()
    {
        using engine::DataRole;
        std::vector<engine::DataFile> files{{m_config.task.train, DataRole::Tuning}, {m_config.task.calibration, DataRole::Tuning}};
        for (const RunConfig::TestSet& test : m_config.task.tests)
            files.push_back({test.file, DataRole::Testing});
        const auto [faults, warnings] = engine::checkDatasets(files, engine::findTask(m_config.task.kind));
        for (const engine::DatasetFault& warning : warnings)
            add("data", "warning", warning.where + ": " + warning.what);
        for (std::size_t i = 0; i < std::min(faults.size(), kShownFaults); ++i)
            refuse("data", Error(ErrorCode::BadInput, faults[i].what, faults[i].where, "correct the file"));
        if (faults.size() > kShownFaults)
            refuse("data", Error(ErrorCode::BadInput, std::to_string(faults.size() - kShownFaults) + " more faults in the data", "",
                                 "`data check` lists them all"));
        if (!faults.empty())
            return;
        m_train = engine::loadDataset(m_config.task.train, "train");
        m_report.estimate.trainingDocuments = count(*m_train);
        m_report.estimate.calibrationDocuments = count(engine::loadDataset(m_config.task.calibration, "calibration"));
        for (const RunConfig::TestSet& test : m_config.task.tests)
            m_report.estimate.testDocuments += count(engine::loadDataset(test.file, test.name));
        const RunEstimate& e = m_report.estimate;
        add("data", "ok",
            std::to_string(e.trainingDocuments) + " training, " + std::to_string(e.calibrationDocuments) + " calibration, " +
                std::to_string(e.testDocuments) + " test documents");
        requireDocuments(e.trainingDocuments, "task.train");
        requireDocuments(e.calibrationDocuments, "task.calibration");
    }

    /// Each layer halves its documents and each half needs both classes.
    void requireDocuments(std::int64_t documents, const char* field)
    {
        constexpr std::int64_t kFewest = 8;
        if (documents < kFewest)
            refuse("data", Error(ErrorCode::BadInput,
                                 "has " + std::to_string(documents) + " documents, at least " + std::to_string(kFewest) + " are needed",
                                 field, "add documents"));
    }

    static std::int64_t count(const Dataset& dataset) { return static_cast<std::int64_t>(dataset.examples.size()); }

    void checkDevice()
    {
        const engine::Placement placement =
            engine::choosePlacement(m_config.model.device, m_config.model.dtype, m_model ? m_model->hiddenSize : 0);
        add("device", "ok", placement.device.str() + ", " + placement.reason);
        m_isOnCpu = placement.device.is_cpu();
    }

    void estimateWork()
    {
        RunEstimate& e = m_report.estimate;
        const std::int64_t batch = m_config.optimiser.batchDocuments;
        e.optimiserSteps = m_config.optimiser.epochs * ((e.trainingDocuments + batch - 1) / batch);
        if (!m_train || !m_encoder || m_train->examples.empty())
            return;
        const std::size_t stride = std::max<std::size_t>(1, m_train->examples.size() / kSampledDocuments);
        std::int64_t tokens = 0, sampled = 0;
        for (std::size_t i = 0; i < m_train->examples.size(); i += stride, ++sampled) {
            const auto length =
                static_cast<std::int64_t>(m_encoder->encode(m_train->examples[i].prompt, m_train->examples[i].positive).ids.size());
            tokens += length;
            e.longestDocument = std::max(e.longestDocument, length);
        }
        e.trainingTokens = m_config.optimiser.epochs * e.trainingDocuments * tokens / sampled;
        add("work", "ok", std::to_string(e.optimiserSteps) + " optimiser steps, about " + std::to_string(e.trainingTokens) + " tokens");
        if (e.longestDocument >= m_config.model.maxLength)
            add("work", "warning",
                "documents reach model.max_length " + std::to_string(m_config.model.maxLength) + " and are cut: the verdict would be lost",
                "model.max_length");
    }

    void checkDisk()
    {
        RunEstimate& e = m_report.estimate;
        if (m_config.optimiser.epochs > 0) {
            const std::int64_t checkpoint = (m_model ? m_model->bytes : 0) + 2 * kBytesPerMoment * e.parameters;
            // Those kept, the best one, and the one being written.
            e.diskBytes = checkpoint * (m_config.checkpoint.keep + 2);
        }
        const std::int64_t available = freeBytesAt(m_projectFolder);
        if (available < e.diskBytes)
            refuse("disk",
                   Error(ErrorCode::Failed, "checkpoints need " + megabytes(e.diskBytes) + ", " + megabytes(available) + " are free",
                         m_projectFolder.string(), "free some, or lower checkpoint.keep"));
        else
            add("disk", "ok", megabytes(e.diskBytes) + " of " + megabytes(available) + " free");
    }

    void checkMemory()
    {
        RunEstimate& e = m_report.estimate;
        e.memoryBytes = e.parameters * 4 * (m_config.optimiser.epochs > 0 ? 4 : 1); // weights, gradients, two moments
        const std::int64_t available = availableMemoryBytes();
        if (m_isOnCpu && available > 0 && e.memoryBytes > available)
            add("memory", "warning", "weights and optimiser need " + megabytes(e.memoryBytes) + ", " + megabytes(available) + " are free");
        else
            add("memory", "ok", "about " + megabytes(e.memoryBytes) + " and activations");
    }

    const RunConfig& m_config;
    fs::path m_projectFolder;
    PreflightReport m_report;
    std::optional<ModelFacts> m_model;
    std::optional<engine::DocumentEncoder> m_encoder;
    std::optional<Dataset> m_train;
    bool m_isOnCpu = true;
};

} // namespace

PreflightReport preflight(const RunConfig& config, const fs::path& projectFolder)
{
    return Preflight(config, projectFolder).run();
}

void requirePassed(const PreflightReport& report)
{
    if (!report.hasErrors())
        return;
    const Error& first = report.errors.front();
    const std::size_t more = report.errors.size() - 1;
    const std::string others = more == 0 ? "" : std::to_string(more) + (more == 1 ? " more error" : " more errors") + ", see --dry-run";
    throw Error(first.code(), first.fault(), first.where(),
                first.remedy() + (first.remedy().empty() || others.empty() ? "" : "; ") + others);
}

engine::RunPaths runPaths(const RunConfig& config, const fs::path& projectFolder, const std::string& runId)
{
    engine::RunPaths paths;
    paths.runFolder = projectFolder / "runs" / runId;
    paths.model = config.model.path;
    paths.train = config.task.train;
    paths.calibration = config.task.calibration;
    for (const RunConfig::TestSet& test : config.task.tests)
        paths.tests.emplace_back(test.file);
    return paths;
}

} // namespace sdm::runner
