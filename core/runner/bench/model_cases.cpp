#include "core/engine/forward/loss_rows.h"
#include "core/engine/forward/text_forward.h"
#include "core/engine/generate/generator.h"
#include "core/engine/job/train_step.h"
#include "core/engine/model/causal_lm.h"
#include "core/engine/objective/cross_entropy.h"
#include "core/runner/bench/bench_cases.h"
#include "core/runner/bench/bench_documents.h"
#include "core/runner/resource_folder.h"

#include <ATen/ops/full.h>
#include <ATen/ops/sum.h>
#include <numeric>

// Shape legend: T documents, H hidden size, N generated tokens of each.
namespace sdm::runner {
namespace {

using engine::CausalLm;
using engine::TokenId;
using OrderedJson = nlohmann::ordered_json;

std::filesystem::path modelFolder(const BenchOptions& options)
{
    return options.model.empty() ? resourceFolder("demo") / "model" : std::filesystem::path(options.model);
}

CausalLm loadModel(const BenchOptions& options)
{
    const auto folder = modelFolder(options);
    return CausalLm::load(folder, engine::choosePlacement(options.device, options.dtype, engine::ModelConfig::load(folder).hiddenSize));
}

std::vector<BenchDocument> documentsOf(const BenchOptions& options, const CausalLm& model)
{
    return options.documents.empty() ? demoBenchDocuments(modelFolder(options), options.documentCount, options.standardPrompt)
                                     : readBenchDocuments(options.documents, model.config().vocabularySize);
}

std::vector<engine::DocumentText> textsOf(const std::vector<BenchDocument>& documents)
{
    std::vector<engine::DocumentText> texts;
    texts.reserve(documents.size());
    for (const BenchDocument& document : documents)
        texts.push_back(document.text);
    return texts;
}

OrderedJson factsOf(const char* name, const CausalLm& model, const std::vector<BenchDocument>& documents)
{
    std::int64_t parameters = 0;
    for (const engine::Parameter& parameter : model.parameters())
        parameters += parameter.tensor.numel();
    return {{"case", name},
            {"device", model.placement().device.str()},
            {"dtype", model.placement().computeDtype == at::kBFloat16 ? "bf16" : "f32"},
            {"parameters", parameters},
            {"documents", documents.size()}};
}

/// Rows that the texts take where all are computed together: what they begin with in common is there once.
std::int64_t computedRows(const CausalLm& model, const std::vector<engine::DocumentText>& texts,
                          std::vector<TokenId> engine::EncodedDocument::*ids)
{
    std::vector<std::vector<TokenId>> documents;
    documents.reserve(texts.size());
    for (const engine::DocumentText& text : texts)
        documents.push_back((*text).*ids);
    return model.packed(documents).ids.size(0);
}

} // namespace

void benchStep(const BenchOptions& options, SampleLoop& loop)
{
    CausalLm model = loadModel(options);
    const std::vector<BenchDocument> documents = documentsOf(options, model);
    engine::SampledBatch batch;
    std::int64_t lossTokens = 0;
    for (const BenchDocument& document : documents) {
        batch.documents.push_back({static_cast<std::int64_t>(batch.documents.size()), 0, document.text});
        lossTokens += engine::lossRowCount(*document.text);
    }
    const RunConfig config;
    const RunConfig::Optimiser& rule = config.optimiser;
    const engine::CrossEntropyObjective objective(config.negatives, static_cast<std::int64_t>(documents.size()), options.microBatchTokens);
    engine::ShardedAdamW optimiser(model.parameters(), {rule.beta1, rule.beta2, rule.eps, rule.weightDecay});

    OrderedJson facts = factsOf("step", model, documents);
    facts.update({{"loss_tokens", lossTokens},
                  {"rows", computedRows(model, textsOf(documents), &engine::EncodedDocument::ids)},
                  {"learning_rate", rule.learningRate},
                  {"betas", {rule.beta1, rule.beta2}},
                  {"eps", rule.eps},
                  {"weight_decay", rule.weightDecay},
                  {"clip_norm", rule.clipNorm}});
    loop.begin(std::move(facts));
    while (loop.next()) {
        const engine::TrainStep step = engine::trainStep(objective, model, batch, {}, optimiser, rule.clipNorm, rule.learningRate);
        loop.stop();
        loop.report(
            {{{"tokens", step.loss.tokens}, {"loss", step.loss.value()}, {"gradient_norm", step.gradientNorm}},
             {{"loss", at::full({1}, step.loss.value(), at::kDouble)}, {"gradient_norm", at::full({1}, step.gradientNorm, at::kDouble)}}});
    }
}

void benchEmbed(const BenchOptions& options, SampleLoop& loop)
{
    const CausalLm model = loadModel(options);
    const std::vector<BenchDocument> documents = documentsOf(options, model);
    const std::vector<engine::DocumentText> texts = textsOf(documents);
    const std::int64_t tokens =
        std::accumulate(texts.begin(), texts.end(), std::int64_t{0}, [](std::int64_t sum, const engine::DocumentText& text) {
            return sum + static_cast<std::int64_t>(text->featureIds.size());
        });
    OrderedJson facts = factsOf("embed", model, documents);
    facts["rows"] = computedRows(model, texts, &engine::EncodedDocument::featureIds);
    loop.begin(std::move(facts));
    while (loop.next()) {
        const at::Tensor features = engine::extractFeatures(model, texts, {}).cpu(); // [T, 2H]
        loop.stop();
        loop.report({{{"tokens", tokens}, {"sum", features.sum(at::kDouble).item<double>()}, {"digest", tensorDigest(features)}},
                     {{"features", features}}});
    }
}

void benchGenerate(const BenchOptions& options, SampleLoop& loop)
{
    const CausalLm model = loadModel(options);
    const std::vector<BenchDocument> documents = documentsOf(options, model);
    std::vector<std::vector<TokenId>> prompts;
    prompts.reserve(documents.size());
    for (const BenchDocument& document : documents)
        prompts.push_back(document.promptIds);
    engine::GenerationSettings settings; // without stop ids: every prompt gets as many tokens as are asked for
    settings.maxNewTokens = options.newTokens;

    OrderedJson facts = factsOf("generate", model, documents);
    facts["new_tokens"] = options.newTokens;
    loop.begin(std::move(facts));
    while (loop.next()) {
        const auto generated = engine::generateGreedy(model, prompts, settings);
        loop.stop();
        at::Tensor ids = at::full({static_cast<std::int64_t>(generated.size()), options.newTokens}, -1, at::kLong); // [T, N]
        for (std::size_t i = 0; i < generated.size(); ++i)
            std::copy(generated[i].begin(), generated[i].end(),
                      ids.mutable_data_ptr<std::int64_t>() + static_cast<std::int64_t>(i) * options.newTokens);
        loop.report({{{"tokens", ids.numel()}, {"digest", tensorDigest(ids)}}, {{"ids", ids}}});
    }
}

} // namespace sdm::runner
