#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sdm::engine {

struct ChatMessage {
    std::string role; ///< system, user, assistant
    std::string content;
};

/// Rendering of a conversation in one of the supported families: `phi3`, `chatml` (SmolLM2, Qwen), `llama3`, `compact` (the demo model).
class ChatTemplate {
public:
    enum class Family { Phi3, ChatMl, Llama3, Compact };

    /// The Jinja text that stands for `compact` in a tokenizer_config.json: no newlines and no system message.
    static std::string_view compactTemplateText();

    /// Recognises the family from `tokenizer_config.json` / `chat_template.jinja` / `tokenizer.json` of a model folder.
    /// \param override  "auto", or a family's name (config key `model.chat_template`)
    /// \throws Error (Unsupported) naming the supported families when the template is none of them
    static ChatTemplate forModel(const std::filesystem::path& folder, const std::string& override = "auto");
    explicit ChatTemplate(Family family, std::string endOfSequence, std::string defaultSystem = {});

    /// The text a model sees. `compact` takes no system message. \throws Error (InvalidArgument) for a role the family does not know
    std::string render(std::span<const ChatMessage> messages, bool addGenerationPrompt) const;

    /// System line of fine-tuning conversations; empty when the family has none (`compact`, or `chatml` without a default).
    const std::string& trainingSystemMessage() const;
    /// Tokens at which generation stops (end of turn, end of sequence), as text.
    const std::vector<std::string>& stopTokens() const;
    Family family() const { return m_family; }

private:
    Family m_family;
    std::string m_endOfSequence;
    std::string m_defaultSystem;
    std::string m_trainingSystem;
    std::vector<std::string> m_stopTokens;
};

} // namespace sdm::engine
