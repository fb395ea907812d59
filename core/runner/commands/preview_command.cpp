#include "core/base/error.h"
#include "core/base/random_source.h"
#include "core/config/config_io.h"
#include "core/engine/task/dataset_check.h"
#include "core/engine/task/registry.h"
#include "core/engine/text/document_encoder.h"
#include "core/json/record_json.h"
#include "core/json/whole_number.h"
#include "core/runner/commands/commands.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <numeric>

namespace sdm::runner {
namespace {

using engine::DocumentEncoder;
using engine::EncodedDocument;
using engine::Example;
using engine::TokenId;

struct PreviewOptions {
    std::string configFile;
    std::int64_t documents = 4;
};

/// What a reader sees of a token: the text it adds to the one before it (alone it may lose its blank), or its name where it is no text by
/// itself.
std::string textOf(const engine::Tokenizer& tokenizer, const std::vector<TokenId>& ids, std::size_t at)
{
    const TokenId id = ids[at];
    std::string text = tokenizer.decode(std::vector{id}, false);
    if (at > 0) {
        const std::string before = tokenizer.decode(std::vector{ids[at - 1]}, false);
        const std::string both = tokenizer.decode(std::vector{ids[at - 1], id}, false);
        if (both.size() > before.size() && both.starts_with(before))
            text = both.substr(before.size());
    }
    const bool broken = text.empty() || text.find("\xEF\xBF\xBD") != std::string::npos; // half of a character
    return broken ? tokenizer.token(id).value_or(text) : text;
}

json::Json textJson(const DocumentEncoder& encoder, const Example& example, const std::string& answer, int label, std::int64_t maxLength)
{
    const EncodedDocument encoded = encoder.encode(example.prompt, answer);
    auto tokens = json::Json::array();
    for (std::size_t at = 0; at < encoded.ids.size(); ++at)
        tokens.push_back(textOf(encoder.tokenizer(), encoded.ids, at));
    return {{"label", label}, {"masked", encoded.masked}, {"fits", encoded.length() <= maxLength}, {"tokens", std::move(tokens)}};
}

/// The documents of the first batch of a run, in its order, with each text that it may be learnt with. Reads the training file and the
/// tokenizer; no weights.
int preview(const CommandContext& context, const PreviewOptions& options)
{
    const RunConfig config = loadRunConfig(options.configFile);
    if (config.model.path.empty() || config.task.train.empty())
        throw Error(ErrorCode::BadInput, "a model and a training file are needed", config.model.path.empty() ? "model.path" : "task.train",
                    "name them in the configuration");
    const engine::Task& task = engine::findTask(config.task.kind);
    engine::Dataset train = engine::loadDataset(config.task.train, "train", task);
    engine::adoptReferences(train.examples, task);
    const auto encoder = DocumentEncoder::forModel(config.model.path, config.sdmLayer.featureTail, config.model.chatTemplate);
    std::vector<std::int64_t> order(train.examples.size());
    std::iota(order.begin(), order.end(), std::int64_t{0});
    RandomSource(config.seed).stream("train-order", {1}).shuffle(order); // as the run's first epoch
    const auto batch = std::min<std::int64_t>(config.optimiser.batchDocuments, static_cast<std::int64_t>(order.size()));
    order.resize(static_cast<std::size_t>(std::min(batch, options.documents)));

    auto documents = json::Json::array();
    for (const std::int64_t at : order) {
        const Example& example = train.examples[static_cast<std::size_t>(at)];
        auto texts = json::Json::array({textJson(encoder, example, example.positive, 1, config.model.maxLength)});
        if (!example.negative.empty())
            texts.push_back(textJson(encoder, example, example.negative, 0, config.model.maxLength));
        documents.push_back({{"id", example.id}, {"line", example.line}, {"texts", std::move(texts)}});
    }
    if (context.json) {
        std::printf("%s\n", json::dumped({{"batch_documents", batch}, {"documents", std::move(documents)}}).c_str());
        return 0;
    }
    for (const auto& document : documents) {
        for (const auto& text : document["texts"]) {
            std::printf("%s, %s answer; in brackets what gives no loss\n[", document["id"].get<std::string>().c_str(),
                        text["label"] == 1 ? "right" : "wrong");
            std::int64_t at = 0;
            for (const auto& token : text["tokens"]) {
                if (at++ == wholeNumberAt<std::int64_t>(text, "masked"))
                    std::printf("]");
                std::printf("%s", token.get<std::string>().c_str());
            }
            std::printf("\n\n");
        }
    }
    return 0;
}

} // namespace

void addPreviewCommand(CLI::App& app, CommandContext& context)
{
    const auto options = std::make_shared<PreviewOptions>();
    CLI::App* command = app.add_subcommand("preview", "the first documents of a run's first batch as the model sees them, with the mask");
    command->footer(
        "Each with the right answer and the offline wrong one: a coin decides which is learnt. Of \"tokens\" the first \"masked\"\n"
        "give no loss. No weights are read.");
    command->add_option("--config", options->configFile, "configuration of a run")->required();
    command->add_option("--documents", options->documents, "at most so many")->check(CLI::PositiveNumber)->capture_default_str();
    command->callback([options, &context] { context.action = [options, &context] { return preview(context, *options); }; });
}

} // namespace sdm::runner
