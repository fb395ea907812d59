#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/config/config_io.h"
#include "core/engine/runtime/placement.h"
#include "core/engine/sdm/row_checks.h"
#include "core/runner/commands/commands.h"
#include "core/runner/commands/layer_files.h"
#include "core/runner/commands/number_options.h"
#include "core/runner/layer_change.h"

#include <algorithm>
#include <ATen/core/Tensor.h>
#include <cstdio>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace sdm::runner {
namespace {

using engine::SdmLayer;
using OrderedJson = nlohmann::ordered_json;

/// The options as CLI11 stores them; they outlive the parse because the command's action holds them.
struct LayerOptions {
    std::string support, calibration, out, config, initialWeights, rowOrders, report;
    std::string layer, features;
    std::int64_t classes = 0;
    std::uint64_t seed = 0;
    double alpha = 0;
    bool supportMember = false;
    bool force = false;
    int threads = 0;
};

/// Aligned "name  value" lines of a flat object; nested ones are left out.
void printFacts(const OrderedJson& facts)
{
    for (const auto& [key, value] : facts.items()) {
        if (!value.is_object())
            std::printf("%-18s %s\n", key.c_str(), value.is_string() ? value.get<std::string>().c_str() : value.dump().c_str());
    }
}

void printResult(const CommandContext& context, const OrderedJson& result)
{
    if (context.json)
        std::cout << result.dump() << '\n';
    else
        printFacts(result);
}

void printTable(const OrderedJson& table)
{
    std::printf("\n%-10s %8s %10s %10s %12s\n", "class", "rows", "loss", "accuracy", "mean q");
    const auto line = [](const std::string& name, const OrderedJson& row) {
        const std::string count = row.contains("count") ? row["count"].dump() : "";
        const auto decimals = [&row](const char* key, int digits) { return fixedNumber(row[key].get<double>(), digits); };
        std::printf("%-10s %8s %10s %10s %12s\n", name.c_str(), count.c_str(), decimals("loss", 6).c_str(), decimals("accuracy", 4).c_str(),
                    decimals("mean_similarity", 2).c_str());
    };
    for (std::size_t c = 0; c < table["classes"].size(); ++c)
        line(std::to_string(c), table["classes"][c]);
    line("balanced", table["balanced"]);
    line("marginal", table["marginal"]);
}

std::int64_t largestLabel(const engine::LabelledFeatures& rows)
{
    return rows.labels.numel() == 0 ? -1 : rows.labels.max().item<std::int64_t>();
}

/// Classes that the labels of a file speak of.
std::int64_t classesIn(const engine::LabelledFeatures& rows, const std::string& path)
{
    const std::int64_t largest = largestLabel(rows);
    if (largest >= engine::kMostClasses)
        throw Error(ErrorCode::BadInput,
                    "holds the label " + std::to_string(largest) + "; a layer has at most " + std::to_string(engine::kMostClasses) +
                        " classes",
                    path + ": labels", "number the classes 0, 1, 2, ...");
    return largest + 1;
}

/// From the option, the initial weights, or the largest label, whichever is there first.
std::int64_t classCountOf(const LayerOptions& options, const engine::LayerFitOptions& fit, const engine::LabelledFeatures& support,
                          const engine::LabelledFeatures& calibration)
{
    if (options.classes != 0)
        return options.classes;
    if (fit.initialWeights)
        return engine::SdmWeights::fromTensors(*fit.initialWeights).classCount();
    return std::max({std::int64_t{2}, classesIn(support, options.support), classesIn(calibration, options.calibration)});
}

/// A line about every tenth of the epochs, rewritten in place on a terminal.
std::function<void(const engine::LayerEpoch&)> epochPrinter(std::int64_t epochs)
{
    const bool onTerminal = isatty(STDERR_FILENO) != 0;
    const std::int64_t every = onTerminal ? 1 : std::max<std::int64_t>(1, epochs / 10);
    return [=](const engine::LayerEpoch& line) {
        if (line.epoch % every != 0 && line.epoch != epochs)
            return;
        std::fprintf(stderr, "%sepoch %lld/%lld  training loss %s  balanced calibration loss %s%s", onTerminal ? "\r" : "",
                     static_cast<long long>(line.epoch), static_cast<long long>(epochs), fixedNumber(line.trainLoss, 6).c_str(),
                     fixedNumber(line.balancedLoss, 6).c_str(), onTerminal && line.epoch != epochs ? "" : "\n");
    };
}

void warnOfMissingClasses(const SdmLayer& layer)
{
    for (std::size_t c = 0; c < layer.calibrationSummary().size(); ++c) {
        if (layer.calibrationSummary()[c].count == 0)
            std::fprintf(stderr, "warning: class %zu has no calibration rows: d is 0 for every new row, and there is no region\n", c);
    }
}

int fit(const CommandContext& context, const LayerOptions& options)
{
    engine::setThreads(options.threads);
    engine::LayerFitOptions fit;
    if (!options.config.empty())
        fit.settings = parseLayerConfig(readFile(options.config), options.config);
    if (!options.initialWeights.empty())
        fit.initialWeights = readInitialWeights(options.initialWeights);
    if (!options.rowOrders.empty())
        fit.rowOrders = readRowOrders(options.rowOrders);
    const engine::LabelledFeatures support = readFeatures(options.support), calibration = readFeatures(options.calibration);
    fit.classCount = classCountOf(options, fit, support, calibration);
    fit.seed = options.seed;
    fit.allowMissingClass = true;
    if (!context.quiet)
        fit.onEpoch = epochPrinter(fit.settings.epochs);

    std::vector<engine::LayerEpoch> epochs;
    SdmLayer layer = fitSdmLayer(support, calibration, fit, &epochs);
    layer.setOrigin(commonOrigin(options.support, options.calibration));
    if (!context.quiet)
        warnOfMissingClasses(layer);
    layer.save(options.out);
    if (!options.report.empty())
        writeFileAtomically(options.report, fitReport(layer, epochs).dump(1) + "\n");
    OrderedJson result{{"layer", options.out}};
    result.update(layerSummary(layer));
    printResult(context, result);
    return 0;
}

/// Feature files that say what they were made from must say what the layer says.
void holdAgainst(const SdmLayer& layer, const LayerOptions& options)
{
    const auto conflicts =
        requireOrigin(layer.origin(), readOrigin(options.features), engine::Unknown::Agrees, options.layer, options.force);
    for (const std::string& conflict : conflicts)
        std::fprintf(stderr, "warning: %s\n", conflict.c_str());
}

int apply(const CommandContext& context, const LayerOptions& options)
{
    engine::setThreads(options.threads);
    const SdmLayer layer = SdmLayer::load(options.layer);
    holdAgainst(layer, options);
    const engine::LabelledFeatures rows = readFeatures(options.features, true);
    if (rows.labels.defined())
        engine::requireLabels(rows, options.features + ": labels", layer.classCount());
    const auto membership = options.supportMember ? engine::Membership::SupportMember : engine::Membership::New;
    const engine::Judgement judgement = layer.judge(rows.features, {membership});
    writeJudgement(options.out, judgement, rows.labels);
    OrderedJson result{{"out", options.out},
                       {"rows", rows.features.size(0)},
                       {"in_region", judgement.inRegion.sum().item<std::int64_t>()},
                       {"in_region_lower", judgement.inRegionLower.sum().item<std::int64_t>()},
                       {"out_of_distribution", judgement.isOod.sum().item<std::int64_t>()}};
    if (rows.labels.defined())
        result["correct"] = judgement.prediction.eq(rows.labels).sum().item<std::int64_t>();
    printResult(context, result);
    return 0;
}

void saveAndTell(const CommandContext& context, const SdmLayer& layer, const std::string& folder, const char* change)
{
    const auto owner = saveChanged(layer, folder, change);
    if (owner && !context.quiet)
        std::fprintf(stderr, "recorded with run %s: its tables keep the region they were made with, alpha %s\n", owner->run.text().c_str(),
                     shortestNumber(owner->record.alpha).c_str());
}

int calibrate(const CommandContext& context, const LayerOptions& options)
{
    SdmLayer layer = SdmLayer::load(options.layer);
    layer.recalibrate(options.alpha);
    saveAndTell(context, layer, options.layer, "calibrated");
    printResult(context, layerSummary(layer));
    return 0;
}

int update(const CommandContext& context, const LayerOptions& options)
{
    engine::setThreads(options.threads);
    SdmLayer layer = SdmLayer::load(options.layer);
    holdAgainst(layer, options);
    const std::int64_t before = layer.supportSize();
    layer.update(readFeatures(options.features));
    saveAndTell(context, layer, options.layer, "updated");
    printResult(context, {{"layer", options.layer}, {"added", layer.supportSize() - before}, {"support_size", layer.supportSize()}});
    return 0;
}

int show(const CommandContext& context, const LayerOptions& options)
{
    const OrderedJson summary = layerSummary(SdmLayer::load(options.layer));
    printResult(context, summary);
    if (!context.json)
        printTable(summary["calibration"]);
    return 0;
}

using Action = int (*)(const CommandContext&, const LayerOptions&);

CLI::App& addCommand(CLI::App& layer, CommandContext& context, const std::shared_ptr<LayerOptions>& options, const std::string& name,
                     const std::string& what, Action action)
{
    CLI::App& command = *layer.add_subcommand(name, what);
    command.callback([&context, options, action] { context.action = [&context, options, action] { return action(context, *options); }; });
    return command;
}

} // namespace

void addLayerCommands(CLI::App& app, CommandContext& context)
{
    CLI::App& layer = *app.add_subcommand("layer", "fit, apply and inspect SDM layers");
    layer.require_subcommand(1);
    const auto options = std::make_shared<LayerOptions>();

    CLI::App& fitting = addCommand(layer, context, options, "fit", "train a layer and search its high-reliability region", fit);
    fitting.add_option("--support", options->support, "features and labels of the support half (safetensors)")->required();
    fitting.add_option("--calibration", options->calibration, "features and labels of the calibration half")->required();
    fitting.add_option("--out", options->out, "layer folder to write")->required();
    fitting.add_option("--config", options->config, "JSON with the settings of sdm_layer");
    fitting.add_option("--initial-weights", options->initialWeights, "start from these instead of random weights");
    fitting.add_option("--row-orders", options->rowOrders, "take the support rows in these orders instead of random ones");
    fitting.add_option("--report", options->report, "write losses and accuracies of every epoch (JSON)");
    addSeedOption(fitting, options->seed, "of the random weights and orders");
    fitting.add_option("--classes", options->classes, "number of classes; 0: as weights or labels say")
        ->capture_default_str()
        ->check(CLI::Range(std::int64_t{0}, engine::kMostClasses));

    CLI::App& applying = addCommand(layer, context, options, "apply", "judge feature rows", apply);
    applying.add_option("--layer", options->layer, "layer folder")->required();
    applying.add_option("--features", options->features, "features, and labels where known (safetensors)")->required();
    applying.add_option("--out", options->out, "judgements to write (safetensors)")->required();
    applying.add_flag("--support-member", options->supportMember, "rows are support documents: leave out the nearest, use F^tr");

    CLI::App& calibrating = addCommand(layer, context, options, "calibrate", "search the region again for another alpha", calibrate);
    calibrating.add_option("--layer", options->layer, "layer folder")->required();
    calibrating.add_option("--alpha", options->alpha, "above 0.5 and at most 1")->required();

    CLI::App& updating = addCommand(layer, context, options, "update", "add labelled rows to the support set", update);
    updating.add_option("--layer", options->layer, "layer folder")->required();
    updating.add_option("--features", options->features, "features and labels to add (safetensors)")->required();

    for (CLI::App* command : {&fitting, &applying, &updating})
        addThreadsOption(*command, options->threads);
    for (CLI::App* command : {&applying, &updating})
        command->add_flag("--force", options->force, "go on although the features were made otherwise than the layer's");

    CLI::App& showing = addCommand(layer, context, options, "show", "what a layer is and how it did on its calibration half", show);
    showing.add_option("layer", options->layer, "layer folder")->required();
}

} // namespace sdm::runner
