#include "core/runs/run_query_tokens.h"

#include <algorithm>
#include <array>

namespace sdm::runs {
namespace {

using Kind = QueryToken::Kind;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool endsWord(char c)
{
    return isSpace(c) || std::string_view("\"():<>=!").find(c) != std::string_view::npos;
}

QueryToken quotedAt(std::string_view text, std::size_t at)
{
    QueryToken token{Kind::Quoted, {}, at};
    std::size_t i = at + 1;
    for (; i < text.size() && text[i] != '"'; ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            ++i;
        token.text += text[i];
    }
    token.isClosed = i < text.size();
    token.length = (token.isClosed ? i + 1 : text.size()) - at;
    return token;
}

QueryToken tokenAt(std::string_view text, std::size_t at)
{
    const char c = text[at];
    if (c == '"')
        return quotedAt(text, at);
    if (c == '(' || c == ')')
        return {c == '(' ? Kind::Open : Kind::Close, std::string(1, c), at, 1};
    if (c == ':')
        return {Kind::Colon, ":", at, 1};
    for (const std::string_view sign : {"<=", ">=", "!=", "<", ">", "=", "!"})
        if (text.substr(at).starts_with(sign))
            return {Kind::Relation, std::string(sign), at, sign.size()};
    std::size_t end = at;
    while (end < text.size() && !endsWord(text[end]))
        ++end;
    return {Kind::Word, std::string(text.substr(at, end - at)), at, end - at};
}

} // namespace

std::vector<QueryToken> queryTokens(std::string_view text)
{
    std::vector<QueryToken> tokens;
    for (std::size_t at = 0; at < text.size();) {
        if (isSpace(text[at])) {
            ++at;
            continue;
        }
        QueryToken token = tokenAt(text, at);
        token.isJoined = at > 0 && !isSpace(text[at - 1]);
        at = token.end();
        tokens.push_back(std::move(token));
    }
    tokens.push_back({Kind::End, {}, text.size()});
    return tokens;
}

std::string quotedIfNeeded(const std::string& text)
{
    constexpr std::array<std::string_view, 3> kWords{"and", "or", "not"};
    const bool reads = !text.empty() && text.front() != '-' && std::none_of(text.begin(), text.end(), endsWord) &&
                       std::find(kWords.begin(), kWords.end(), text) == kWords.end();
    if (reads)
        return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + "\"";
}

} // namespace sdm::runs
