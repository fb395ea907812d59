#include "core/engine/text/conversation_frame.h"

#include "core/base/error.h"
#include "core/engine/text/system_turn.h"
#include "core/engine/text/unicode.h"

namespace sdm::engine {
namespace {

constexpr const char* kProbePrompt = "Does this probe come through unchanged?";
constexpr const char* kOtherPrompt = "Put these words in order:\nwell, goes, it";
// As answers are, with everything a template might stumble over.
const std::string kProbeAnswer = "<sentence>This probe 'comes' through & \"unchanged\".</sentence>\n<verified>Yes</verified>";
const std::string kOtherAnswer = "<sentence>It goes well</sentence>\n<verified>No</verified>";
const std::string kLeftSpace = " \n ";
const std::string kRightSpace = " \n\n ";

std::size_t occurrences(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

std::string inQuotes(const std::string& text)
{
    std::string shown = "\"";
    for (const char c : text)
        shown += c == '\n' ? std::string("\\n") : std::string(1, c);
    return shown + "\"";
}

} // namespace

ConversationFrame::ConversationFrame(ChatTemplate chat, const Tokenizer& tokenizer)
    : m_chat(std::move(chat)), m_systemMessage(systemMessageFor(m_chat, tokenizer))
{
    locateAnswer();
}

void ConversationFrame::refuse(const std::string& what) const
{
    throw Error(ErrorCode::Unsupported, "answers cannot be located: the chat template " + what, m_chat.source(),
                "set model.chat_template to a built-in one that fits the model");
}

std::string ConversationFrame::finished(const std::string& prompt, const std::string& answer) const
{
    auto list = messages(prompt);
    list.push_back({"assistant", answer});
    return m_chat.render(list, false);
}

std::vector<ChatMessage> ConversationFrame::messages(const std::string& prompt) const
{
    std::vector<ChatMessage> list;
    if (!m_systemMessage.empty())
        list.push_back({"system", m_systemMessage});
    list.push_back({"user", prompt});
    return list;
}

void ConversationFrame::locateAnswer()
{
    const std::string generation = m_chat.render(messages(kProbePrompt), true);
    if (occurrences(generation, kProbePrompt) == 0)
        refuse("drops or rewrites the prompt");
    const std::string whole = finished(kProbePrompt, kProbeAnswer);
    if (const auto count = occurrences(whole, kProbeAnswer); count != 1)
        refuse(count == 0 ? "drops or rewrites the answer" : "writes the answer more than once");
    const auto begin = whole.find(kProbeAnswer);
    const std::string head = whole.substr(0, begin);
    if (!head.starts_with(generation)) {
        std::size_t common = 0;
        while (common < head.size() && common < generation.size() && head[common] == generation[common])
            ++common;
        refuse("lets generation start behind " + inQuotes(generation.substr(common)) + ", but finished conversations go on with " +
               inQuotes(head.substr(common)));
    }
    m_opening = head.substr(generation.size());
    m_end = whole.substr(begin + kProbeAnswer.size());
    findTrimming(head);
    if (finished(kOtherPrompt, kOtherAnswer) != conversation(kOtherPrompt, kOtherAnswer))
        refuse("writes other text around other answers");
}

void ConversationFrame::findTrimming(const std::string& head)
{
    const std::string padded = finished(kProbePrompt, kLeftSpace + kProbeAnswer + kRightSpace);
    for (const bool left : {false, true})
        for (const bool right : {false, true})
            if (padded == head + (left ? "" : kLeftSpace) + kProbeAnswer + (right ? "" : kRightSpace) + m_end) {
                m_trimsLeft = left;
                m_trimsRight = right;
                return;
            }
    refuse("renders an answer differently when white space surrounds it");
}

std::string ConversationFrame::kept(const std::string& answer) const
{
    const std::string_view inner = trimmed(answer);
    if (inner.empty())
        return m_trimsLeft || m_trimsRight ? std::string() : answer;
    const auto begin = static_cast<std::size_t>(inner.data() - answer.data());
    const std::size_t end = begin + inner.size();
    const std::size_t from = m_trimsLeft ? begin : 0;
    return answer.substr(from, (m_trimsRight ? end : answer.size()) - from);
}

std::string ConversationFrame::head(const std::string& prompt) const
{
    return m_chat.render(messages(prompt), true) + m_opening;
}

std::string ConversationFrame::conversation(const std::string& prompt, const std::string& answer) const
{
    return head(prompt) + kept(answer) + m_end;
}

void ConversationFrame::requireRendered(const std::string& prompt, const std::string& answer) const
{
    if (finished(prompt, answer) != conversation(prompt, answer))
        throw Error(ErrorCode::BadInput, "the chat template rewrites this prompt or answer, so that its answer cannot be located",
                    m_chat.source(), "change the document, or set model.chat_template to a built-in one that fits the model");
}

} // namespace sdm::engine
