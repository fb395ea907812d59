#pragma once

#include "core/engine/text/jinja/template.h"
#include "core/engine/text/model_folder_text.h"

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

/// A model folder's own chat template, rendered as `transformers` renders it: with the folder's special tokens as variables, no tools and
/// no documents. A template may ask for today's date; a run must not depend on the day it is started or resumed, so it is told a fixed one
/// unless asked for today's.
class ChatTemplate {
public:
    /// The Jinja text of `compact`, for a tokenizer_config.json.
    static std::string_view compactTemplateText();

    /// \param choice  "auto" for the folder's own template, or a built-in one's name (config key `model.chat_template`)
    /// \throws Error (Unsupported) without a template, or naming what the template uses and the subset lacks; (BadInput) malformed
    static ChatTemplate forModel(const std::filesystem::path& folder, const std::string& choice = "auto",
                                 const std::tm& date = fixedDate());
    /// A built-in template. \throws Error (BadInput) for an unknown name
    static ChatTemplate builtIn(const std::string& name, SpecialTokens tokens);
    /// 26 Jul 2024: what dated templates themselves write where no clock is given.
    static std::tm fixedDate();
    static std::tm today();
    ChatTemplate(const jinja::Source& source, SpecialTokens tokens, const std::tm& date = fixedDate());

    /// The text a model sees. \throws Error (BadInput, Unsupported) with the template's line where it cannot be rendered
    std::string render(std::span<const ChatMessage> messages, bool addGenerationPrompt) const;

    /// What the rendering looks like, for people: "chatml", "llama3", …, "of its own kind". Nothing depends on it.
    std::string family() const;
    /// The rendering depends on the date it is told.
    bool writesDate() const;
    const SpecialTokens& specialTokens() const { return m_tokens; }
    /// File (and key) the template comes from.
    const std::string& source() const { return m_template.name(); }

private:
    std::string renderAt(std::span<const ChatMessage> messages, bool addGenerationPrompt, const std::tm& date) const;

    jinja::Template m_template;
    SpecialTokens m_tokens;
    std::tm m_date;
};

} // namespace sdm::engine
