#include "core/engine/text/document_encoder.h"

#include "core/engine/text/answer.h"
#include "core/engine/text/stop_tokens.h"

#include <algorithm>

namespace sdm::engine {
namespace {

constexpr std::string_view kNoVerdict = "<verified>No</verified>";

using Ids = std::vector<TokenId>;

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

} // namespace

DocumentEncoder::DocumentEncoder(Tokenizer tokenizer, ChatTemplate chat, FeatureTail tail, const std::vector<TokenId>& generationStopIds)
    : m_tokenizer(std::move(tokenizer)), m_frame(std::move(chat), m_tokenizer), m_tail(tail),
      m_stopIds(stopIdsFor(m_tokenizer, m_frame.end(), generationStopIds, specialToken(m_frame.chat().specialTokens(), "eos_token")))
{
}

DocumentEncoder DocumentEncoder::forModel(const std::filesystem::path& folder, FeatureTail tail, const std::string& chatOverride)
{
    return {Tokenizer::load(folder), ChatTemplate::forModel(folder, chatOverride), tail, generationStopIds(folder)};
}

std::vector<std::string> DocumentEncoder::stopTokens() const
{
    std::vector<std::string> tokens;
    for (const TokenId id : m_stopIds)
        tokens.push_back(m_tokenizer.token(id).value_or(""));
    return tokens;
}

EncodedDocument DocumentEncoder::encode(const std::string& prompt, const std::string& answer) const
{
    // The whole is tokenised at once: pieces tokenised apart would get other ids at their borders.
    const std::string whole = m_frame.conversation(prompt, answer);
    std::string head = m_frame.head(prompt);
    // The prompt itself quotes both verdicts, so only one behind it is the answer's.
    if (const auto verdict = whole.rfind(kNoVerdict); verdict != std::string::npos && verdict >= head.size())
        head = whole.substr(0, verdict);

    EncodedDocument document;
    document.ids = m_tokenizer.encode(whole);
    document.masked = countInHead(m_tokenizer.encode(head), document.ids);
    document.featureIds = featureIds(prompt, answer);
    document.featureIsPrefix = isPrefix(document.featureIds, document.ids);
    return document;
}

std::vector<TokenId> DocumentEncoder::promptIds(const std::string& prompt) const
{
    return m_tokenizer.encode(m_frame.head(prompt));
}

std::vector<TokenId> DocumentEncoder::featureIds(const std::string& prompt, const std::string& answer) const
{
    const std::string verification = stripVerdict(answer);
    const std::string text =
        m_tail == FeatureTail::EndOfTurn ? m_frame.conversation(prompt, verification) : m_frame.head(prompt) + verification;
    return m_tokenizer.encode(text);
}

std::string DocumentEncoder::decodeAnswer(const std::vector<TokenId>& ids) const
{
    return m_tokenizer.decode(ids, true);
}

} // namespace sdm::engine
