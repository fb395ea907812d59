#include "core/report/run_export.h"

#include "core/base/error.h"
#include "core/report/output_file.h"
#include "core/report/record_lines.h"
#include "core/report/tensorboard_file.h"

#include <algorithm>
#include <memory>
#include <set>

namespace sdm::report {
namespace {

namespace fs = std::filesystem;
using store::StoreReader;
using store::Superseded;

constexpr std::int64_t kMetricPage = 100'000;
constexpr std::size_t kGenerationPage = 1000;

bool wantsCsv(const fs::path& out)
{
    return out.extension() == ".csv";
}

/// Hands every metric row of the run to `take`, in the order of arrival, page by page.
template <typename Take>
void forEachMetric(const StoreReader& reader, const RunId& runId, Take&& take)
{
    std::int64_t last = 0;
    for (;;) {
        const auto page = reader.metricsAfter(runId, last, kMetricPage, Superseded::Included);
        for (const store::MetricRow& metric : page)
            take(metric);
        if (static_cast<std::int64_t>(page.size()) < kMetricPage)
            return;
        last = page.back().rowId;
    }
}

std::vector<EvaluationContext> evaluationsOf(const StoreReader& reader, const RunId& runId)
{
    std::set<EvaluationId> current;
    for (const EvaluationRecord& evaluation : reader.evaluations(runId))
        current.insert(evaluation.id);
    const auto layers = reader.layers(runId, Superseded::Included);
    std::vector<EvaluationContext> contexts;
    for (const EvaluationRecord& evaluation : reader.evaluations(runId, Superseded::Included)) {
        EvaluationContext context{evaluation, {}, !current.contains(evaluation.id)};
        const auto layer = std::find_if(layers.begin(), layers.end(), [&](const LayerRecord& one) { return one.id == evaluation.layerId; });
        if (layer != layers.end())
            context.layer = *layer;
        contexts.push_back(std::move(context));
    }
    return contexts;
}

template <typename Take>
void forEachGeneration(const StoreReader& reader, const EvaluationContext& context, store::Neighbours neighbours, Take&& take)
{
    const auto ids = reader.generationIds(context.evaluation.id, {}, store::GenerationOrder::Document, false);
    for (std::size_t begin = 0; begin < ids.size(); begin += kGenerationPage) {
        const std::size_t end = std::min(begin + kGenerationPage, ids.size());
        for (const store::GenerationView& view : reader.generations(
                 {ids.begin() + static_cast<std::ptrdiff_t>(begin), ids.begin() + static_cast<std::ptrdiff_t>(end)}, neighbours))
            take(view);
    }
}

ExportResult exportMetrics(const StoreReader& reader, const RunId& runId, const fs::path& out)
{
    OutputFile file(out);
    const bool csv = wantsCsv(out);
    if (csv)
        file.write(metricCsvHeader());
    ExportResult result{{out}, 0};
    forEachMetric(reader, runId, [&](const store::MetricRow& metric) {
        file.write(csv ? metricCsv(metric) : metricJson(metric));
        ++result.rows;
    });
    file.commit();
    return result;
}

ExportResult exportGenerations(const StoreReader& reader, const RunId& runId, const fs::path& out)
{
    OutputFile file(out);
    const bool csv = wantsCsv(out);
    if (csv)
        file.write(generationCsvHeader());
    ExportResult result{{out}, 0};
    for (const EvaluationContext& context : evaluationsOf(reader, runId)) {
        forEachGeneration(reader, context, store::Neighbours::Included, [&](const store::GenerationView& view) {
            file.write(csv ? generationCsv(context, view) : generationJson(context, view));
            ++result.rows;
        });
    }
    file.commit();
    return result;
}

bool isSelected(const EvaluationContext& context, const PredictionSelection& selection)
{
    return !context.superseded && context.evaluation.purpose == EvaluationPurpose::Final &&
           (!selection.split || *selection.split == context.evaluation.split) && (!selection.draw || *selection.draw == context.layer.draw);
}

ExportResult exportPredictions(const StoreReader& reader, const store::RunRow& run, const fs::path& out,
                               const PredictionSelection& selection)
{
    OutputFile file(out);
    const bool csv = wantsCsv(out);
    if (csv)
        file.write(predictionCsvHeader());
    ExportResult result{{out}, 0};
    for (const EvaluationContext& context : evaluationsOf(reader, run.id)) {
        if (!isSelected(context, selection))
            continue;
        forEachGeneration(reader, context, store::Neighbours::LeftOut, [&](const store::GenerationView& view) {
            file.write(csv ? predictionCsv(context, view) : predictionJson(context, view));
            ++result.rows;
        });
    }
    if (result.rows == 0)
        throw Error(ErrorCode::BadInput,
                    "the run has no such predictions of a final layer (it is " + std::string(runStateName(run.state)) + ")", run.id,
                    "finish the run, or export `generations`");
    file.commit();
    return result;
}

ExportResult exportHardNegatives(const StoreReader& reader, const RunId& runId, const fs::path& out)
{
    OutputFile file(out);
    const bool csv = wantsCsv(out);
    if (csv)
        file.write(hardNegativeCsvHeader());
    ExportResult result{{out}, 0};
    for (const store::HardNegativeRow& row : reader.hardNegativeRows(runId)) {
        file.write(csv ? hardNegativeCsv(row) : hardNegativeJson(row));
        ++result.rows;
    }
    file.commit();
    return result;
}

ExportResult exportTensorboard(const StoreReader& reader, const store::RunRow& run, const fs::path& out)
{
    if (fs::exists(out) && !fs::is_directory(out))
        throw Error(ErrorCode::BadInput, "the output is a file, a folder is needed", out.string(), "name a folder in --out");
    const std::int64_t seconds = run.createdMs / 1000;
    auto current = std::make_unique<TensorboardFile>(out, seconds);
    std::unique_ptr<TensorboardFile> superseded;
    ExportResult result;
    forEachMetric(reader, run.id, [&](const store::MetricRow& metric) {
        if (metric.superseded && !superseded)
            superseded = std::make_unique<TensorboardFile>(out / "superseded", seconds);
        (metric.superseded ? *superseded : *current)
            .addScalar(metric.point.key, metric.point.step, static_cast<double>(metric.timeMs) / 1000.0, metric.point.value);
        ++result.rows;
    });
    for (auto* file : {current.get(), superseded.get()}) {
        if (!file)
            continue;
        file->commit();
        result.files.push_back(file->path());
    }
    return result;
}

} // namespace

ExportKind exportKindFromName(std::string_view name)
{
    constexpr std::pair<std::string_view, ExportKind> kNames[] = {{"metrics", ExportKind::Metrics},
                                                                  {"generations", ExportKind::Generations},
                                                                  {"hard_negatives", ExportKind::HardNegatives},
                                                                  {"predictions", ExportKind::Predictions},
                                                                  {"tensorboard", ExportKind::Tensorboard}};
    for (const auto& [known, kind] : kNames) {
        if (known == name)
            return kind;
    }
    throw Error(ErrorCode::BadInput, "cannot export `" + std::string(name) + "`", "--what",
                "use metrics, generations, hard_negatives, predictions or tensorboard");
}

ExportResult exportRun(const StoreReader& reader, const store::RunRow& run, ExportKind kind, const fs::path& out,
                       const PredictionSelection& selection)
{
    switch (kind) {
    case ExportKind::Metrics:
        return exportMetrics(reader, run.id, out);
    case ExportKind::Generations:
        return exportGenerations(reader, run.id, out);
    case ExportKind::HardNegatives:
        return exportHardNegatives(reader, run.id, out);
    case ExportKind::Predictions:
        return exportPredictions(reader, run, out, selection);
    case ExportKind::Tensorboard:
        return exportTensorboard(reader, run, out);
    }
    return {};
}

} // namespace sdm::report
