#include "core/engine/text/chat_template.h"

#include "core/base/error.h"
#include "core/engine/text/model_folder_text.h"
#include "core/engine/text/unicode.h"

#include <algorithm>
#include <array>
#include <optional>

namespace sdm::engine {
namespace {

using Family = ChatTemplate::Family;

constexpr const char* kGenericSystem = "You are a helpful AI assistant.";
constexpr std::string_view kChatMlSystemOpening = "<|im_start|>system\n";
constexpr std::string_view kChatMlEnd = "<|im_end|>";

struct FamilyTraits {
    Family family;
    const char* name;
    const char* endOfTurn;
    const char* endOfSequence; ///< when the folder names none
};
constexpr std::array kFamilies = {
    FamilyTraits{Family::Phi3, "phi3", "<|end|>", "<|endoftext|>"},
    FamilyTraits{Family::ChatMl, "chatml", "<|im_end|>", "<|im_end|>"},
    FamilyTraits{Family::Llama3, "llama3", "<|eot_id|>", "<|end_of_text|>"},
    FamilyTraits{Family::Compact, "compact", "<|end|>", "<|endoftext|>"},
};

const FamilyTraits& traitsOf(Family family)
{
    return *std::ranges::find(kFamilies, family, &FamilyTraits::family);
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// Jinja reads the two characters `\n` in a string as a newline; templates use both spellings.
std::string withRealNewlines(std::string text)
{
    for (auto at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at + 1))
        text.replace(at, 2, "\n");
    return text;
}

// A family is only recognised where its rendering is known to be ours: a template that also writes dates, thoughts or other markers is
// left to the user's decision.
std::optional<Family> recognised(const std::string& text)
{
    if (text == ChatTemplate::compactTemplateText())
        return Family::Compact;
    if (contains(text, "<|im_start|>") && contains(text, kChatMlEnd) && !contains(text, "<think>"))
        return Family::ChatMl;
    if (contains(text, "<|start_header_id|>") && contains(text, "<|eot_id|>") && !contains(text, "Cutting Knowledge Date"))
        return Family::Llama3;
    if (contains(text, "<|user|>\n") && contains(text, "<|assistant|>\n") && contains(text, "<|end|>\n"))
        return Family::Phi3;
    return std::nullopt;
}

Family familyNamed(const std::string& name)
{
    const auto traits = std::ranges::find_if(kFamilies, [&](const FamilyTraits& candidate) { return name == candidate.name; });
    if (traits == kFamilies.end())
        throw Error(ErrorCode::BadInput, "unknown chat template \"" + name + "\"", "model.chat_template",
                    "use auto, phi3, chatml, llama3 or compact");
    return traits->family;
}

/// The system line that a ChatML template writes by itself when a conversation brings none.
std::string defaultSystemOf(std::string_view text)
{
    for (auto at = text.find(kChatMlSystemOpening); at != std::string_view::npos; at = text.find(kChatMlSystemOpening, at + 1)) {
        const std::string_view rest = text.substr(at + kChatMlSystemOpening.size());
        const std::string_view line = rest.substr(0, rest.find(kChatMlEnd));
        if (line.size() < rest.size() && line.find_first_of("'\"{}") == std::string_view::npos)
            return std::string(line);
    }
    return {};
}

std::string renderPhi3(std::span<const ChatMessage> messages)
{
    std::string text;
    for (const ChatMessage& message : messages)
        if (message.role != "system" || !message.content.empty())
            text += "<|" + message.role + "|>\n" + message.content + "<|end|>\n";
    return text;
}

std::string renderChatMl(std::span<const ChatMessage> messages, const std::string& defaultSystem)
{
    std::string text;
    if (!messages.empty() && messages.front().role != "system" && !defaultSystem.empty())
        text.append(kChatMlSystemOpening).append(defaultSystem).append(kChatMlEnd).append("\n");
    for (const ChatMessage& message : messages)
        text += "<|im_start|>" + message.role + "\n" + message.content + "<|im_end|>\n";
    return text;
}

std::string renderLlama3(std::span<const ChatMessage> messages)
{
    std::string text = "<|begin_of_text|>";
    for (const ChatMessage& message : messages)
        text.append("<|start_header_id|>")
            .append(message.role)
            .append("<|end_header_id|>\n\n")
            .append(trimmed(message.content))
            .append("<|eot_id|>");
    return text;
}

std::string renderCompact(std::span<const ChatMessage> messages)
{
    std::string text;
    for (const ChatMessage& message : messages)
        text += "<|" + message.role + "|>" + message.content + "<|end|>";
    return text;
}

void checkRoles(std::span<const ChatMessage> messages, Family family)
{
    for (const ChatMessage& message : messages) {
        const bool isSystem = message.role == "system";
        if (!isSystem && message.role != "user" && message.role != "assistant")
            throw Error(ErrorCode::InvalidArgument, "unknown role \"" + message.role + "\"", {}, "use system, user or assistant");
        if (isSystem && family == Family::Compact)
            throw Error(ErrorCode::InvalidArgument, "the chat template compact has no system message", {}, "leave it out");
    }
}

} // namespace

std::string_view ChatTemplate::compactTemplateText()
{
    return "{% for message in messages %}{{ '<|' + message['role'] + '|>' + message['content'] + '<|end|>' }}{% endfor %}"
           "{% if add_generation_prompt %}{{ '<|assistant|>' }}{% else %}{{ eos_token }}{% endif %}";
}

ChatTemplate ChatTemplate::forModel(const std::filesystem::path& folder, const std::string& override)
{
    const std::string text = withRealNewlines(chatTemplateTextOf(folder));
    std::optional<Family> family;
    if (override != "auto")
        family = familyNamed(override);
    else
        family = recognised(text);
    if (!family)
        throw Error(ErrorCode::Unsupported, text.empty() ? "no chat template" : "unsupported chat template", folder.string(),
                    "supported: phi3, chatml, llama3, compact; set model.chat_template to the one that fits");
    std::string endOfSequence = endOfSequenceOf(folder);
    if (endOfSequence.empty())
        endOfSequence = traitsOf(*family).endOfSequence;
    return ChatTemplate(*family, std::move(endOfSequence), *family == Family::ChatMl ? defaultSystemOf(text) : std::string());
}

ChatTemplate::ChatTemplate(Family family, std::string endOfSequence, std::string defaultSystem)
    : m_family(family), m_endOfSequence(std::move(endOfSequence)), m_defaultSystem(std::move(defaultSystem))
{
    if (family == Family::ChatMl)
        m_trainingSystem = m_defaultSystem;
    else if (family != Family::Compact)
        m_trainingSystem = kGenericSystem;
    m_stopTokens.emplace_back(traitsOf(family).endOfTurn);
    if (m_endOfSequence != m_stopTokens.front())
        m_stopTokens.push_back(m_endOfSequence);
}

std::string ChatTemplate::render(std::span<const ChatMessage> messages, bool addGenerationPrompt) const
{
    checkRoles(messages, m_family);
    switch (m_family) {
    case Family::Phi3:
        return renderPhi3(messages) + (addGenerationPrompt ? "<|assistant|>\n" : m_endOfSequence);
    case Family::ChatMl:
        return renderChatMl(messages, m_defaultSystem) + (addGenerationPrompt ? "<|im_start|>assistant\n" : "");
    case Family::Llama3:
        return renderLlama3(messages) + (addGenerationPrompt ? "<|start_header_id|>assistant<|end_header_id|>\n\n" : "");
    case Family::Compact:
        break;
    }
    return renderCompact(messages) + (addGenerationPrompt ? "<|assistant|>" : m_endOfSequence);
}

const std::string& ChatTemplate::trainingSystemMessage() const
{
    return m_trainingSystem;
}

const std::vector<std::string>& ChatTemplate::stopTokens() const
{
    return m_stopTokens;
}

} // namespace sdm::engine
