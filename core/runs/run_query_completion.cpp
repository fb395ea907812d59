#include "core/runs/run_query.h"
#include "core/runs/run_query_tokens.h"

#include <algorithm>
#include <set>

namespace sdm::runs {
namespace {

using TokenKind = QueryToken::Kind;

bool isOperand(const QueryToken& token)
{
    return token.kind == TokenKind::Word || token.kind == TokenKind::Quoted;
}

bool isConnective(const QueryToken& token)
{
    return token.kind == TokenKind::Word && (token.text == "and" || token.text == "or" || token.text == "not");
}

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

std::vector<std::string> valuesOf(const std::string& key, const RunQueryNames& names)
{
    if (key == "tag")
        return names.tags;
    if (key == "group")
        return names.groups;
    if (key == "preset")
        return names.presets;
    if (key == "state")
        return names.states;
    if (key == "is")
        return {"starred", "baseline", "archived", "trashed"};
    return {};
}

void addMetrics(std::set<std::string>& all, const RunQueryNames& names)
{
    for (const std::string& metric : names.metrics)
        all.insert(quotedIfNeeded(metric));
    for (const std::string& split : names.splits)
        for (const char* key : {"hr.", "hr_accuracy.", "hr_lower.", "hr_lower_accuracy.", "accepted.", "accuracy."})
            all.insert(quotedIfNeeded(key + split));
}

/// What may stand behind the tokens before the word.
std::set<std::string> whatMayFollow(const std::vector<QueryToken>& before, const RunQueryNames& names)
{
    std::set<std::string> all;
    const std::size_t count = before.size();
    if (count > 0 && before.back().kind == TokenKind::Relation)
        return {}; // a number
    if (count > 0 && before.back().kind == TokenKind::Colon) {
        if (count > 1)
            for (const std::string& value : valuesOf(before[count - 2].text, names))
                all.insert(quotedIfNeeded(value));
        return all;
    }
    if (count > 1 && before.back().kind == TokenKind::Open && before.back().isJoined && isOperand(before[count - 2]) &&
        !isConnective(before[count - 2])) { // min(…
        addMetrics(all, names);
        return all;
    }
    addMetrics(all, names);
    all.insert(
        {"name:", "id:", "state:", "preset:", "group:", "tag:", "note:", "is:", "seed", "not", "last(", "best(", "min(", "max(", "mean("});
    const bool endsCondition =
        count > 0 && (before.back().kind == TokenKind::Close || (isOperand(before.back()) && !isConnective(before.back())));
    if (endsCondition)
        all.insert({"and", "or"});
    return all;
}

} // namespace

RunQueryCompletion completeRunQuery(std::string_view text, std::size_t position, const RunQueryNames& names)
{
    const std::size_t at = std::min(position, text.size());
    const std::vector<QueryToken> tokens = queryTokens(text);
    RunQueryCompletion completion{at, at, {}};
    std::vector<QueryToken> before;
    std::string begun;
    for (const QueryToken& token : tokens) {
        if (token.kind == TokenKind::End || token.position >= at)
            break;
        if (isOperand(token) && token.end() >= at && !(token.kind == TokenKind::Quoted && token.isClosed && token.end() == at)) {
            completion.from = token.position;
            completion.to = token.end();
            begun = queryTokens(text.substr(token.position, at - token.position)).front().text; // as far as the cursor
            break;
        }
        before.push_back(token);
    }
    const std::string wanted = lowered(begun);
    for (const std::string& candidate : whatMayFollow(before, names)) {
        const std::string bare = queryTokens(candidate).front().text;
        if (lowered(bare).starts_with(wanted))
            completion.candidates.push_back(candidate);
    }
    return completion;
}

} // namespace sdm::runs
