#pragma once

#include "core/engine/text/jinja/ast.h"
#include "core/engine/text/jinja/token_stream.h"

namespace sdm::engine::jinja {

/// Jinja's expressions, by recursive descent in its order of precedence.
class ExpressionParser {
public:
    explicit ExpressionParser(TokenStream& stream) : m_stream(stream) {}

    ExpressionPtr expression();
    ExpressionPtr expressionWithoutCondition();
    /// One expression, or a tuple where commas follow. \param mayBeConditional  reads `a if b else c`
    ExpressionPtr tuple(bool mayBeConditional);
    CallArguments arguments();
    /// The filters behind a `|`, or the first one at once (`{% filter name %}`).
    std::vector<FilterUse> filters(bool startsInline);

private:
    template <typename Node>
    ExpressionPtr make(Node node, int line, std::initializer_list<const Expression*> children);
    template <typename Node>
    ExpressionPtr makeOver(Node node, int line, int deepest);

    ExpressionPtr orExpression();
    ExpressionPtr andExpression();
    ExpressionPtr notExpression();
    ExpressionPtr comparison();
    ExpressionPtr sum();
    ExpressionPtr concatenation();
    ExpressionPtr product();
    ExpressionPtr power();
    ExpressionPtr unary(bool withFilters);
    ExpressionPtr primary();
    ExpressionPtr namedOrConstant();
    ExpressionPtr parenthesised();
    ExpressionPtr list();
    ExpressionPtr dict();
    ExpressionPtr postfix(ExpressionPtr expression);
    ExpressionPtr filtered(ExpressionPtr expression);
    ExpressionPtr attribute(ExpressionPtr object);
    ExpressionPtr subscript(ExpressionPtr object);
    ExpressionPtr slice(ExpressionPtr object, ExpressionPtr start, int line);
    ExpressionPtr call(ExpressionPtr callee);
    ExpressionPtr filter(ExpressionPtr input);
    ExpressionPtr test(ExpressionPtr input);
    bool isAtTupleEnd() const;
    std::string dottedName();

    TokenStream& m_stream;
    int m_nesting = 0;
};

} // namespace sdm::engine::jinja
