// A chat template, then, behind a NUL, what the user says: parsed, rendered within a small budget and, where that succeeds, framed.
#include "core/engine/text/conversation_frame.h"
#include "core/engine/text/jinja/template.h"
#include "fuzz_target.h"

#include <array>
#include <optional>

using namespace sdm;
using namespace sdm::engine;
using jinja::Value;

namespace {

constexpr jinja::Limits kBudget{.steps = 20'000, .work = std::size_t{1} << 20, .output = std::size_t{256} << 10};
constexpr std::size_t kLongestFramed = 4096;

jinja::Template::Variables variablesOf(std::string_view said, bool addGenerationPrompt)
{
    std::vector<Value> messages;
    for (const auto& [role, content] : {std::pair<std::string_view, std::string_view>{"user", said}, {"assistant", "An <answer>."}}) {
        jinja::DictData message;
        message.set("role", Value(role));
        message.set("content", Value(content));
        messages.push_back(Value::dict(std::move(message)));
        if (addGenerationPrompt)
            break;
    }
    return {{"messages", Value::sequence(std::move(messages))},
            {"add_generation_prompt", Value(addGenerationPrompt)},
            {"bos_token", Value("<s>")},
            {"eos_token", Value("</s>")},
            {"tools", Value()}};
}

const Tokenizer& anyTokenizer()
{
    static const Tokenizer tokenizer = [] {
        fuzz::writeFile(fuzz::scratchFolder() / "tokenizer.json",
                        R"({"added_tokens":[],"model":{"type":"WordLevel","vocab":{"[UNK]":0,"Hello":1},"unk_token":"[UNK]"}})");
        return Tokenizer::load(fuzz::scratchFolder());
    }();
    return tokenizer;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string_view said = fuzz::textOf(data, size);
    const std::string_view text = fuzz::takePart(said);
    std::optional<jinja::Template> parsed;
    const jinja::Source source{"chat_template.jinja", std::string(text)};
    if (!fuzz::accepts([&] { parsed.emplace(source); }))
        return 0;
    std::size_t longest = 0;
    bool renders = true;
    for (const bool addGenerationPrompt : {true, false}) {
        renders &= fuzz::accepts([&] {
            const auto variables = variablesOf(said, addGenerationPrompt);
            const std::string once = parsed->render(variables, ChatTemplate::fixedDate(), kBudget);
            fuzz::require(parsed->render(variables, ChatTemplate::fixedDate(), kBudget) == once, "a conversation has one rendering", once);
            fuzz::require(once.size() <= kBudget.output, "a rendering keeps to its budget");
            longest = std::max(longest, once.size());
        });
    }
    if (!renders || longest > kLongestFramed)
        return 0;
    fuzz::accepts([&] {
        const ChatTemplate chat(source, {{"bos_token", "<s>"}, {"eos_token", "</s>"}});
        chat.family();
        chat.writesDate();
        const ConversationFrame frame(chat, anyTokenizer());
        const std::string prompt(said);
        const std::string conversation = frame.conversation(prompt, "An <answer>.");
        fuzz::require(conversation.starts_with(frame.head(prompt)), "a conversation begins with its head", conversation);
        frame.requireRendered(prompt, "An <answer>.");
    });
    return 0;
}
