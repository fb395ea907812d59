#include "core/engine/inspect/model_facts.h"
#include "core/engine/model/causal_lm.h"
#include "core/engine/runtime/placement.h"
#include "core/engine/text/chat_facts.h"
#include "core/json/record_json.h"
#include "core/runner/commands/commands.h"
#include "core/runner/commands/model_forward.h"
#include "core/runner/commands/model_generate.h"
#include "core/runner/commands/model_merge.h"
#include "core/runner/commands/number_options.h"

#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

namespace sdm::runner {
namespace {

using engine::CausalLm;
using engine::ModelConfig;

engine::Placement placementFor(const ModelOptions& options)
{
    engine::setThreads(options.threads);
    return engine::choosePlacement(options.device, options.dtype, ModelConfig::load(options.model).hiddenSize);
}

/// A folder without tokenizer can still be run on ids, so its absence is a fact, not an error.
void addTokenizerFacts(const std::filesystem::path& folder, const ModelConfig& config, nlohmann::ordered_json& facts)
{
    if (!std::filesystem::exists(engine::tokenizerFolderOf(folder) / "tokenizer.json")) {
        facts["tokenizer"] = nullptr;
        return;
    }
    const auto encoder = engine::DocumentEncoder::forModel(folder, FeatureTail::VerifiedTag);
    engine::requireTokenizerFits(encoder.tokenizer(), config, (folder / "tokenizer.json").string());
    facts["tokenizer"] = encoder.tokenizer().size();
    const engine::ChatFacts chat = engine::chatFactsOf(encoder);
    facts["chat_template"] = chat.family;
    facts["chat_template_source"] = chat.source;
    facts["system_message"] = chat.systemMessage;
    facts["end_of_answer"] = chat.end;
    facts["stop_tokens"] = chat.stopTokens;
    facts["dated_prompts"] = chat.writesDate;
    facts["conversation"] = chat.conversation;
}

int checkModel(const ModelOptions& options, bool asJson)
{
    const CausalLm model = CausalLm::load(options.model, placementFor(options));
    const ModelConfig& config = model.config();
    std::int64_t parameters = 0, adapterParameters = 0;
    for (const engine::Parameter& parameter : model.parameters())
        (parameter.group == engine::ParameterGroup::Adapter ? adapterParameters : parameters) += parameter.tensor.numel();
    nlohmann::ordered_json facts{{"architecture", engine::architectureName(config)},
                                 {"dtype", c10::toString(model.loadedDtype())},
                                 {"parameters", parameters},
                                 {"layers", config.layerCount},
                                 {"hidden_size", config.hiddenSize},
                                 {"intermediate_size", config.intermediateSize},
                                 {"attention_heads", config.headCount},
                                 {"key_value_heads", config.keyValueHeadCount},
                                 {"vocabulary", config.vocabularySize},
                                 {"max_positions", config.maxPositions},
                                 {"tied_embeddings", config.tiedEmbeddings}};
    if (config.slidingWindow)
        facts["longest_document"] = *config.slidingWindow; // attention beyond the window is not implemented
    if (const engine::LoraAdapter* adapter = model.adapter())
        facts["adapter"] = {{"kind", "lora"},
                            {"rank", adapter->settings().rank},
                            {"scale", adapter->settings().scale()},
                            {"projections", adapter->projections().size()},
                            {"parameters", adapterParameters},
                            {"base", engine::wholeModelFolder(options.model).string()}};
    addTokenizerFacts(options.model, config, facts);
    facts["notes"] = config.notes;
    if (asJson) {
        std::cout << json::dumped(facts) << '\n';
        return 0;
    }
    facts.erase("notes");
    for (const auto& [key, value] : facts.items())
        std::cout << key << ": " << (value.is_string() ? value.get<std::string>() : json::dumped(value)) << '\n';
    for (const std::string& note : config.notes)
        std::cout << "note: " << note << '\n';
    return 0;
}

void addModelOptions(CLI::App& command, ModelOptions& options)
{
    command.add_option("--model", options.model, "model folder")->required();
    command.add_option("--dtype", options.dtype, "auto, f32 or bf16")->capture_default_str();
    command.add_option("--device", options.device, "auto, cpu, cuda or cuda:N")->capture_default_str();
    addThreadsOption(command, options.threads);
}

void addForward(CLI::App& model, CommandContext& context)
{
    const auto options = std::make_shared<ForwardOptions>();
    CLI::App* command = model.add_subcommand("forward", "hidden states, logits, features and losses of given token ids");
    addModelOptions(*command, options->model);
    command->add_option("--inputs", options->inputs, "safetensors with ids.<k>, optional labels.<k> and beta")->required();
    command->add_option("--out", options->out, "safetensors to write")->required();
    command->add_flag("--gradients", options->gradients, "also grad.<parameter> of the loss");
    command->callback([options, &context] { context.action = [options] { return forward(*options, placementFor(options->model)); }; });
}

void addGenerate(CLI::App& model, CommandContext& context)
{
    const auto options = std::make_shared<GenerateOptions>();
    CLI::App* command = model.add_subcommand("generate", "greedy continuation of each line's prompt");
    addModelOptions(*command, options->model);
    command->add_option("--prompts", options->prompts, "JSON lines with prompt, or with --raw-ids ids")->required();
    command->add_option("--out", options->out, "JSON lines to write")->required();
    command->add_option("--max-new-tokens", options->maxNewTokens, "at most this many new tokens")
        ->capture_default_str()
        ->check(CLI::PositiveNumber);
    command->add_option("--batch-rows", options->batchRows, "prompts decoded together")->capture_default_str()->check(CLI::PositiveNumber);
    command->add_flag("--raw-ids", options->rawIds, "ids in, ids out: no tokenizer, no template, no stop token");
    command->callback([options, &context] {
        context.action = [options, &context] { return generate(*options, placementFor(options->model), !context.quiet); };
    });
}

void addCheck(CLI::App& model, CommandContext& context)
{
    const auto options = std::make_shared<ModelOptions>();
    options->dtype = "f32";
    options->device = "cpu";
    CLI::App* command = model.add_subcommand("check", "architecture, sizes, missing or extra tensors, tokenizer facts");
    command->add_option("model", options->model, "model folder")->required();
    command->callback([options, &context] { context.action = [options, &context] { return checkModel(*options, context.json); }; });
}

void addConvert(CLI::App& model, CommandContext& context)
{
    const auto options = std::make_shared<ModelOptions>();
    const auto out = std::make_shared<std::string>();
    const auto dtype = std::make_shared<std::string>();
    CLI::App* command = model.add_subcommand("convert", "write a model folder again, in another dtype");
    command->add_option("--model", options->model, "model folder")->required();
    command->add_option("--out", *out, "folder to write")->required();
    command->add_option("--dtype", *dtype, "f32, f16 or bf16; as loaded if not given")->check(CLI::IsMember({"f32", "f16", "bf16"}));
    command->callback([=, &context] {
        context.action = [=] {
            const CausalLm loaded = CausalLm::load(options->model, {});
            loaded.save(*out, options->model, writtenDtype(*dtype, loaded));
            return 0;
        };
    });
}

void addMerge(CLI::App& model, CommandContext& context)
{
    const auto options = std::make_shared<MergeOptions>();
    CLI::App* command = model.add_subcommand("merge", "write an adapter and its base as one model folder");
    command->add_option("--model", options->adapter, "adapter folder (a checkpoint of a run that trained one, or PEFT's)")->required();
    command->add_option("--base", options->base, "its base model's folder, tokenizer included; where the adapter says it is if not given");
    command->add_option("--out", options->out, "folder to write")->required();
    command->add_option("--dtype", options->dtype, "f32, f16 or bf16; the base's if not given")
        ->check(CLI::IsMember({"f32", "f16", "bf16"}));
    command->callback([options, &context] { context.action = [options] { return mergeAdapter(*options); }; });
}

} // namespace

void addModelCommands(CLI::App& app, CommandContext& context)
{
    CLI::App* model = app.add_subcommand("model", "inspect and run language models");
    model->require_subcommand(1);
    addCheck(*model, context);
    addForward(*model, context);
    addGenerate(*model, context);
    addConvert(*model, context);
    addMerge(*model, context);
    addTokenizerCommands(*model, context);
}

} // namespace sdm::runner
