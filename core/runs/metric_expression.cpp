#include "core/runs/metric_expression.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

namespace sdm::runs {
namespace {

// Its words are not those of a query of runs (run_query_tokens.h): there signs of arithmetic are part of a word and numbers are words.
enum class Sort { Number, Name, Sign, End, Broken };

struct ExpressionToken {
    Sort sort = Sort::End;
    std::string text; ///< a name without its quotes; a sign
    double number = 0;
    std::size_t position = 0, length = 0;
    bool isQuoted = false;

    std::size_t end() const { return position + length; }
    bool is(char sign) const { return sort == Sort::Sign && text.front() == sign; }
};

constexpr std::string_view kSigns = "+-*/(),";
constexpr std::array<std::string_view, 5> kFunctions{"abs", "delta", "log", "max", "min"};
constexpr int kMostNested = 64; ///< parentheses in parentheses

bool isFunction(std::string_view name)
{
    return std::ranges::find(kFunctions, name) != kFunctions.end();
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
/// Bytes of other alphabets are letters.
bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

ExpressionToken quotedNameAt(std::string_view text, std::size_t at)
{
    ExpressionToken token{Sort::Name, {}, 0, at, 0, true};
    std::size_t i = at + 1;
    for (; i < text.size() && text[i] != '"'; ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            ++i;
        token.text += text[i];
    }
    if (i >= text.size() || token.text.empty())
        token.sort = Sort::Broken;
    token.length = std::min(i + 1, text.size()) - at;
    return token;
}

ExpressionToken numberAt(std::string_view text, std::size_t at)
{
    ExpressionToken token{Sort::Number, {}, 0, at, 0, false};
    const auto [end, fault] = std::from_chars(text.data() + at, text.data() + text.size(), token.number);
    token.length = std::max<std::size_t>(static_cast<std::size_t>(end - (text.data() + at)), 1);
    if (fault != std::errc())
        token.sort = Sort::Broken;
    return token;
}

ExpressionToken nameAt(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && (isLetter(text[end]) || isDigit(text[end]) || text[end] == '.' ||
                                 (text[end] == '/' && end + 1 < text.size() && isLetter(text[end + 1]))))
        ++end;
    return {Sort::Name, std::string(text.substr(at, end - at)), 0, at, end - at, false};
}

ExpressionToken expressionTokenAt(std::string_view text, std::size_t at)
{
    const char c = text[at];
    if (c == '"')
        return quotedNameAt(text, at);
    if (isDigit(c) || c == '.')
        return numberAt(text, at);
    if (kSigns.find(c) != std::string_view::npos)
        return {Sort::Sign, std::string(1, c), 0, at, 1, false};
    if (isLetter(c))
        return nameAt(text, at);
    return {Sort::Broken, std::string(1, c), 0, at, 1, false};
}

std::vector<ExpressionToken> expressionTokens(std::string_view text)
{
    std::vector<ExpressionToken> tokens;
    for (std::size_t at = 0; at < text.size();) {
        if (isBlank(text[at])) {
            ++at;
            continue;
        }
        tokens.push_back(expressionTokenAt(text, at));
        at = tokens.back().end();
    }
    tokens.push_back({Sort::End, {}, 0, text.size(), 0, false});
    return tokens;
}

} // namespace

struct MetricExpression::Node {
    enum class Kind { Number, Metric, Negated, Sum, Difference, Product, Quotient, Min, Max, Abs, Log, Delta };
    Kind kind = Kind::Number;
    double number = 0;
    std::string name;
    std::vector<std::shared_ptr<const Node>> parts;

    using Value = std::optional<double>;

    Value value(const Lookup& lookup, bool ofBaseline) const
    {
        if (kind == Kind::Number)
            return number;
        if (kind == Kind::Metric)
            return finite(lookup(name, ofBaseline));
        if (kind == Kind::Delta) {
            const Value own = parts[0]->value(lookup, false), other = parts[0]->value(lookup, true);
            return own && other ? Value(*own - *other) : std::nullopt;
        }
        std::vector<double> values;
        for (const auto& part : parts) {
            const Value one = part->value(lookup, ofBaseline);
            if (!one)
                return std::nullopt;
            values.push_back(*one);
        }
        return finite(combined(values));
    }

    double combined(const std::vector<double>& values) const
    {
        switch (kind) {
        case Kind::Negated:
            return -values[0];
        case Kind::Sum:
            return values[0] + values[1];
        case Kind::Difference:
            return values[0] - values[1];
        case Kind::Product:
            return values[0] * values[1];
        case Kind::Quotient:
            return values[0] / values[1]; // by zero: not finite, so no value
        case Kind::Min:
            return *std::ranges::min_element(values);
        case Kind::Max:
            return *std::ranges::max_element(values);
        case Kind::Abs:
            return std::abs(values[0]);
        default:
            return std::log(values[0]);
        }
    }

    static Value finite(const Value& value) { return value && std::isfinite(*value) ? value : std::nullopt; }

    bool needsBaseline() const
    {
        return kind == Kind::Delta || std::ranges::any_of(parts, [](const auto& part) { return part->needsBaseline(); });
    }
};

namespace {

using Node = MetricExpression::Node;
using NodePointer = std::shared_ptr<const Node>;

NodePointer made(Node::Kind kind, std::vector<NodePointer> parts)
{
    return std::make_shared<const Node>(Node{kind, 0, {}, std::move(parts)});
}

/// By descent. The first fault ends it.
class ExpressionParser {
public:
    explicit ExpressionParser(std::string_view text) : m_tokens(expressionTokens(text)) {}

    std::variant<MetricExpression, RunQueryFault> read()
    {
        try {
            NodePointer root = sum();
            if (now().sort != Sort::End)
                fail("+, -, *, / or the end");
            return MetricExpression(std::move(root), std::move(m_names));
        } catch (const RunQueryFault& fault) {
            return fault;
        }
    }

private:
    const ExpressionToken& now() const { return m_tokens[m_at]; }
    [[noreturn]] void fail(const std::string& expected) const { throw RunQueryFault{now().position, now().length, expected}; }
    bool take(char sign)
    {
        const bool taken = now().is(sign);
        m_at += taken ? 1 : 0;
        return taken;
    }
    void require(char sign, const std::string& expected)
    {
        if (!take(sign))
            fail(expected);
    }

    NodePointer sum()
    {
        NodePointer left = product();
        while (now().is('+') || now().is('-')) {
            const auto kind = now().is('+') ? Node::Kind::Sum : Node::Kind::Difference;
            ++m_at;
            left = made(kind, {left, product()});
        }
        return left;
    }

    NodePointer product()
    {
        NodePointer left = factor();
        while (now().is('*') || now().is('/')) {
            const auto kind = now().is('*') ? Node::Kind::Product : Node::Kind::Quotient;
            ++m_at;
            left = made(kind, {left, factor()});
        }
        return left;
    }

    NodePointer factor()
    {
        if (m_depth >= kMostNested)
            fail("fewer parentheses in parentheses");
        ++m_depth;
        NodePointer node = innerFactor();
        --m_depth;
        return node;
    }

    NodePointer innerFactor()
    {
        if (take('-'))
            return made(Node::Kind::Negated, {factor()});
        if (take('(')) {
            NodePointer inner = sum();
            require(')', "+, -, *, / or )");
            return inner;
        }
        if (now().sort == Sort::Number)
            return std::make_shared<const Node>(Node{Node::Kind::Number, m_tokens[m_at++].number, {}, {}});
        if (now().sort != Sort::Name)
            fail("a metric, a number, a function or (");
        if (!now().isQuoted && isFunction(now().text))
            return function();
        const ExpressionToken& token = m_tokens[m_at++];
        m_names.push_back({token.text, token.position, token.length});
        return std::make_shared<const Node>(Node{Node::Kind::Metric, 0, token.text, {}});
    }

    NodePointer function()
    {
        const std::string name = now().text;
        if (name == "delta" && m_inDelta)
            fail("no delta in a delta");
        ++m_at;
        require('(', "( behind " + name);
        m_inDelta = m_inDelta || name == "delta";
        std::vector<NodePointer> parts{sum()};
        const bool isOfMany = name == "min" || name == "max";
        while (isOfMany && take(','))
            parts.push_back(sum());
        if (isOfMany && parts.size() < 2)
            fail("a comma: " + name + " is of two or more");
        require(')', isOfMany ? "a comma or )" : "+, -, *, / or )");
        if (name == "delta")
            m_inDelta = false;
        return made(kindOf(name), std::move(parts));
    }

    static Node::Kind kindOf(const std::string& name)
    {
        return name == "min"   ? Node::Kind::Min
               : name == "max" ? Node::Kind::Max
               : name == "abs" ? Node::Kind::Abs
               : name == "log" ? Node::Kind::Log
                               : Node::Kind::Delta;
    }

    std::vector<ExpressionToken> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
    bool m_inDelta = false;
    std::vector<NamedMetric> m_names;
};

/// As a name where that reads back, else in quotes.
std::string quotedName(const std::string& name)
{
    const auto tokens = expressionTokens(name);
    const bool reads =
        tokens.size() == 2 && tokens[0].sort == Sort::Name && !tokens[0].isQuoted && tokens[0].text == name && !isFunction(name);
    if (reads)
        return name;
    std::string quoted = "\"";
    for (const char c : name) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + "\"";
}

/// A value may stand behind this.
bool asksValue(const ExpressionToken* before)
{
    return before == nullptr || (before->sort == Sort::Sign && !before->is(')'));
}

} // namespace

MetricExpression::MetricExpression(std::shared_ptr<const Node> root, std::vector<NamedMetric> names)
    : m_root(std::move(root)), m_names(std::move(names))
{
}

std::optional<double> MetricExpression::value(const Lookup& lookup) const
{
    return m_root->value(lookup, false);
}

bool MetricExpression::needsBaseline() const
{
    return m_root->needsBaseline();
}

std::variant<MetricExpression, RunQueryFault> parseMetricExpression(std::string_view text)
{
    return ExpressionParser(text).read();
}

RunQueryCompletion completeMetricExpression(std::string_view text, std::size_t position, const std::vector<std::string>& metrics)
{
    const std::vector<ExpressionToken> tokens = expressionTokens(text);
    RunQueryCompletion completion{position, position, {}};
    const ExpressionToken* before = nullptr;
    std::string word;
    for (const ExpressionToken& token : tokens) {
        const bool isWord = token.sort == Sort::Name || (token.sort == Sort::Broken && token.isQuoted);
        if (isWord && token.position < position && position <= token.end()) {
            completion.from = token.position;
            completion.to = token.end();
            word = token.isQuoted ? token.text : std::string(text.substr(token.position, position - token.position));
            break;
        }
        if (token.position >= position)
            break;
        before = &token;
    }
    if (!asksValue(before))
        return {position, position, {}};
    std::set<std::string> candidates;
    for (const std::string& metric : metrics) {
        if (metric.find(word) != std::string::npos)
            candidates.insert(quotedName(metric));
    }
    for (const std::string_view function : kFunctions) {
        if (function.starts_with(word))
            candidates.insert(std::string(function) + "(");
    }
    completion.candidates.assign(candidates.begin(), candidates.end());
    return completion;
}

} // namespace sdm::runs
