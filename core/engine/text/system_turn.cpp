#include "core/engine/text/system_turn.h"

#include "core/base/error.h"
#include "core/engine/text/unicode.h"

#include <algorithm>
#include <optional>
#include <set>

namespace sdm::engine {
namespace {

constexpr const char* kGenericSystem = "You are a helpful AI assistant.";
const std::string kSystem = "Probe of the system line.";
const std::string kUser = "Probe of the first question.";
const std::string kAnswer = "Probe of the first answer.";
const std::string kSecond = "Probe of the second question.";

/// Nothing where the template refuses the conversation.
std::optional<std::string> rendered(const ChatTemplate& chat, const std::vector<ChatMessage>& messages)
{
    try {
        return chat.render(messages, true);
    } catch (const Error&) {
        return std::nullopt;
    }
}

std::optional<std::string> textBefore(const std::optional<std::string>& text, const std::string& part)
{
    const auto at = text ? text->find(part) : std::string::npos;
    return at == std::string::npos ? std::nullopt : std::optional(text->substr(0, at));
}

std::size_t commonEnding(std::string_view a, std::string_view b)
{
    const auto mismatch = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    return static_cast<std::size_t>(mismatch.first - a.rbegin());
}

/// Does a conversation without a system message begin with more than the marker of its first turn? Later turns show which part of the
/// beginning belongs to the turn.
bool hasOpeningOfItsOwn(const ChatTemplate& chat, const std::string& beforeUser)
{
    const auto later = textBefore(rendered(chat, {{"user", kUser}, {"assistant", kAnswer}, {"user", kSecond}}), kSecond);
    const auto answer = later ? later->rfind(kAnswer) : std::string::npos;
    const std::string between = answer == std::string::npos ? std::string() : later->substr(answer + kAnswer.size());
    std::string_view own = std::string_view(beforeUser).substr(0, beforeUser.size() - commonEnding(beforeUser, between));
    const std::string bos = specialToken(chat.specialTokens(), "bos_token");
    if (!bos.empty() && own.starts_with(bos))
        own.remove_prefix(bos.size());
    return !trimmed(own).empty();
}

std::set<TokenId> markersIn(const Tokenizer& tokenizer, const std::string& text)
{
    std::set<TokenId> markers;
    for (const TokenId id : tokenizer.encode(text))
        if (tokenizer.isSpecial(id))
            markers.insert(id);
    return markers;
}

/// A model whose tokenizer marks the user's turn with tokens of its own was taught no system turn if that one has none.
bool knowsSystemMarkers(const ChatTemplate& chat, const Tokenizer& tokenizer, const std::string& beforeUser,
                        const std::string& beforeSystem)
{
    std::set<TokenId> user = markersIn(tokenizer, beforeUser);
    std::set<TokenId> system = markersIn(tokenizer, beforeSystem);
    if (const auto bos = tokenizer.tokenId(specialToken(chat.specialTokens(), "bos_token"))) {
        user.erase(*bos);
        system.erase(*bos);
    }
    return user.empty() || !system.empty();
}

/// A vocabulary of few words would read the line as unknown words, or refuse them.
bool canWrite(const Tokenizer& tokenizer, const std::string& line)
{
    try {
        return trimmed(tokenizer.decode(tokenizer.encode(line), true)) == line;
    } catch (const Error&) {
        return false;
    }
}

} // namespace

std::string systemMessageFor(const ChatTemplate& chat, const Tokenizer& tokenizer)
{
    const auto beforeUser = textBefore(rendered(chat, {{"user", kUser}}), kUser);
    const auto withSystem = textBefore(rendered(chat, {{"system", kSystem}, {"user", kUser}}), kUser);
    const auto beforeSystem = textBefore(withSystem, kSystem);
    if (!beforeUser || !beforeSystem || hasOpeningOfItsOwn(chat, *beforeUser) || !canWrite(tokenizer, kGenericSystem))
        return {};
    return knowsSystemMarkers(chat, tokenizer, *beforeUser, *beforeSystem) ? kGenericSystem : std::string();
}

} // namespace sdm::engine
