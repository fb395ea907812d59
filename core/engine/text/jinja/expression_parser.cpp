#include "core/engine/text/jinja/expression_parser.h"

#include <algorithm>
#include <array>

namespace sdm::engine::jinja {
namespace {

using Type = Token::Type;

/// Deep enough for any template written by hand, shallow enough for the stack.
constexpr int kDeepest = 128;

int depthOf(const Expression* expression)
{
    return expression ? expression->depth : 0;
}

int depthOf(const std::vector<ExpressionPtr>& expressions)
{
    int depth = 0;
    for (const ExpressionPtr& expression : expressions)
        depth = std::max(depth, depthOf(expression.get()));
    return depth;
}

int depthOf(const CallArguments& arguments)
{
    int depth = depthOf(arguments.positional);
    for (const auto& [name, value] : arguments.named)
        depth = std::max(depth, depthOf(value.get()));
    return depth;
}

/// Counts the recursion of the parser itself.
class Nesting {
public:
    Nesting(int& count, const TokenStream& stream) : m_count(count)
    {
        if (++m_count > kDeepest)
            stream.unsupported("an expression nested more than " + std::to_string(kDeepest) + " deep");
    }
    ~Nesting() { --m_count; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;

private:
    int& m_count;
};

} // namespace

template <typename Node>
ExpressionPtr ExpressionParser::makeOver(Node node, int line, int deepest)
{
    if (deepest >= kDeepest)
        m_stream.unsupported("an expression nested more than " + std::to_string(kDeepest) + " deep", line);
    return std::make_unique<const Expression>(Expression{std::move(node), line, deepest + 1});
}

template <typename Node>
ExpressionPtr ExpressionParser::make(Node node, int line, std::initializer_list<const Expression*> children)
{
    int deepest = 0;
    for (const Expression* child : children)
        deepest = std::max(deepest, depthOf(child));
    return makeOver(std::move(node), line, deepest);
}

ExpressionPtr ExpressionParser::expression()
{
    const Nesting nesting(m_nesting, m_stream);
    int line = m_stream.line();
    ExpressionPtr value = orExpression();
    while (m_stream.skipName("if")) {
        ExpressionPtr condition = orExpression();
        ExpressionPtr otherwise = m_stream.skipName("else") ? expression() : nullptr;
        const auto children = {value.get(), static_cast<const Expression*>(condition.get()),
                               static_cast<const Expression*>(otherwise.get())};
        value = make(ConditionalNode{std::move(condition), std::move(value), std::move(otherwise)}, line, children);
        line = m_stream.line();
    }
    return value;
}

ExpressionPtr ExpressionParser::expressionWithoutCondition()
{
    return orExpression();
}

ExpressionPtr ExpressionParser::orExpression()
{
    ExpressionPtr left = andExpression();
    while (m_stream.isName("or")) {
        const int line = m_stream.next().line;
        ExpressionPtr right = andExpression();
        const auto children = {left.get(), right.get()};
        left = make(LogicNode{false, std::move(left), std::move(right)}, line, children);
    }
    return left;
}

ExpressionPtr ExpressionParser::andExpression()
{
    ExpressionPtr left = notExpression();
    while (m_stream.isName("and")) {
        const int line = m_stream.next().line;
        ExpressionPtr right = notExpression();
        const auto children = {left.get(), right.get()};
        left = make(LogicNode{true, std::move(left), std::move(right)}, line, children);
    }
    return left;
}

ExpressionPtr ExpressionParser::notExpression()
{
    if (!m_stream.isName("not"))
        return comparison();
    const Nesting nesting(m_nesting, m_stream);
    const int line = m_stream.next().line;
    ExpressionPtr operand = notExpression();
    const auto children = {operand.get()};
    return make(NotNode{std::move(operand)}, line, children);
}

ExpressionPtr ExpressionParser::comparison()
{
    static constexpr std::array<std::pair<std::string_view, Comparator>, 6> kComparators = {{{"==", Comparator::Equal},
                                                                                             {"!=", Comparator::NotEqual},
                                                                                             {"<", Comparator::Less},
                                                                                             {"<=", Comparator::LessOrEqual},
                                                                                             {">", Comparator::Greater},
                                                                                             {">=", Comparator::GreaterOrEqual}}};
    const int line = m_stream.line();
    ExpressionPtr first = sum();
    std::vector<std::pair<Comparator, ExpressionPtr>> rest;
    int deepest = first->depth;
    while (true) {
        std::optional<Comparator> comparator;
        for (const auto& [text, candidate] : kComparators)
            if (m_stream.isOperator(text))
                comparator = candidate;
        if (m_stream.isName("in"))
            comparator = Comparator::In;
        if (m_stream.isName("not") && m_stream.following().type == Type::Name && m_stream.following().text == "in") {
            m_stream.next();
            comparator = Comparator::NotIn;
        }
        if (!comparator)
            break;
        m_stream.next();
        rest.emplace_back(*comparator, sum());
        deepest = std::max(deepest, rest.back().second->depth);
    }
    if (rest.empty())
        return first;
    return makeOver(ComparisonNode{std::move(first), std::move(rest)}, line, deepest);
}

ExpressionPtr ExpressionParser::sum()
{
    ExpressionPtr left = concatenation();
    while (m_stream.isOperator("+") || m_stream.isOperator("-")) {
        const Token sign = m_stream.next();
        ExpressionPtr right = concatenation();
        const auto children = {left.get(), right.get()};
        const auto op = sign.text == "+" ? BinaryOperator::Add : BinaryOperator::Subtract;
        left = make(BinaryNode{op, std::move(left), std::move(right)}, sign.line, children);
    }
    return left;
}

ExpressionPtr ExpressionParser::concatenation()
{
    const int line = m_stream.line();
    std::vector<ExpressionPtr> parts;
    parts.push_back(product());
    while (m_stream.skipOperator("~"))
        parts.push_back(product());
    if (parts.size() == 1)
        return std::move(parts.front());
    const int deepest = depthOf(parts);
    return makeOver(ConcatenationNode{std::move(parts)}, line, deepest);
}

ExpressionPtr ExpressionParser::product()
{
    static constexpr std::array<std::pair<std::string_view, BinaryOperator>, 4> kOperators = {{{"*", BinaryOperator::Multiply},
                                                                                               {"/", BinaryOperator::Divide},
                                                                                               {"//", BinaryOperator::FloorDivide},
                                                                                               {"%", BinaryOperator::Modulo}}};
    ExpressionPtr left = power();
    while (true) {
        const auto found = std::ranges::find_if(kOperators, [this](const auto& entry) { return m_stream.isOperator(entry.first); });
        if (found == kOperators.end())
            return left;
        const int line = m_stream.next().line;
        ExpressionPtr right = power();
        const auto children = {left.get(), right.get()};
        left = make(BinaryNode{found->second, std::move(left), std::move(right)}, line, children);
    }
}

ExpressionPtr ExpressionParser::power()
{
    ExpressionPtr left = unary(true);
    while (m_stream.isOperator("**")) {
        const int line = m_stream.next().line;
        ExpressionPtr right = unary(true);
        const auto children = {left.get(), right.get()};
        left = make(BinaryNode{BinaryOperator::Power, std::move(left), std::move(right)}, line, children);
    }
    return left;
}

ExpressionPtr ExpressionParser::unary(bool withFilters)
{
    const Nesting nesting(m_nesting, m_stream);
    ExpressionPtr expression;
    if (m_stream.isOperator("-") || m_stream.isOperator("+")) {
        const Token sign = m_stream.next();
        ExpressionPtr operand = unary(false);
        const auto children = {operand.get()};
        expression = make(SignNode{std::move(operand), sign.text == "-"}, sign.line, children);
    } else {
        expression = primary();
    }
    expression = postfix(std::move(expression));
    return withFilters ? filtered(std::move(expression)) : std::move(expression);
}

ExpressionPtr ExpressionParser::primary()
{
    if (m_stream.isOperator("("))
        return parenthesised();
    if (m_stream.isOperator("["))
        return list();
    if (m_stream.isOperator("{"))
        return dict();
    return namedOrConstant();
}

ExpressionPtr ExpressionParser::namedOrConstant()
{
    if (m_stream.isType(Type::Operator) ||
        (!m_stream.isType(Type::Name) && !m_stream.isType(Type::Text) && !m_stream.isType(Type::Integer) && !m_stream.isType(Type::Float)))
        m_stream.fail("an expression is expected");
    Token token = m_stream.next();
    if (token.type == Type::Integer)
        return make(ConstantNode{Value(token.integer)}, token.line, {});
    if (token.type == Type::Float)
        return make(ConstantNode{Value(token.number)}, token.line, {});
    if (token.type == Type::Text) {
        while (m_stream.isType(Type::Text))
            token.text += m_stream.next().text;
        return make(ConstantNode{Value(std::move(token.text))}, token.line, {});
    }
    if (token.text == "true" || token.text == "True" || token.text == "false" || token.text == "False")
        return make(ConstantNode{Value(token.text == "true" || token.text == "True")}, token.line, {});
    if (token.text == "none" || token.text == "None")
        return make(ConstantNode{Value()}, token.line, {});
    return make(NameNode{std::move(token.text)}, token.line, {});
}

ExpressionPtr ExpressionParser::parenthesised()
{
    const Nesting nesting(m_nesting, m_stream);
    const int line = m_stream.next().line;
    if (m_stream.skipOperator(")"))
        return make(SequenceNode{{}, true}, line, {});
    ExpressionPtr inner = tuple(true);
    m_stream.expectOperator(")");
    return inner;
}

bool ExpressionParser::isAtTupleEnd() const
{
    return m_stream.isType(Type::VariableEnd) || m_stream.isType(Type::BlockEnd) || m_stream.isOperator(")");
}

ExpressionPtr ExpressionParser::tuple(bool mayBeConditional)
{
    const int line = m_stream.line();
    const auto one = [&] { return mayBeConditional ? expression() : expressionWithoutCondition(); };
    std::vector<ExpressionPtr> items;
    items.push_back(one());
    if (!m_stream.isOperator(","))
        return std::move(items.front());
    while (m_stream.skipOperator(",") && !isAtTupleEnd())
        items.push_back(one());
    const int deepest = depthOf(items);
    return makeOver(SequenceNode{std::move(items), true}, line, deepest);
}

ExpressionPtr ExpressionParser::list()
{
    const Nesting nesting(m_nesting, m_stream);
    const int line = m_stream.next().line;
    std::vector<ExpressionPtr> items;
    while (!m_stream.isOperator("]")) {
        items.push_back(expression());
        if (!m_stream.skipOperator(","))
            break;
    }
    m_stream.expectOperator("]");
    const int deepest = depthOf(items);
    return makeOver(SequenceNode{std::move(items), false}, line, deepest);
}

ExpressionPtr ExpressionParser::dict()
{
    const Nesting nesting(m_nesting, m_stream);
    const int line = m_stream.next().line;
    std::vector<std::pair<ExpressionPtr, ExpressionPtr>> entries;
    int deepest = 0;
    while (!m_stream.isOperator("}")) {
        ExpressionPtr key = expression();
        m_stream.expectOperator(":");
        entries.emplace_back(std::move(key), expression());
        deepest = std::max({deepest, entries.back().first->depth, entries.back().second->depth});
        if (!m_stream.skipOperator(","))
            break;
    }
    m_stream.expectOperator("}");
    return makeOver(DictNode{std::move(entries)}, line, deepest);
}

ExpressionPtr ExpressionParser::postfix(ExpressionPtr expression)
{
    while (true) {
        if (m_stream.isOperator("."))
            expression = attribute(std::move(expression));
        else if (m_stream.isOperator("["))
            expression = subscript(std::move(expression));
        else if (m_stream.isOperator("("))
            expression = call(std::move(expression));
        else
            return expression;
    }
}

ExpressionPtr ExpressionParser::filtered(ExpressionPtr expression)
{
    while (true) {
        if (m_stream.skipOperator("|"))
            expression = filter(std::move(expression));
        else if (m_stream.skipName("is"))
            expression = test(std::move(expression));
        else if (m_stream.isOperator("("))
            expression = call(std::move(expression));
        else
            return expression;
    }
}

ExpressionPtr ExpressionParser::attribute(ExpressionPtr object)
{
    const int line = m_stream.next().line;
    const int deepest = object->depth;
    if (m_stream.isType(Type::Integer)) {
        ExpressionPtr key = make(ConstantNode{Value(m_stream.next().integer)}, line, {});
        return makeOver(ItemNode{std::move(object), std::move(key)}, line, deepest);
    }
    std::string name = m_stream.takeName();
    return makeOver(AttributeNode{std::move(object), std::move(name)}, line, deepest);
}

ExpressionPtr ExpressionParser::subscript(ExpressionPtr object)
{
    const int line = m_stream.next().line;
    if (m_stream.skipOperator(":"))
        return slice(std::move(object), nullptr, line);
    ExpressionPtr key = expression();
    if (m_stream.skipOperator(":"))
        return slice(std::move(object), std::move(key), line);
    if (m_stream.isOperator(","))
        m_stream.unsupported("several subscripts at once");
    m_stream.expectOperator("]");
    const auto children = {object.get(), key.get()};
    return make(ItemNode{std::move(object), std::move(key)}, line, children);
}

ExpressionPtr ExpressionParser::slice(ExpressionPtr object, ExpressionPtr start, int line)
{
    const auto part = [this]() -> ExpressionPtr { return m_stream.isOperator(":") || m_stream.isOperator("]") ? nullptr : expression(); };
    ExpressionPtr stop = part();
    ExpressionPtr step = m_stream.skipOperator(":") ? part() : nullptr;
    m_stream.expectOperator("]");
    const auto children = {object.get(), start.get(), stop.get(), step.get()};
    return make(SliceNode{std::move(object), std::move(start), std::move(stop), std::move(step)}, line, children);
}

CallArguments ExpressionParser::arguments()
{
    CallArguments arguments;
    m_stream.expectOperator("(");
    while (!m_stream.isOperator(")")) {
        if (m_stream.isOperator("*") || m_stream.isOperator("**"))
            m_stream.unsupported("a call with unpacked arguments");
        const Token& following = m_stream.following();
        if (m_stream.isType(Type::Name) && following.type == Type::Operator && following.text == "=") {
            std::string name = m_stream.takeName();
            m_stream.next();
            arguments.named.emplace_back(std::move(name), expression());
        } else if (!arguments.named.empty()) {
            m_stream.fail("an argument without a name follows one with a name");
        } else {
            arguments.positional.push_back(expression());
        }
        if (!m_stream.skipOperator(","))
            break;
    }
    m_stream.expectOperator(")");
    return arguments;
}

ExpressionPtr ExpressionParser::call(ExpressionPtr callee)
{
    const Nesting nesting(m_nesting, m_stream);
    const int line = m_stream.line();
    CallArguments given = arguments();
    const int deepest = std::max(callee->depth, depthOf(given));
    return makeOver(CallNode{std::move(callee), std::move(given)}, line, deepest);
}

std::string ExpressionParser::dottedName()
{
    std::string name = m_stream.takeName();
    while (m_stream.skipOperator("."))
        name += "." + m_stream.takeName();
    return name;
}

ExpressionPtr ExpressionParser::filter(ExpressionPtr input)
{
    const int line = m_stream.line();
    std::string name = dottedName();
    CallArguments given = m_stream.isOperator("(") ? arguments() : CallArguments();
    const int deepest = std::max(depthOf(input.get()), depthOf(given));
    return makeOver(FilterNode{std::move(input), std::move(name), std::move(given)}, line, deepest);
}

std::vector<FilterUse> ExpressionParser::filters(bool startsInline)
{
    std::vector<FilterUse> uses;
    while (startsInline || m_stream.skipOperator("|")) {
        startsInline = false;
        std::string name = dottedName();
        uses.push_back({std::move(name), m_stream.isOperator("(") ? arguments() : CallArguments()});
    }
    return uses;
}

ExpressionPtr ExpressionParser::test(ExpressionPtr input)
{
    const bool isNegated = m_stream.skipName("not");
    const int line = m_stream.line();
    std::string name = dottedName();
    CallArguments given;
    const bool hasValue = m_stream.isType(Type::Text) || m_stream.isType(Type::Integer) || m_stream.isType(Type::Float) ||
                          m_stream.isOperator("[") || m_stream.isOperator("{") ||
                          (m_stream.isType(Type::Name) && !m_stream.isAnyName({"else", "or", "and"}));
    if (m_stream.isOperator("(")) {
        given = arguments();
    } else if (hasValue) {
        if (m_stream.isName("is"))
            m_stream.fail("tests cannot be chained with is");
        given.positional.push_back(postfix(primary()));
    }
    const int deepest = std::max(input->depth, depthOf(given));
    ExpressionPtr result = makeOver(TestNode{std::move(input), std::move(name), std::move(given)}, line, deepest);
    if (!isNegated)
        return result;
    const auto children = {result.get()};
    return make(NotNode{std::move(result)}, line, children);
}

} // namespace sdm::engine::jinja
