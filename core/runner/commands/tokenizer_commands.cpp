#include "core/base/error.h"
#include "core/engine/text/document_encoder.h"
#include "core/runner/commands/commands.h"
#include "core/runner/commands/json_line_stream.h"

#include <iostream>
#include <memory>
#include <optional>

namespace sdm::runner {
namespace {

using engine::ChatMessage;
using engine::ChatTemplate;
using engine::DocumentEncoder;
using engine::TokenId;
using engine::Tokenizer;
using nlohmann::ordered_json;

struct TokenizeOptions {
    std::string model;
    std::string chatTemplate = "auto";
    bool decode = false;
    bool noSpecial = false;
};

struct EncodeOptions {
    std::string model;
    std::string chatTemplate = "auto";
    FeatureTail featureTail = FeatureTail::VerifiedTag;
    std::int64_t maxLength = 0; ///< 0: any
};

std::vector<ChatMessage> messagesOf(const ordered_json& list)
{
    if (!list.is_array())
        throw Error(ErrorCode::BadInput, "messages must be a list");
    std::vector<ChatMessage> messages;
    for (const ordered_json& message : list)
        messages.push_back({textField(message, "role"), textField(message, "content")});
    return messages;
}

std::vector<TokenId> idsOf(const ordered_json& line)
{
    const auto list = line.find("ids");
    if (list == line.end() || !list->is_array())
        throw Error(ErrorCode::BadInput, "the list ids is missing");
    std::vector<TokenId> ids;
    for (const ordered_json& id : *list) {
        if (!isTokenId(id))
            throw Error(ErrorCode::BadInput, "ids must hold token ids, holds " + id.dump());
        ids.push_back(id.get<TokenId>());
    }
    return ids;
}

/// Lines to lines for one tokenizer; its chat template is only looked for when a line needs it.
class LineTokenizer {
public:
    explicit LineTokenizer(const TokenizeOptions& options) : m_options(options), m_tokenizer(Tokenizer::load(options.model)) {}

    ordered_json decoded(const ordered_json& line) const { return {{"text", m_tokenizer.decode(idsOf(line), m_options.noSpecial)}}; }

    ordered_json encoded(const ordered_json& line)
    {
        const auto messages = line.find("messages");
        if (messages == line.end() || messages->is_null())
            return {{"ids", m_tokenizer.encode(textField(line, "text"))}};
        if (!m_chat)
            m_chat = ChatTemplate::forModel(m_options.model, m_options.chatTemplate, ChatTemplate::today());
        const std::string text = m_chat->render(messagesOf(*messages), flagField(line, "add_generation_prompt", false));
        return {{"text", text}, {"ids", m_tokenizer.encode(text)}};
    }

private:
    TokenizeOptions m_options;
    Tokenizer m_tokenizer;
    std::optional<ChatTemplate> m_chat;
};

int tokenize(const CommandContext& context, const TokenizeOptions& options)
{
    LineTokenizer tokenizer(options);
    JsonLineWriter out(context.json);
    forEachJsonLine(std::cin, "stdin",
                    [&](const ordered_json& line) { out.write(options.decode ? tokenizer.decoded(line) : tokenizer.encoded(line)); });
    out.finish();
    return 0;
}

int encode(const CommandContext& context, const EncodeOptions& options)
{
    const auto encoder = DocumentEncoder::forModel(options.model, options.featureTail, options.chatTemplate);
    JsonLineWriter out(context.json);
    forEachJsonLine(std::cin, "stdin", [&](const ordered_json& line) {
        const std::string prompt = textField(line, "prompt");
        const engine::EncodedDocument document = encoder.encode(prompt, textField(line, "answer"));
        if (options.maxLength > 0 && document.length() > options.maxLength)
            throw Error(ErrorCode::BadInput,
                        "takes " + std::to_string(document.length()) + " tokens, more than " + std::to_string(options.maxLength), {},
                        "raise --max-length: sequences are never cut");
        out.write({{"ids", document.ids},
                   {"masked", document.masked},
                   {"prompt_ids", encoder.promptIds(prompt)},
                   {"feature_ids", document.featureIds}});
    });
    out.finish();
    return 0;
}

template <typename Options>
void addFolderOptions(CLI::App& command, Options& options)
{
    command.add_option("--model", options.model, "model folder; tokenizer.json and tokenizer_config.json are enough")->required();
    command.add_option("--chat-template", options.chatTemplate, "auto: the folder's own; or phi3, chatml, llama3 or compact")
        ->capture_default_str();
}

void addTokenize(CLI::App& model, CommandContext& context)
{
    const auto options = std::make_shared<TokenizeOptions>();
    CLI::App* command = model.add_subcommand("tokenize", "ids of texts or conversations, or texts of ids (JSON lines, stdin to stdout)");
    command->footer("A line {\"text\"} becomes {\"ids\"}; {\"messages\":[{\"role\",\"content\"}...],\"add_generation_prompt\"} becomes\n"
                    "{\"text\",\"ids\"}; with --decode {\"ids\"} becomes {\"text\"}. No special tokens are added.");
    addFolderOptions(*command, *options);
    command->add_flag("--decode", options->decode, "from ids to text");
    command->add_flag("--no-special", options->noSpecial, "with --decode: leave special tokens out");
    command->callback([options, &context] { context.action = [options, &context] { return tokenize(context, *options); }; });
}

void addEncode(CLI::App& model, CommandContext& context)
{
    const auto options = std::make_shared<EncodeOptions>();
    CLI::App* command = model.add_subcommand("encode", "masked training sequences of documents (JSON lines, stdin to stdout)");
    command->footer("A line {\"prompt\",\"answer\"} becomes {\"ids\",\"masked\",\"prompt_ids\",\"feature_ids\"}: the finished\n"
                    "conversation, how many leading labels are -100, what generation starts from, what the feature is computed over.");
    addFolderOptions(*command, *options);
    const std::map<std::string, FeatureTail> tails{{"verified_tag", FeatureTail::VerifiedTag}, {"end_of_turn", FeatureTail::EndOfTurn}};
    command->add_option("--feature-tail", options->featureTail, "verified_tag or end_of_turn")
        ->transform(CLI::CheckedTransformer(tails))
        ->default_str("verified_tag");
    command->add_option("--max-length", options->maxLength, "refuse longer sequences; they are never cut")->check(CLI::PositiveNumber);
    command->callback([options, &context] { context.action = [options, &context] { return encode(context, *options); }; });
}

} // namespace

void addTokenizerCommands(CLI::App& model, CommandContext& context)
{
    addTokenize(model, context);
    addEncode(model, context);
}

} // namespace sdm::runner
