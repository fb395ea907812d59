#include "core/runner/commands/evaluate_baselines.h"

#include "core/base/contained_path.h"
#include "core/base/error.h"
#include "core/config/config_io.h"
#include "core/engine/baselines/abstainers.h"
#include "core/engine/baselines/feature_files.h"
#include "core/engine/job/final_layer_plan.h"
#include "core/report/run_results.h"
#include "core/runs/run_folder.h"

#include <algorithm>
#include <ATen/ops/softmax.h>

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;
using report::JudgedItem;

constexpr int kClassCount = 2;

/// What of a run's test set the features do not tell.
struct TestSet {
    const report::TestSetResult* result = nullptr;
    engine::LabelledFeatures rows;
    std::vector<JudgedItem> unjudged; ///< answers without a feature: they count in every share and are admitted by nothing
};

/// One draw of the halves: its SDM layer and the others, over the same rows.
struct Draw {
    engine::SdmLayer layer;
    engine::Abstainers others;
};

Draw fitDraw(const fs::path& runFolder, const RunConfig& config, const engine::LayerFeatures& features, std::size_t draw)
{
    engine::LayerFitOptions options;
    options.settings = engine::finalLayerSettings(config);
    options.classCount = kClassCount;
    options.seed = engine::finalLayerSeed(RandomSource(config.seed), static_cast<std::int64_t>(draw));
    return {
        engine::SdmLayer::load(runFolder / "layers" / ("final-" + std::to_string(draw))),
        engine::Abstainers(features.half(draw, engine::Membership::SupportMember), features.half(draw, engine::Membership::New), options)};
}

TestSet readTestSet(const store::StoreReader& reader, const report::TestSetResult& result, const fs::path& runFolder)
{
    const fs::path file = requireBelow(runFolder, engine::answerFeatureFile(runFolder, result.split));
    TestSet set{&result, engine::readAnswerFeatures(file), {}};
    for (const GenerationRecord& answer : reader.generationRecords(result.layers.front().evaluation.id)) {
        if (answer.judged())
            continue;
        JudgedItem item;
        item.label = answer.label;
        item.prediction = kNoPrediction;
        set.unjudged.push_back(item);
    }
    const auto rows = set.rows.labels.size(0), unjudged = static_cast<std::int64_t>(set.unjudged.size());
    if (rows + unjudged != result.documents)
        throw Error(ErrorCode::BadInput,
                    "has " + std::to_string(rows) + " rows, the run judged " + std::to_string(result.documents - unjudged) + " answers",
                    file.string() + ": features", "repeat the run to write the file again");
    return set;
}

/// The layer's own word on every row, as the tables want it.
std::vector<JudgedItem> layerItems(const engine::Judgement& judgement, const at::Tensor& labels)
{
    const at::Tensor softmax = at::softmax(judgement.logits.to(at::kDouble), 1).contiguous();
    std::vector<JudgedItem> items(static_cast<std::size_t>(labels.size(0)));
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto row = static_cast<std::int64_t>(i);
        JudgedItem& item = items[i];
        item.label = static_cast<int>(labels.const_data_ptr<std::int64_t>()[i]);
        item.prediction = static_cast<int>(judgement.prediction.const_data_ptr<std::int64_t>()[i]);
        item.probability = static_cast<double>(judgement.sdm.const_data_ptr<float>()[row * kClassCount + item.prediction]);
        item.softmax = softmax.const_data_ptr<double>()[row * kClassCount + item.prediction];
        item.inRegion = judgement.inRegion.const_data_ptr<std::uint8_t>()[i] != 0;
        item.inRegionLower = judgement.inRegionLower.const_data_ptr<std::uint8_t>()[i] != 0;
    }
    return items;
}

std::vector<report::EstimatorMetrics> judge(const Draw& draw, const TestSet& set)
{
    std::vector<JudgedItem> items = layerItems(draw.layer.judge(set.rows.features), set.rows.labels);
    std::vector<JudgedItem> all = items;
    all.insert(all.end(), set.unjudged.begin(), set.unjudged.end());
    auto metrics = report::pickEstimators(report::selectiveMetrics(all, kClassCount, draw.layer.region().alpha),
                                          {"hr", "hr_lower", "sdm_at_alpha", "softmax"});
    for (const engine::Abstention& other : draw.others.judge(set.rows.features)) {
        for (std::size_t i = 0; i < items.size(); ++i)
            all[i].prediction = static_cast<int>(other.prediction[i]);
        metrics.push_back(report::metricsOfAdmitted(other.estimator, all, other.admitted, kClassCount));
    }
    return metrics;
}

report::AbstainerTable tableOf(const std::vector<Draw>& draws, const TestSet& set)
{
    report::AbstainerTable table{set.result->split, set.result->shifted, draws.front().layer.region().alpha, set.result->documents, {}};
    for (const Draw& draw : draws) {
        const auto metrics = judge(draw, set);
        table.rows.resize(metrics.size());
        for (std::size_t i = 0; i < metrics.size(); ++i) {
            table.rows[i].estimator = metrics[i].estimator;
            table.rows[i].draws.push_back(metrics[i]);
        }
    }
    return table;
}

} // namespace

std::vector<report::AbstainerTable> baselineTables(const store::StoreReader& reader, const store::RunRow& run,
                                                   const fs::path& projectFolder)
{
    const report::RunResults results = report::runResults(reader, run);
    if (results.testSets.empty())
        throw Error(ErrorCode::BadInput, "has no final evaluation (" + std::string(store::runStateName(run.state)) + ")",
                    "run " + run.id.text(), "let it finish: resume it with `sdm-runner resume`");
    const RunConfig config = parseRunConfig(run.configJson, "configuration of run " + run.id.text());
    const fs::path runFolder = runs::runFolder(projectFolder, run.id);
    requireNoLinksOut(runFolder);
    const engine::LayerFeatures features = engine::readLayerFeatures(engine::layerFeatureFile(runFolder));
    std::vector<Draw> draws;
    for (std::size_t draw = 0; draw < features.draws.size(); ++draw)
        draws.push_back(fitDraw(runFolder, config, features, draw));
    std::vector<report::AbstainerTable> tables;
    for (const report::TestSetResult& set : results.testSets)
        tables.push_back(tableOf(draws, readTestSet(reader, set, runFolder)));
    return tables;
}

} // namespace sdm::runner
