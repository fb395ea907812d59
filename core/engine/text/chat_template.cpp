#include "core/engine/text/chat_template.h"

#include "core/base/error.h"
#include "core/engine/text/built_in_templates.h"

#include <array>

namespace sdm::engine {
namespace {

using jinja::Value;

Value messagesValue(std::span<const ChatMessage> messages)
{
    std::vector<Value> list;
    for (const ChatMessage& message : messages) {
        jinja::DictData dict;
        dict.set("role", Value(message.role));
        dict.set("content", Value(message.content));
        list.push_back(Value::dict(std::move(dict)));
    }
    return Value::sequence(std::move(list));
}

/// The first entry whose marker occurs in a rendered conversation names its family.
constexpr std::array<std::pair<std::string_view, std::string_view>, 17> kFamilies = {{{"<|im_sep|>", "chatml with separators (Phi-4)"},
                                                                                      {"<|im_start|>", "chatml"},
                                                                                      {"<|start_header_id|>", "llama3"},
                                                                                      {"<|header_start|>", "llama4"},
                                                                                      {"<start_of_turn>", "gemma"},
                                                                                      {"<|START_OF_TURN_TOKEN|>", "command-r"},
                                                                                      {"<|start_of_role|>", "granite"},
                                                                                      {"<｜User｜>", "deepseek"},
                                                                                      {"<|start|>", "harmony"},
                                                                                      {"[INST]", "mistral or llama2"},
                                                                                      {"<|user|>\n", "phi3 or zephyr"},
                                                                                      {"<|user|>", "compact"},
                                                                                      {"<|User|>", "user and assistant markers"},
                                                                                      {"USER: ", "vicuna"},
                                                                                      {"### Instruction:", "alpaca"},
                                                                                      {"User: ", "plain names"},
                                                                                      {"Human: ", "plain names"}}};

std::string namesOfBuiltIns()
{
    std::string names;
    for (const std::string_view name : builtInTemplateNames())
        names.append(names.empty() ? "" : ", ").append(name);
    return names;
}

} // namespace

std::string_view ChatTemplate::compactTemplateText()
{
    return *builtInTemplate("compact");
}

ChatTemplate ChatTemplate::builtIn(const std::string& name, SpecialTokens tokens)
{
    const auto text = builtInTemplate(name);
    if (!text)
        throw Error(ErrorCode::BadInput, "unknown chat template \"" + name + "\"", "model.chat_template",
                    "use auto, or one of " + namesOfBuiltIns());
    return {{"built-in chat template " + name, std::string(*text)}, std::move(tokens)};
}

ChatTemplate ChatTemplate::forModel(const std::filesystem::path& folder, const std::string& choice, const std::tm& date)
{
    SpecialTokens tokens = specialTokensOf(folder);
    if (choice != "auto")
        return builtIn(choice, std::move(tokens));
    const auto source = chatTemplateOf(folder);
    if (!source)
        throw Error(ErrorCode::Unsupported, "the folder has no chat template", folder.string(),
                    "set model.chat_template to the built-in one that fits: " + namesOfBuiltIns());
    return {*source, std::move(tokens), date};
}

ChatTemplate::ChatTemplate(const jinja::Source& source, SpecialTokens tokens, const std::tm& date)
    : m_template(source), m_tokens(std::move(tokens)), m_date(date)
{
}

std::tm ChatTemplate::fixedDate()
{
    std::tm date{};
    date.tm_year = 2024 - 1900;
    date.tm_mon = 6;
    date.tm_mday = 26;
    date.tm_wday = 5;
    date.tm_yday = 207;
    return date;
}

std::tm ChatTemplate::today()
{
    const std::time_t now = std::time(nullptr);
    std::tm date{};
    localtime_r(&now, &date);
    return date;
}

std::string ChatTemplate::renderAt(std::span<const ChatMessage> messages, bool addGenerationPrompt, const std::tm& date) const
{
    jinja::Template::Variables variables = {{"messages", messagesValue(messages)},
                                            {"tools", Value()},
                                            {"documents", Value()},
                                            {"add_generation_prompt", Value(addGenerationPrompt)}};
    for (const auto& [name, text] : m_tokens)
        variables.emplace_back(name, Value(text));
    return m_template.render(variables, date);
}

std::string ChatTemplate::render(std::span<const ChatMessage> messages, bool addGenerationPrompt) const
{
    return renderAt(messages, addGenerationPrompt, m_date);
}

std::string ChatTemplate::family() const
{
    const std::array<ChatMessage, 2> conversation = {{{"user", "Hello"}, {"assistant", "Hi"}}};
    const std::string text = render(conversation, false);
    for (const auto& [marker, name] : kFamilies)
        if (text.find(marker) != std::string::npos)
            return std::string(name);
    return "of its own kind";
}

bool ChatTemplate::writesDate() const
{
    std::tm other = m_date; // another year, month, day, weekday, hour and minute
    other.tm_year = (m_date.tm_year + 1) % 200;
    other.tm_mon = (m_date.tm_mon + 1) % 12;
    other.tm_mday = m_date.tm_mday % 28 + 1;
    other.tm_wday = (m_date.tm_wday + 1) % 7;
    other.tm_hour = (m_date.tm_hour + 1) % 24;
    other.tm_min = (m_date.tm_min + 1) % 60;
    const std::array<ChatMessage, 1> conversation = {{{"user", "Hello"}}};
    return renderAt(conversation, true, m_date) != renderAt(conversation, true, other);
}

} // namespace sdm::engine
