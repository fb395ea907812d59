#include "core/engine/text/jinja/token_stream.h"

#include <algorithm>

namespace sdm::engine::jinja {
namespace {

using Type = Token::Type;

std::string described(const Token& token)
{
    switch (token.type) {
    case Type::Data:
        return "text";
    case Type::VariableBegin:
        return "{{";
    case Type::VariableEnd:
        return "}}";
    case Type::BlockBegin:
        return "{%";
    case Type::BlockEnd:
        return "%}";
    case Type::End:
        return "the end of the template";
    default:
        return "\"" + token.text + "\"";
    }
}

} // namespace

TokenStream::TokenStream(const Source& source) : m_name(source.name), m_tokens(tokenise(source)) {}

Token TokenStream::next()
{
    const std::size_t at = m_at;
    if (m_at + 1 < m_tokens.size())
        ++m_at;
    return m_tokens[at];
}

bool TokenStream::isAnyName(std::initializer_list<std::string_view> names) const
{
    return std::ranges::any_of(names, [this](std::string_view name) { return isName(name); });
}

bool TokenStream::skipOperator(std::string_view text)
{
    const bool found = isOperator(text);
    if (found)
        next();
    return found;
}

bool TokenStream::skipName(std::string_view name)
{
    const bool found = isName(name);
    if (found)
        next();
    return found;
}

void TokenStream::expectOperator(std::string_view text)
{
    if (!skipOperator(text))
        fail(std::string(text) + " is expected, not " + described(current()));
}

void TokenStream::expectName(std::string_view name)
{
    if (!skipName(name))
        fail(std::string(name) + " is expected, not " + described(current()));
}

void TokenStream::expectType(Type type, const char* what)
{
    if (!isType(type))
        fail(std::string(what) + " is expected, not " + described(current()));
    next();
}

std::string TokenStream::takeName()
{
    if (!isType(Type::Name))
        fail("a name is expected, not " + described(current()));
    return next().text;
}

void TokenStream::fail(const std::string& what, int line) const
{
    failSyntax(m_name, line ? line : this->line(), what);
}

void TokenStream::unsupported(const std::string& what, int line) const
{
    failUnsupported(m_name, line ? line : this->line(), what);
}

} // namespace sdm::engine::jinja
