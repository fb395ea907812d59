#pragma once

#include "core/engine/text/jinja/lexer.h"

#include <initializer_list>

namespace sdm::engine::jinja {

/// The tokens of a template with one token of sight, and the faults that are told at them.
class TokenStream {
public:
    explicit TokenStream(const Source& source);

    const Token& current() const { return m_tokens[m_at]; }
    const Token& following() const { return m_tokens[std::min(m_at + 1, m_tokens.size() - 1)]; }
    int line() const { return current().line; }
    Token next();

    bool isType(Token::Type type) const { return current().type == type; }
    bool isOperator(std::string_view text) const { return current().type == Token::Type::Operator && current().text == text; }
    bool isName(std::string_view name) const { return current().type == Token::Type::Name && current().text == name; }
    bool isAnyName(std::initializer_list<std::string_view> names) const;
    bool skipOperator(std::string_view text);
    bool skipName(std::string_view name);
    void expectOperator(std::string_view text);
    void expectName(std::string_view name);
    void expectType(Token::Type type, const char* what);
    std::string takeName();

    /// `line` 0: the current token's.
    [[noreturn]] void fail(const std::string& what, int line = 0) const;
    [[noreturn]] void unsupported(const std::string& what, int line = 0) const;

private:
    std::string m_name;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
};

} // namespace sdm::engine::jinja
