#include "core/runs/run_query.h"

#include "core/records/metric_keys.h"
#include "core/runs/run_query_tokens.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace sdm::runs {

struct RunQuery::Condition {
    std::function<bool(const RunFacts&)> holds;
};

namespace {

using Kind = QueryToken::Kind;
using Holds = std::function<bool(const RunFacts&)>;

constexpr int kDeepest = 100; ///< brackets and `not` within each other

std::string folded(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

bool contains(const std::string& text, const std::string& foldedPart)
{
    return folded(text).find(foldedPart) != std::string::npos;
}

bool mentions(const RunFacts& run, const std::string& word)
{
    return contains(run.name, word) || contains(run.preset, word) || contains(run.group, word) || folded(run.id).starts_with(word) ||
           std::any_of(run.tags.begin(), run.tags.end(), [&](const std::string& tag) { return contains(tag, word); });
}

/// What `key:value` asks; none for a key that is not one.
Holds textCondition(const std::string& key, const std::string& value)
{
    const std::string wanted = folded(value);
    if (key == "name")
        return [wanted](const RunFacts& run) { return contains(run.name, wanted); };
    if (key == "note")
        return [wanted](const RunFacts& run) { return contains(run.note, wanted); };
    if (key == "preset")
        return [wanted](const RunFacts& run) { return contains(run.preset, wanted); };
    if (key == "state")
        return [wanted](const RunFacts& run) { return folded(run.state).starts_with(wanted); };
    if (key == "id")
        return [wanted](const RunFacts& run) { return folded(run.id).starts_with(wanted); };
    if (key == "group")
        return [wanted](const RunFacts& run) { return folded(run.group) == wanted; };
    if (key == "tag")
        return [wanted](const RunFacts& run) {
            return std::any_of(run.tags.begin(), run.tags.end(), [&](const std::string& tag) { return folded(tag) == wanted; });
        };
    return {};
}

Holds markCondition(const std::string& mark)
{
    if (mark == "starred")
        return [](const RunFacts& run) { return run.starred; };
    if (mark == "baseline")
        return [](const RunFacts& run) { return run.baseline; };
    if (mark == "archived")
        return [](const RunFacts& run) { return run.archived; };
    if (mark == "trashed")
        return [](const RunFacts& run) { return run.trashed; };
    return {};
}

std::optional<Reducer> reducerOf(const std::string& word)
{
    constexpr std::array<std::pair<std::string_view, Reducer>, 5> kReducers{
        {{"last", Reducer::Last}, {"best", Reducer::Best}, {"min", Reducer::Min}, {"max", Reducer::Max}, {"mean", Reducer::Mean}}};
    for (const auto& [name, reducer] : kReducers)
        if (name == word)
            return reducer;
    return std::nullopt;
}

std::optional<double> numberIn(const std::string& text)
{
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && at == end && !std::isnan(value) ? std::optional(value) : std::nullopt;
}

bool compares(double a, const std::string& relation, double b)
{
    if (relation == "<")
        return a < b;
    if (relation == "<=")
        return a <= b;
    if (relation == ">")
        return a > b;
    if (relation == ">=")
        return a >= b;
    return relation == "=" ? a == b : a != b;
}

std::optional<double> numberOf(const RunFacts& run, const std::string& key, Reducer reducer)
{
    if (key == "seed")
        return static_cast<double>(run.seed);
    if (!run.metric)
        return std::nullopt;
    for (const std::string& stored : storedKeys(key))
        if (const auto value = run.metric(stored, reducer))
            return value;
    return std::nullopt;
}

class Parser {
public:
    explicit Parser(std::string_view text) : m_tokens(queryTokens(text)) {}

    RunQuery read()
    {
        if (next().kind == Kind::End)
            return {};
        Holds holds = alternatives();
        if (next().kind != Kind::End)
            refuse("a condition, \"and\", \"or\" or the end");
        return RunQuery(std::make_shared<const RunQuery::Condition>(RunQuery::Condition{std::move(holds)}));
    }

private:
    const QueryToken& next() const { return m_tokens[m_at]; }
    QueryToken take() { return m_tokens[m_at++]; }
    bool isWord(std::string_view word) const { return next().kind == Kind::Word && next().text == word; }

    [[noreturn]] void refuse(const std::string& expected) const { refuseAt(next(), expected); }
    [[noreturn]] static void refuseAt(const QueryToken& token, const std::string& expected)
    {
        throw RunQueryFault{token.position, token.length, expected};
    }

    Holds alternatives()
    {
        Holds holds = conjunction();
        while (isWord("or")) {
            take();
            holds = [left = std::move(holds), right = conjunction()](const RunFacts& run) { return left(run) || right(run); };
        }
        return holds;
    }

    Holds conjunction()
    {
        Holds holds = negation();
        for (;;) {
            if (isWord("and"))
                take();
            else if (next().kind == Kind::End || next().kind == Kind::Close || isWord("or"))
                return holds;
            holds = [left = std::move(holds), right = negation()](const RunFacts& run) { return left(run) && right(run); };
        }
    }

    Holds negation()
    {
        if (++m_depth > kDeepest)
            refuse("fewer brackets and \"not\" within each other");
        Holds holds;
        if (isWord("not")) {
            take();
            holds = [inner = negation()](const RunFacts& run) { return !inner(run); };
        } else if (next().kind == Kind::Open) {
            take();
            holds = alternatives();
            if (next().kind != Kind::Close)
                refuse("\")\"");
            take();
        } else {
            holds = condition();
        }
        --m_depth;
        return holds;
    }

    Holds condition()
    {
        if (next().kind != Kind::Word && next().kind != Kind::Quoted)
            refuse("a condition");
        if (isWord("and") || isWord("or"))
            refuse("a condition before \"" + next().text + "\"");
        requireClosed();
        const QueryToken first = take();
        if (next().kind == Kind::Colon)
            return textOf(first);
        if (next().kind == Kind::Relation)
            return comparisonOf(first.text, Reducer::Last);
        if (first.kind == Kind::Word && next().kind == Kind::Open && next().isJoined)
            return reducedOf(first);
        if (first.kind == Kind::Word && first.text.starts_with('-') && first.text.size() > 1)
            return [word = folded(first.text.substr(1))](const RunFacts& run) { return !mentions(run, word); };
        if (first.text == "-" && next().kind == Kind::Quoted && next().isJoined) {
            requireClosed();
            return [word = folded(take().text)](const RunFacts& run) { return !mentions(run, word); };
        }
        return [word = folded(first.text)](const RunFacts& run) { return mentions(run, word); };
    }

    Holds textOf(const QueryToken& key)
    {
        take();
        const QueryToken value = next();
        if (value.kind != Kind::Word && value.kind != Kind::Quoted)
            refuse("a text after \"" + key.text + ":\"");
        requireClosed();
        take();
        if (key.text == "is") {
            Holds holds = markCondition(value.text);
            if (!holds)
                refuseAt(value, "starred, baseline, archived or trashed");
            return holds;
        }
        Holds holds = textCondition(key.text, value.text);
        if (!holds)
            refuseAt(key, "name, id, state, preset, group, tag, note or is before \":\"");
        return holds;
    }

    Holds reducedOf(const QueryToken& word)
    {
        const auto reducer = reducerOf(word.text);
        if (!reducer)
            refuseAt(word, "last, best, min, max or mean before \"(\"");
        take();
        if (next().kind != Kind::Word && next().kind != Kind::Quoted)
            refuse("the key of a metric");
        requireClosed();
        const std::string key = take().text;
        if (next().kind != Kind::Close)
            refuse("\")\"");
        take();
        if (next().kind != Kind::Relation)
            refuse("a comparison: <, <=, >, >=, = or !=");
        return comparisonOf(key, *reducer);
    }

    Holds comparisonOf(const std::string& key, Reducer reducer)
    {
        if (next().text == "!")
            refuse("a comparison: <, <=, >, >=, = or !=");
        const std::string relation = take().text;
        const auto value = next().kind == Kind::Word ? numberIn(next().text) : std::nullopt;
        if (!value)
            refuse("a number");
        take();
        return [key, reducer, relation, bound = *value](const RunFacts& run) {
            const auto number = numberOf(run, key, reducer);
            return number && compares(*number, relation, bound);
        };
    }

    void requireClosed() const
    {
        if (!next().isClosed)
            throw RunQueryFault{next().end(), 0, "the second quotation mark"};
    }

    std::vector<QueryToken> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
};

struct ShortKey {
    std::string_view name;
    SplitMetric metric;
};
constexpr std::array kShortKeys{ShortKey{"hr", SplitMetric::HrShare},
                                ShortKey{"hr_accuracy", SplitMetric::HrAccuracy},
                                ShortKey{"hr_lower", SplitMetric::HrLowerShare},
                                ShortKey{"hr_lower_accuracy", SplitMetric::HrLowerAccuracy},
                                ShortKey{"accepted", SplitMetric::AcceptedShare},
                                ShortKey{"accuracy", SplitMetric::Accuracy}};

} // namespace

bool RunQuery::accepts(const RunFacts& run) const
{
    return !m_condition || m_condition->holds(run);
}

std::variant<RunQuery, RunQueryFault> parseRunQuery(std::string_view text)
{
    try {
        return Parser(text).read();
    } catch (const RunQueryFault& fault) {
        return fault;
    }
}

std::vector<std::string> storedKeys(const std::string& key)
{
    const std::size_t dot = key.find('.');
    if (dot != std::string::npos)
        for (const ShortKey& known : kShortKeys)
            if (key.substr(0, dot) == known.name) {
                const std::string split = key.substr(dot + 1);
                return {splitMetricKey(known.metric, split, EvaluationPurpose::Final),
                        splitMetricKey(known.metric, split, EvaluationPurpose::Monitor)};
            }
    return {key};
}

} // namespace sdm::runs
