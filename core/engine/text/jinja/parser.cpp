#include "core/engine/text/jinja/parser.h"

#include "core/engine/text/jinja/expression_parser.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sdm::engine::jinja {
namespace {

using Type = Token::Type;
using Names = std::initializer_list<std::string_view>;

constexpr int kDeepestBlocks = 64;

class Parser {
public:
    explicit Parser(const Source& source) : m_stream(source), m_expressions(m_stream) {}

    Body run()
    {
        Body body = statementsUntil({});
        if (!m_stream.isType(Type::End))
            m_stream.fail("unexpected text");
        return body;
    }

private:
    /// Up to the block that begins with one of the names, which is the current token then; up to the end without names.
    Body statementsUntil(Names ends)
    {
        if (++m_nesting > kDeepestBlocks)
            m_stream.unsupported("blocks nested more than " + std::to_string(kDeepestBlocks) + " deep");
        Body body;
        while (!m_stream.isType(Type::End)) {
            const int line = m_stream.line();
            const Token token = m_stream.next();
            if (token.type == Type::Data) {
                body.push_back({TextStatement{token.text}, line});
            } else if (token.type == Type::VariableBegin) {
                body.push_back({PrintStatement{m_expressions.tuple(true)}, line});
                m_stream.expectType(Type::VariableEnd, "}}");
            } else if (m_stream.isAnyName(ends)) {
                --m_nesting;
                return body;
            } else {
                body.push_back(statement(line));
                m_stream.expectType(Type::BlockEnd, "%}");
            }
        }
        if (ends.size() > 0)
            m_stream.fail(std::string(*(ends.end() - 1)) + " is missing before the end of the template");
        --m_nesting;
        return body;
    }

    Body block(Names ends)
    {
        m_stream.skipOperator(":");
        m_stream.expectType(Type::BlockEnd, "%}");
        return statementsUntil(ends);
    }

    /// A block that one name closes.
    Body wholeBlock(std::string_view end)
    {
        Body body = block({end});
        m_stream.next();
        return body;
    }

    Statement statement(int line)
    {
        const std::string name = m_stream.takeName();
        if (name == "for")
            return {forStatement(), line};
        if (name == "if")
            return {ifStatement(), line};
        if (name == "set")
            return setStatement(line);
        if (name == "macro")
            return {macroStatement(), line};
        if (name == "call")
            return {callStatement(), line};
        if (name == "filter")
            return filterStatement(line);
        if (name == "with")
            return {withStatement(), line};
        if (name == "generation")
            return {GenerationStatement{inFunction("endgeneration")}, line};
        if (name == "break" || name == "continue")
            return jump(name, line);
        if (name.starts_with("end") || name == "else" || name == "elif")
            m_stream.fail("unexpected " + name, line);
        m_stream.unsupported("the statement " + name, line);
    }

    Statement jump(const std::string& name, int line)
    {
        if (m_loops == 0)
            m_stream.fail(name + " outside of a loop", line);
        if (name == "break")
            return {BreakStatement{}, line};
        return {ContinueStatement{}, line};
    }

    ForStatement forStatement()
    {
        ForStatement loop;
        loop.target = target(false);
        m_stream.expectName("in");
        loop.items = m_expressions.tuple(false);
        if (m_stream.skipName("if"))
            loop.condition = m_expressions.expression();
        if (m_stream.isName("recursive"))
            m_stream.unsupported("a recursive loop");
        ++m_loops;
        loop.body = block({"else", "endfor"});
        --m_loops;
        if (m_stream.next().text == "else")
            loop.otherwise = wholeBlock("endfor");
        return loop;
    }

    IfStatement ifStatement()
    {
        IfStatement result;
        while (true) {
            ExpressionPtr condition = m_expressions.tuple(false);
            Body body = block({"elif", "else", "endif"});
            result.branches.emplace_back(std::move(condition), std::move(body));
            const bool isLast = !m_stream.isName("elif");
            const bool hasElse = m_stream.isName("else");
            m_stream.next();
            if (hasElse)
                result.otherwise = wholeBlock("endif");
            if (isLast)
                return result;
        }
    }

    Statement setStatement(int line)
    {
        Target to = target(true);
        if (m_stream.skipOperator("="))
            return {SetStatement{std::move(to), m_expressions.tuple(true)}, line};
        std::vector<FilterUse> filters = m_expressions.filters(false);
        return {SetBlockStatement{std::move(to), std::move(filters), inFunction("endset")}, line};
    }

    MacroStatement macroStatement()
    {
        MacroStatement macro;
        macro.name = m_stream.takeName();
        macro.parameters = parameters();
        macro.body = inFunction("endmacro");
        return macro;
    }

    CallStatement callStatement()
    {
        CallStatement result;
        if (m_stream.isOperator("("))
            result.parameters = parameters();
        result.call = m_expressions.expression();
        if (!std::holds_alternative<CallNode>(result.call->node))
            m_stream.fail("call needs a call of a macro");
        result.body = inFunction("endcall");
        return result;
    }

    Statement filterStatement(int line)
    {
        std::vector<FilterUse> filters = m_expressions.filters(true);
        return {FilterStatement{std::move(filters), inFunction("endfilter")}, line};
    }

    WithStatement withStatement()
    {
        WithStatement result;
        while (!m_stream.isType(Type::BlockEnd)) {
            Target to = target(false);
            m_stream.expectOperator("=");
            result.values.emplace_back(std::move(to), m_expressions.expression());
            if (!m_stream.skipOperator(","))
                break;
        }
        result.body = wholeBlock("endwith");
        return result;
    }

    /// A body with a text of its own: a loop around it cannot be left from inside.
    Body inFunction(std::string_view end)
    {
        const int loops = std::exchange(m_loops, 0);
        Body body = wholeBlock(end);
        m_loops = loops;
        return body;
    }

    std::vector<Parameter> parameters()
    {
        std::vector<Parameter> list;
        m_stream.expectOperator("(");
        while (!m_stream.isOperator(")")) {
            Parameter parameter{m_stream.takeName(), nullptr};
            if (m_stream.skipOperator("="))
                parameter.fallback = m_expressions.expression();
            else if (!list.empty() && list.back().fallback)
                m_stream.fail("a parameter without a default follows one with a default");
            list.push_back(std::move(parameter));
            if (!m_stream.skipOperator(","))
                break;
        }
        m_stream.expectOperator(")");
        return list;
    }

    Target target(bool mayBeAttribute)
    {
        Target to;
        const bool isParenthesised = m_stream.skipOperator("(");
        to.names.push_back(targetName());
        if (m_stream.isOperator(".")) {
            if (!mayBeAttribute || isParenthesised)
                m_stream.unsupported("an assignment to an attribute here");
            m_stream.next();
            to.attribute = m_stream.takeName();
        }
        while (m_stream.skipOperator(",")) {
            to.isTuple = true;
            if (m_stream.isOperator(")") || m_stream.isName("in") || m_stream.isOperator("="))
                break;
            to.names.push_back(targetName());
            if (!to.attribute.empty() || m_stream.isOperator("."))
                m_stream.unsupported("an assignment to several targets with attributes");
        }
        if (isParenthesised)
            m_stream.expectOperator(")");
        return to;
    }

    std::string targetName()
    {
        if (m_stream.isOperator("("))
            m_stream.unsupported("a nested target");
        const std::string name = m_stream.takeName();
        static constexpr std::array<std::string_view, 6> kConstants = {"true", "false", "none", "True", "False", "None"};
        if (std::ranges::find(kConstants, name) != kConstants.end())
            m_stream.fail("cannot assign to " + name);
        return name;
    }

    TokenStream m_stream;
    ExpressionParser m_expressions;
    int m_nesting = 0;
    int m_loops = 0; ///< that break and continue may leave here
};

} // namespace

Body parse(const Source& source)
{
    return Parser(source).run();
}

} // namespace sdm::engine::jinja
