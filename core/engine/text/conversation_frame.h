#pragma once

#include "core/engine/text/chat_template.h"
#include "core/engine/text/tokenizer.h"

#include <string>

namespace sdm::engine {

/// What a chat template puts around a prompt and its answer, found by rendering conversations with known contents:
///
///     head(prompt)  answer  end      head = what generation starts from: the generation prompt, and what the template itself writes
///                                    before every answer (an empty thinking block, say)
///
/// Masks, features and generation all read the text this way, so they agree with each other whatever the template is.
class ConversationFrame {
public:
    /// \throws Error (Unsupported) where an answer cannot be located in a rendered conversation: the template drops, doubles or rewrites
    ///         it, or its generation prompt is not how finished conversations go on
    ConversationFrame(ChatTemplate chat, const Tokenizer& tokenizer);

    std::string head(const std::string& prompt) const;
    std::string conversation(const std::string& prompt, const std::string& answer) const;
    /// \throws Error (BadInput) when the template itself renders this very conversation otherwise than `conversation`
    void requireRendered(const std::string& prompt, const std::string& answer) const;

    /// The system line of every conversation: a generic one, where the template takes one, writes none of its own, and the tokenizer
    /// knows its markers; else empty.
    const std::string& systemMessage() const { return m_systemMessage; }
    /// What the template appends to an answer: end of turn, end of sequence, white space.
    const std::string& end() const { return m_end; }
    const ChatTemplate& chat() const { return m_chat; }

private:
    std::vector<ChatMessage> messages(const std::string& prompt) const;
    std::string kept(const std::string& answer) const;
    std::string finished(const std::string& prompt, const std::string& answer) const;
    void locateAnswer();
    [[noreturn]] void refuse(const std::string& what) const;
    void findTrimming(const std::string& head);

    ChatTemplate m_chat;
    std::string m_systemMessage;
    std::string m_opening; ///< between the generation prompt and the answer
    std::string m_end;
    bool m_trimsLeft = false; ///< the template takes white space off an answer's beginning
    bool m_trimsRight = false;
};

} // namespace sdm::engine
