#include "core/runner/preflight.h"

#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/config/config_io.h"
#include "core/config/schema.h"
#include "core/engine/progress/training_plan.h"
#include "core/engine/runtime/cuda_support.h"
#include "core/engine/text/chat_facts.h"
#include "core/runner/describe_exception.h"
#include "core/runner/machine_facts.h"
#include "core/runs/project_leftovers.h"
#include "core/runs/run_folder.h"
#include "core/store/project_file.h"
#include "core/store/store_reader.h"

#include <algorithm>

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;
using engine::RunInspection;
using engine::RunRefusal;
using engine::RunWarning;

// Weights whose measurement takes about a second on two cores.
constexpr std::int64_t kSmallModel = 20'000'000;

std::string mebibytes(std::int64_t bytes)
{
    return std::to_string((bytes + (1 << 20) - 1) >> 20) + " MiB";
}

std::string counted(std::int64_t count, const char* what)
{
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

/// Tells what an inspection found, and adds what only the machine can say.
class Preflight {
public:
    Preflight(const RunConfig& config, fs::path projectFolder, Measure measure, PreflightMemory& memory)
        : m_config(config), m_folder(std::move(projectFolder)), m_measure(measure), m_memory(memory)
    {
    }

    PreflightReport run()
    {
        if (!isComplete() || !hasProject())
            return std::move(m_report);
        m_paths = runPaths(m_config, m_folder, newUlid()); // of the run that may come to be: nothing is made there
        try {
            m_inspection = engine::inspectRun(m_config, m_paths, {{}, m_memory.inputs});
        } catch (...) {
            const Failure failure = describeCurrentException();
            refuse("configuration", Error(ErrorCode::Failed, failure.message, failure.field), {});
            return std::move(m_report);
        }
        if (m_inspection.inputs)
            m_report.inputs = m_memory.inputs = m_inspection.inputs;
        tellFindings();
        if (m_inspection.inputs && m_inspection.model && m_inspection.placement) {
            checkDisk();
            tellMemory();
            checkTime();
        }
        return std::move(m_report);
    }

private:
    void add(std::string name, std::string value) { m_report.checks.push_back({std::move(name), "ok", std::move(value), {}, {}}); }
    void warn(std::string name, std::string value, std::string remedy, std::string field)
    {
        m_report.checks.push_back({std::move(name), "warning", std::move(value), std::move(remedy), std::move(field)});
    }
    /// \param field  config path for a form to mark; the error's own place when empty
    void refuse(const std::string& name, const Error& error, const std::string& field)
    {
        const std::string value = (error.where().empty() ? "" : error.where() + ": ") + error.fault();
        m_report.checks.push_back({name, "refused", value, error.remedy(), field.empty() ? error.where() : field});
        m_report.errors.push_back(error);
    }

    /// Whether a run has all it needs to be looked at.
    bool isComplete()
    {
        for (const ConfigFault& fault : missingForRun(m_config))
            refuse("configuration", Error(ErrorCode::BadInput, fault.what.text(), fault.path, fault.remedy.text()), fault.path);
        return !m_report.hasErrors();
    }

    /// Whether the project can take a run.
    bool hasProject()
    {
        try {
            store::requireUsableProject(m_folder);
            store::requireUsableStore(m_folder);
        } catch (const Error& error) {
            refuse("project", error, {});
        }
        return !m_report.hasErrors();
    }

    void tellFindings()
    {
        const bool looked = tell("configuration", "preset " + m_config.preset);
        if (!looked)
            return;
        RunEstimate& e = m_report.estimate;
        if (m_inspection.model)
            e.parameters = m_inspection.model->parameters;
        tell("model", m_inspection.model ? m_inspection.model->description : "");
        tell("adapter", m_inspection.adapter ? m_inspection.adapter->description + ", the model's own are frozen" : "");
        tell("device", m_inspection.placement ? m_inspection.placement->device.str() + ", " + m_inspection.placement->reason : "");
        if (m_inspection.placement)
            tellCards(*m_inspection.placement);
        tell("tokenizer", m_inspection.inputs ? verdictIds() : "");
        if (m_inspection.inputs)
            tellChat();
        if (m_inspection.inputs)
            countDocuments();
        tell("data", std::to_string(e.trainingDocuments) + " training, " + std::to_string(e.calibrationDocuments) + " calibration and " +
                         counted(e.testDocuments, "test document"));
        if (!m_inspection.inputs)
            return;
        tell("layers", "each half can hold both classes");
        if (m_inspection.model)
            tell("lengths", lengthsText());
        add("work", counted(e.optimiserSteps, "optimiser step") + ", " + counted(e.trainingTokens, "token"));
    }

    /// The refusals and warnings of a check; without any, `value`. \return whether nothing was refused
    bool tell(const std::string& check, const std::string& value)
    {
        bool isSilent = true, isRefused = false;
        for (const RunRefusal& refusal : m_inspection.findings.refusals)
            if (refusal.check == check) {
                refuse(check, refusal.error, refusal.field);
                isSilent = false;
                isRefused = true;
            }
        for (const RunWarning& warning : m_inspection.findings.warnings)
            if (warning.check == check) {
                warn(check, warning.text, warning.remedy, warning.field);
                isSilent = false;
            }
        if (isSilent && !value.empty())
            add(check, value);
        return !isRefused;
    }

    void tellCards(const engine::Placement& placement)
    {
        if (placement.leavesCardAside)
            warn("GPU", engine::cudaSupport().finding(), engine::cudaSupport().remedy(), "model.device");
        else if (!placement.cards.empty())
            add("GPU", placement.cards);
    }

    void tellChat()
    {
        const engine::ChatFacts chat = engine::chatFactsOf(m_inspection.inputs->encoder);
        add("chat template", engine::inOneLine(chat));
        if (chat.writesDate)
            warn("chat template", "prompts hold a date: runs always tell 26 Jul 2024, other programs the day they run on", {},
                 "model.chat_template");
    }

    std::string verdictIds() const
    {
        const auto idsOf = [this](const char* word) {
            std::string text;
            for (const std::int64_t id : m_inspection.inputs->encoder.tokenizer().encode(word))
                text += (text.empty() ? "" : " ") + std::to_string(id);
            return text;
        };
        return "Yes is " + idsOf("Yes") + ", No is " + idsOf("No");
    }

    void countDocuments()
    {
        RunEstimate& e = m_report.estimate;
        const engine::RunData& data = m_inspection.inputs->data;
        e.trainingDocuments = data.train.size();
        e.calibrationDocuments = data.calibration.size();
        for (const engine::PreparedDataset& tests : data.tests)
            e.testDocuments += tests.size();
        e.optimiserSteps = engine::TrainingPlan(m_config, data.train.size()).totalSteps();
        for (const engine::SplitLengths& split : m_inspection.lengths)
            e.longestDocument = std::max(e.longestDocument, split.longest);
        if (!m_inspection.lengths.empty())
            e.trainingTokens = m_config.optimiser.epochs * m_inspection.lengths.front().tokens;
    }

    std::string lengthsText() const
    {
        std::string text;
        for (const engine::SplitLengths& split : m_inspection.lengths)
            text += (text.empty() ? "" : ", ") + split.split + " " + std::to_string(split.longest);
        return "longest document of each split in tokens: " + text + "; model.max_length is " + std::to_string(m_config.model.maxLength);
    }

    std::string checkpointsText(const engine::DiskEstimate& disk) const
    {
        if (disk.mostCheckpoints == 1)
            return "a checkpoint of " + mebibytes(disk.checkpoint);
        return "at most " + std::to_string(disk.mostCheckpoints) + " checkpoints of together " + mebibytes(disk.checkpoints) +
               ", the largest " + mebibytes(disk.checkpoint);
    }

    void checkDisk()
    {
        engine::DiskEstimate& disk = m_report.estimate.disk;
        disk = engine::estimateDisk(m_config, m_paths, m_inspection);
        const std::int64_t left = runs::projectLeftoverBytes(m_folder); // removed before the run begins
        const std::int64_t available = freeBytesAt(m_folder) + left;
        std::string parts = "layers, features, answers and store " + mebibytes(disk.total() - disk.checkpoints);
        if (disk.checkpoints > 0)
            parts = checkpointsText(disk) + ", " + parts;
        const std::string freed = left > 0 ? ", " + mebibytes(left) + " of them once what killed processes left behind is removed" : "";
        const std::string value = mebibytes(disk.total()) + " at most of " + mebibytes(available) + " free" + freed + ": " + parts;
        if (available < disk.total())
            refuse(
                "disk",
                Error(ErrorCode::Failed, value, m_folder.string(), "free some, lower checkpoint.keep, or let checkpoint.state hold less"),
                "checkpoint.keep");
        else
            add("disk", value);
    }

    /// The plan the run follows, a line each.
    void tellMemory()
    {
        const engine::MemoryPlan& plan = *m_inspection.memory;
        m_report.estimate.memory = plan;
        const std::string there = plan.there ? mebibytes(plan.there->freeBytes) + " free of " + mebibytes(plan.there->totalBytes)
                                             : "and does not say what it has";
        const std::string device = m_inspection.placement->device.str();
        tell("memory", "about " + mebibytes(plan.total()) + "; " + device + (plan.there ? " has " : " ") + there);
        add("memory plan", plan.sentence());
        m_fitsMemory = plan.fits() && (!plan.there || plan.total() <= plan.there->freeBytes);
    }

    void checkTime()
    {
        if (m_measure == Measure::Never || m_report.hasErrors())
            return;
        if (!m_fitsMemory || (m_measure == Measure::SmallModels && m_report.estimate.parameters > kSmallModel)) {
            add("time", m_fitsMemory ? "not measured for a model of this size; `sdm-runner run --dry-run` does"
                                     : "not measured: the model hardly fits into memory");
            return;
        }
        const engine::Throughput t = throughput();
        m_report.estimate.time = engine::estimateTime(m_config, m_inspection, t);
        char rates[160];
        std::snprintf(rates, sizeof rates,
                      "%.0f tokens/s tuned, %.0f embedded, %.1f ms a token of %lld answers, %.2f s an epoch of a layer",
                      t.tunedTokensPerSecond, t.embeddedTokensPerSecond, 1000 * t.newTokenSeconds,
                      static_cast<long long>(t.answersTogether), t.layerEpochSeconds);
        add("time", engine::durationText(m_report.estimate.time->lowestSeconds) + " to " +
                        engine::durationText(m_report.estimate.time->highestSeconds) +
                        ", from a probe of this model here and now: " + rates);
    }

    engine::Throughput throughput()
    {
        const std::string settings = runConfigJson(m_config, -1);
        if (!m_memory.measured || m_memory.measured->inputs != m_inspection.inputs || m_memory.measured->settings != settings)
            m_memory.measured = {m_inspection.inputs, settings,
                                 engine::measureThroughput(engine::followed(m_config, *m_inspection.memory), m_paths, m_inspection)};
        return m_memory.measured->throughput;
    }

    const RunConfig& m_config;
    fs::path m_folder;
    Measure m_measure;
    PreflightMemory& m_memory;
    engine::RunPaths m_paths;
    RunInspection m_inspection;
    PreflightReport m_report;
    bool m_fitsMemory = true;
};

} // namespace

PreflightReport preflight(const RunConfig& config, const fs::path& projectFolder, Measure measure, PreflightMemory& memory)
{
    return Preflight(config, projectFolder, measure, memory).run();
}

void requirePassed(const PreflightReport& report)
{
    if (report.hasErrors())
        throw engine::firstOf(report.errors);
}

engine::RunPaths runPaths(const RunConfig& config, const fs::path& projectFolder, const std::string& runId)
{
    engine::RunPaths paths;
    paths.runFolder = runs::runFolder(projectFolder, runId);
    paths.model = config.model.path;
    paths.train = config.task.train;
    paths.calibration = config.task.calibration;
    for (const RunConfig::TestSet& test : config.task.tests)
        paths.tests.emplace_back(test.file);
    paths.monitor = config.task.monitor;
    return paths;
}

} // namespace sdm::runner
