#include "core/config/idle_settings.h"

#include "core/config/loss_base.h"
#include "core/config/presets.h"
#include "core/config/schema.h"

#include <algorithm>

namespace sdm {
namespace {

bool tunesNothing(const RunConfig& config)
{
    return config.optimiser.epochs == 0;
}

bool hasNoAdapter(const RunConfig& config)
{
    return config.adapter.kind == AdapterKind::None;
}

bool trainsAdapter(const RunConfig& config)
{
    return config.trainsAdapter();
}

bool isNotDpo(const RunConfig& config)
{
    return config.loss.kind != LossKind::Dpo;
}

bool generatesNothing(const RunConfig& config)
{
    return config.negatives.gammaGen == 0;
}

bool endsBeforeGeneration(const RunConfig& config)
{
    return config.optimiser.epochs == 1;
}

bool watchesNothing(const RunConfig& config)
{
    return config.evaluation.monitorDocuments == 0;
}

bool writesNoCheckpoints(const RunConfig& config)
{
    return config.checkpoint.state == CheckpointState::None;
}

bool lossHasNoLayer(const RunConfig& config)
{
    return !takesBaseFromLayers(config);
}

bool trainsFinalLayersOnly(const RunConfig& config)
{
    return config.finalLayers.layerEpochs > 0 && (tunesNothing(config) || (lossHasNoLayer(config) && watchesNothing(config)));
}

bool trainsNoLayer(const RunConfig& config)
{
    return config.sdmLayer.epochs == 0 && config.finalLayers.layerEpochs == 0;
}

/// When a setting is not asked, and why.
struct Rule {
    bool (*holds)(const RunConfig&);
    const char* why;
    std::vector<const char*> paths;
};

/// The first that holds says why.
const std::vector<Rule>& rules()
{
    static const std::vector<Rule> list{
        {tunesNothing,
         "the run tunes nothing (optimiser.epochs is 0)",
         {"adapter.kind",
          "adapter.rank",
          "adapter.alpha",
          "adapter.targets",
          "adapter.base",
          "loss.kind",
          "loss.fixed_base",
          "loss.dpo_beta",
          "loss.dpo_reference",
          "negatives.gamma_plus",
          "negatives.gamma_gen",
          "negatives.gamma_diversity",
          "negatives.reset_each_epoch",
          "optimiser.batch_documents",
          "optimiser.learning_rate",
          "optimiser.weight_decay",
          "optimiser.betas",
          "optimiser.eps",
          "optimiser.warmup_fraction",
          "optimiser.clip_norm",
          "optimiser.micro_batch_tokens",
          "optimiser.states",
          "optimiser.master",
          "evaluation.per_epoch",
          "evaluation.loss_draws",
          "evaluation.monitor_documents",
          "evaluation.watch_tests",
          "task.monitor",
          "checkpoint.keep",
          "checkpoint.state"}},
        {hasNoAdapter, "adapter.kind is none", {"adapter.rank", "adapter.alpha", "adapter.targets", "adapter.base"}},
        {trainsAdapter, "the adapter's weights are float32, and the model's are not trained", {"optimiser.master"}},
        {isNotDpo, "only loss.kind dpo asks for it", {"loss.dpo_beta", "loss.dpo_reference"}},
        {generatesNothing,
         "negatives.gamma_gen is 0: no wrong answer is generated",
         {"negatives.gamma_diversity", "negatives.reset_each_epoch"}},
        {endsBeforeGeneration,
         "wrong answers are generated from epoch 2 on, and optimiser.epochs is 1",
         {"negatives.gamma_gen", "negatives.gamma_diversity", "negatives.reset_each_epoch"}},
        {lossHasNoLayer, "the loss takes its base from no layer", {"evaluation.loss_draws"}},
        {watchesNothing, "evaluation.monitor_documents is 0", {"evaluation.watch_tests", "task.monitor"}},
        {writesNoCheckpoints, "checkpoint.state is none", {"checkpoint.keep"}},
        {trainsFinalLayersOnly, "only final layers are trained, and final.layer_epochs is set", {"sdm_layer.epochs"}},
        {trainsNoLayer, "no layer takes an epoch (sdm_layer.epochs is 0)", {"sdm_layer.batch_size", "sdm_layer.learning_rate"}},
    };
    return list;
}

const Rule* ruleAgainst(const std::string& path, const RunConfig& config)
{
    for (const Rule& rule : rules())
        if (rule.holds(config) && std::ranges::find(rule.paths, path) != rule.paths.end())
            return &rule;
    return nullptr;
}

} // namespace

std::vector<IdleSetting> idleSettings(const RunConfig& config)
{
    std::vector<IdleSetting> idle;
    for (const std::string& path : differingSettings(config, findPreset(config.preset).config))
        if (const Rule* rule = ruleAgainst(path, config))
            idle.push_back({path, rule->why});
    return idle;
}

} // namespace sdm
