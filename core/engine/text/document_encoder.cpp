#include "core/engine/text/document_encoder.h"

#include "core/base/error.h"
#include "core/engine/text/answer.h"

#include <algorithm>

namespace sdm::engine {
namespace {

constexpr std::string_view kNoVerdict = "<verified>No</verified>";

using Ids = std::vector<TokenId>;

std::vector<ChatMessage> promptMessages(const ChatTemplate& chat, const std::string& prompt)
{
    std::vector<ChatMessage> messages;
    if (!chat.trainingSystemMessage().empty())
        messages.push_back({"system", chat.trainingSystemMessage()});
    messages.push_back({"user", prompt});
    return messages;
}

std::string promptText(const ChatTemplate& chat, const std::string& prompt)
{
    return chat.render(promptMessages(chat, prompt), true);
}

std::string conversationText(const ChatTemplate& chat, const std::string& prompt, const std::string& answer)
{
    auto messages = promptMessages(chat, prompt);
    messages.push_back({"assistant", answer});
    return chat.render(messages, false);
}

bool isPrefix(const Ids& head, const Ids& whole)
{
    return head.size() <= whole.size() && std::equal(head.begin(), head.end(), whole.begin());
}

/// How many ids of the whole lie in the head. Where one token straddles the border it belongs to the head: it holds a part of it.
std::int64_t countInHead(const Ids& head, const Ids& whole)
{
    const auto common = std::ranges::mismatch(head, whole).in1 - head.begin();
    const auto count = static_cast<std::size_t>(common) == head.size() ? common : common + 1;
    return std::min(count, static_cast<std::ptrdiff_t>(whole.size()));
}

Ids truncated(Ids ids, std::int64_t maxLength)
{
    if (static_cast<std::int64_t>(ids.size()) > maxLength)
        ids.resize(static_cast<std::size_t>(maxLength));
    return ids;
}

} // namespace

DocumentEncoder::DocumentEncoder(Tokenizer tokenizer, ChatTemplate chat, FeatureTail tail, std::int64_t maxLength)
    : m_tokenizer(std::move(tokenizer)), m_chat(std::move(chat)), m_tail(tail), m_maxLength(maxLength)
{
    for (const std::string& token : m_chat.stopTokens()) {
        const auto id = m_tokenizer.tokenId(token);
        if (!id)
            throw Error(ErrorCode::BadInput, "the tokenizer has no token " + token + ", which the chat template ends a turn with", {},
                        "set model.chat_template to the family that fits the model");
        m_stopIds.push_back(*id);
    }
}

DocumentEncoder DocumentEncoder::forModel(const std::filesystem::path& folder, FeatureTail tail, std::int64_t maxLength,
                                          const std::string& chatOverride)
{
    return {Tokenizer::load(folder), ChatTemplate::forModel(folder, chatOverride), tail, maxLength};
}

EncodedDocument DocumentEncoder::encode(const std::string& prompt, const std::string& answer) const
{
    // The whole is tokenised at once: pieces tokenised apart would get other ids at their borders.
    const std::string whole = conversationText(m_chat, prompt, answer);
    std::string head = promptText(m_chat, prompt);
    // The prompt itself quotes both verdicts, so only one behind it is the answer's.
    if (const auto verdict = whole.rfind(kNoVerdict); verdict != std::string::npos && verdict >= head.size())
        head = whole.substr(0, verdict);

    EncodedDocument document;
    document.ids = m_tokenizer.encode(whole);
    document.masked = countInHead(m_tokenizer.encode(head), document.ids);
    document.ids = truncated(std::move(document.ids), m_maxLength);
    document.masked = std::min(document.masked, static_cast<std::int64_t>(document.ids.size()));
    document.featureIds = featureIds(prompt, answer);
    document.featureIsPrefix = isPrefix(document.featureIds, document.ids);
    return document;
}

std::vector<TokenId> DocumentEncoder::promptIds(const std::string& prompt) const
{
    return m_tokenizer.encode(promptText(m_chat, prompt));
}

std::vector<TokenId> DocumentEncoder::featureIds(const std::string& prompt, const std::string& answer) const
{
    const std::string verification = stripVerdict(answer);
    const std::string text =
        m_tail == FeatureTail::EndOfTurn ? conversationText(m_chat, prompt, verification) : promptText(m_chat, prompt) + verification;
    return truncated(m_tokenizer.encode(text), m_maxLength);
}

std::string DocumentEncoder::decodeAnswer(const std::vector<TokenId>& ids) const
{
    return m_tokenizer.decode(ids, true);
}

} // namespace sdm::engine
